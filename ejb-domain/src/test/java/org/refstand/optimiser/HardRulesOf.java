package org.refstand.optimiser;

import java.util.List;

/** Lets other rooms' tests ask what a plan breaks. */
public final class HardRulesOf {
    private HardRulesOf() {}

    /** @return a sentence for each rule that is broken */
    public static List<String> brokenBy(Problem problem, int[] plan) {
        return HardRules.brokenBy(problem, plan);
    }
}
