package org.refstand.optimiser;

import org.refstand.optimiser.Problem.Fixture;
import org.refstand.optimiser.Problem.Official;

/** How much experience matches need, and officials bring to them. */
final class StrengthTerms {
    final int price;
    /** By official. */
    final int[] of;
    /** By fixture. */
    final int[] needed;

    StrengthTerms(Problem problem) {
        price = problem.weights().of(Term.CREW_STRENGTH);
        of = problem.officials().stream().mapToInt(Official::strength).toArray();
        needed = problem.fixtures().stream().mapToInt(Fixture::strength).toArray();
    }
}
