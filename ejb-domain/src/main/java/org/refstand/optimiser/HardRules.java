package org.refstand.optimiser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refstand.optimiser.Problem.Fixture;
import org.refstand.optimiser.Problem.Official;
import org.refstand.optimiser.Problem.Role;

/**
 * What a plan must never break, on a whole plan; slow and plain, to hold {@link Draft} against. What pinned roles
 * alone break is the assigner's will and not told.
 */
final class HardRules {
    private final Problem problem;
    private final int[] plan;
    private final List<String> broken = new ArrayList<>();

    private HardRules(Problem problem, int[] plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** @return a sentence for each rule that is broken */
    static List<String> brokenBy(Problem problem, int[] plan) {
        HardRules rules = new HardRules(problem, plan);
        for (int role = 0; role < plan.length; role++) {
            rules.look(role);
        }
        return rules.broken;
    }

    /** @return a sentence for each rule that whoever has the role breaks */
    static List<String> brokenBy(Problem problem, int[] plan, int role) {
        HardRules rules = new HardRules(problem, plan);
        rules.look(role);
        return rules.broken;
    }

    private void look(int role) {
        pinIsKept(role);
        if (plan[role] != Problem.NONE && problem.roles().get(role).pinned() == Problem.NONE) {
            isCandidate(role);
            isInTime(role);
            isWithinCaps(role);
            isAmongNoBlockedPartners(role);
        }
    }

    private void pinIsKept(int role) {
        int pinned = problem.roles().get(role).pinned();
        if (pinned != Problem.NONE && plan[role] != pinned) {
            broken.add("role " + role + " is pinned to " + pinned + " but has " + plan[role]);
        }
    }

    private void isCandidate(int role) {
        if (Arrays.binarySearch(problem.roles().get(role).candidates(), plan[role]) < 0) {
            broken.add("role " + role + " has " + plan[role] + ", who is no candidate");
        }
    }

    private void isInTime(int role) {
        int match = problem.roles().get(role).fixture();
        for (int other = 0; other < plan.length; other++) {
            if (other != role && plan[other] == plan[role]) {
                int second = problem.roles().get(other).fixture();
                boolean clash =
                        Arrays.stream(problem.fixtures().get(match).clashes()).anyMatch(excluded -> excluded == second);
                if (match == second || clash) {
                    broken.add(plan[role] + " cannot have both roles " + role + " and " + other);
                }
            }
        }
    }

    private void isWithinCaps(int role) {
        Official official = problem.officials().get(plan[role]);
        int day = fixture(role).day();
        int sameDay = 0;
        int inAll = 0;
        for (int other = 0; other < plan.length; other++) {
            if (plan[other] == plan[role]) {
                inAll++;
                sameDay += fixture(other).day() == day ? 1 : 0;
            }
        }
        if (sameDay > official.perDay() || inAll > official.inAll()) {
            broken.add(plan[role] + " has " + sameDay + " matches on day " + day + " and " + inAll + " in all");
        }
    }

    private void isAmongNoBlockedPartners(int role) {
        int match = problem.roles().get(role).fixture();
        for (int other = 0; other < plan.length; other++) {
            if (problem.roles().get(other).fixture() == match && areBlocked(plan[role], plan[other])) {
                broken.add(plan[role] + " and " + plan[other] + " must not be in one crew");
            }
        }
    }

    private boolean areBlocked(int one, int other) {
        return problem.partners().stream()
                .filter(Problem.Partners::blocked)
                .anyMatch(two -> two.one() == one && two.other() == other || two.one() == other && two.other() == one);
    }

    private Fixture fixture(int role) {
        Role looked = problem.roles().get(role);
        return problem.fixtures().get(looked.fixture());
    }
}
