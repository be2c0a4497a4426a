package org.refstand.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.refstand.assignment.AssignmentProblem;
import org.refstand.assignment.AssignmentProblem.Opening;
import org.refstand.assignment.AssignmentProblem.Partners;
import org.refstand.assignment.AssignmentProblem.Person;

/** Finds the roles that nobody has in the plan, and says why. */
final class Unfilled {
    private final AssignmentProblem rules;
    /** By referee: their fixtures in the plan. */
    private final List<List<Integer>> matches;
    /** By referee: whom they are kept apart from; only those who are. */
    private final Map<Integer, List<Integer>> apart = new HashMap<>();

    private final int[] inSeason;

    private Unfilled(AssignmentProblem rules) {
        this.rules = rules;
        matches = IntStream.range(0, rules.referees().size())
                .mapToObj(referee -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (Partners two : rules.partners()) {
            if (two.blocked()) {
                apart.computeIfAbsent(two.one(), one -> new ArrayList<>()).add(two.other());
                apart.computeIfAbsent(two.other(), other -> new ArrayList<>()).add(two.one());
            }
        }
        inSeason = new int[rules.referees().size()];
        for (Opening opening : rules.roles()) {
            if (opening.planned() != AssignmentProblem.NOBODY) {
                matches.get(opening.planned()).add(opening.fixture());
                // as the number of those elsewhere has it
                inSeason[opening.planned()] += opening.declined() && opening.toPlan() ? 0 : 1;
            }
        }
    }

    static List<UnfilledRole> in(AssignmentProblem rules) {
        Unfilled unfilled = new Unfilled(rules);
        return rules.roles().stream()
                .filter(opening ->
                        opening.toPlan() && (opening.planned() == AssignmentProblem.NOBODY || opening.declined()))
                .map(unfilled::explained)
                .toList();
    }

    private UnfilledRole explained(Opening opening) {
        int taken = 0;
        int atLimit = 0;
        int keptApart = 0;
        for (int referee : opening.candidates()) {
            if (isTaken(referee, opening.fixture())) {
                taken++;
            } else if (isAtLimit(referee, opening.fixture())) {
                atLimit++;
            } else if (isKeptApart(referee, opening)) {
                keptApart++;
            }
        }
        int eligible = opening.candidates().length;
        return new UnfilledRole(
                rules.fixtures().get(opening.fixture()),
                opening.role(),
                opening.required(),
                reason(eligible, taken, atLimit, keptApart),
                eligible,
                taken,
                atLimit,
                keptApart);
    }

    private static UnfilledReason reason(int eligible, int taken, int atLimit, int keptApart) {
        if (eligible == 0) {
            return UnfilledReason.NOBODY_ELIGIBLE;
        }
        if (taken + atLimit + keptApart < eligible) {
            return UnfilledReason.COULD_BE_FILLED;
        }
        if (keptApart > 0) {
            return UnfilledReason.ALL_KEPT_APART;
        }
        return atLimit == 0 ? UnfilledReason.ALL_TAKEN : UnfilledReason.ALL_AT_LIMIT;
    }

    private boolean isTaken(int referee, int fixture) {
        return matches.get(referee).stream()
                .anyMatch(own -> own == fixture || Arrays.binarySearch(rules.exclusions()[fixture], own) >= 0);
    }

    /** From whoever is in the crew; who declined the role leaves it when somebody else gets it. */
    private boolean isKeptApart(int referee, Opening opening) {
        return apart.getOrDefault(referee, List.of()).stream()
                .filter(other -> other != opening.planned())
                .anyMatch(other -> matches.get(other).contains(opening.fixture()));
    }

    private boolean isAtLimit(int referee, int fixture) {
        Person person = rules.referees().get(referee);
        long sameDay = matches.get(referee).stream()
                .filter(own -> rules.fixtures()
                        .get(own)
                        .date()
                        .equals(rules.fixtures().get(fixture).date()))
                .count();
        return sameDay >= person.mostPerDay() || inSeason[referee] + person.elsewhere() >= person.mostInSeason();
    }
}
