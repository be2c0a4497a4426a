package org.refstand.optimiser;

/** Tries every plan; only for tiny problems. */
final class BruteForce {
    private final Problem problem;
    private final int[] plan;
    private long least = Long.MAX_VALUE;

    private BruteForce(Problem problem) {
        this.problem = problem;
        plan = new int[problem.roles().size()];
    }

    /** @return what the best plan costs */
    static long optimum(Problem problem) {
        BruteForce search = new BruteForce(problem);
        search.from(0);
        return search.least;
    }

    private void from(int role) {
        if (role == plan.length) {
            if (HardRules.brokenBy(problem, plan).isEmpty()) {
                least = Math.min(least, ScoreSheet.of(problem, plan).total());
            }
            return;
        }
        Problem.Role looked = problem.roles().get(role);
        if (looked.pinned() != Problem.NONE) {
            plan[role] = looked.pinned();
            from(role + 1);
            return;
        }
        plan[role] = Problem.NONE;
        from(role + 1);
        for (int official : looked.candidates()) {
            plan[role] = official;
            from(role + 1);
        }
    }
}
