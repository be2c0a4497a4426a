package org.refstand.benchmarks;

import java.util.List;
import org.refstand.optimiser.Problem;

/**
 * A published or generated instance: what the optimiser is given, and what its answer is worth by the raw data alone.
 */
interface Instance {
    String name();

    /** @return the instance in the optimiser's words */
    Problem problem();

    /** Works out anew what a plan is worth, from the raw data, without any arithmetic of the optimiser. */
    Checked check(int[] plan);

    /**
     * @param value as the instance's authors, or the study, count it
     * @param violations hard rules that are broken
     */
    record Checked(long value, List<String> violations) {}
}
