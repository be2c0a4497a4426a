package org.refstand.optimiser;

import org.refstand.optimiser.Problem.Official;

/** What clubs owe, and whose officials pay it off. */
final class ClubTerms {
    final int price;
    final int[] owed;
    /** By official: their club, or NONE. */
    final int[] of;

    ClubTerms(Problem problem) {
        owed = problem.owedByClub().stream().mapToInt(Integer::intValue).toArray();
        price = owed.length == 0 ? 0 : problem.weights().of(Term.CLUB_QUOTA);
        of = problem.officials().stream().mapToInt(Official::club).toArray();
    }
}
