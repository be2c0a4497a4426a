package org.refstand.optimiser;

import java.util.BitSet;

/** Looks at a plan again when what it was made of may have changed: rules, answers, what others have decided meanwhile. */
final class Afresh {
    private Afresh() {}

    /**
     * What stays as it is takes its time, right or not; of what was to change, each role in turn gets whom it was to get if
     * that is still allowed. One that is not stays as it is too, and then all are looked at anew.
     */
    static int[] possible(Problem problem, int[] now, int[] wanted) {
        int[] aim = wanted.clone();
        for (int role = 0; role < aim.length; role++) {
            int pinned = problem.roles().get(role).pinned();
            // what is pinned to another than it has now goes back to them; it takes their time already
            if (pinned != Problem.NONE && aim[role] != pinned) {
                aim[role] = now[role];
            }
        }
        while (isAnyGivenUp(problem, now, aim)) {
            // one change fewer each time
        }
        return aim;
    }

    /** @return whether one of the changes is not possible; its role is as it was, then */
    private static boolean isAnyGivenUp(Problem problem, int[] now, int[] aim) {
        BitSet stays = new BitSet();
        for (int role = 0; role < aim.length; role++) {
            stays.set(role, aim[role] == now[role] && now[role] != Problem.NONE);
        }
        Draft draft = new Draft(new Model(problem.pinning(stays, now)));
        boolean any = false;
        for (int role = 0; role < aim.length; role++) {
            if (aim[role] == now[role]
                    || aim[role] == Problem.NONE
                    || aim[role] == problem.roles().get(role).pinned()) {
                continue;
            }
            if (draft.fits(role, aim[role])) {
                draft.place(role, aim[role]);
            } else {
                aim[role] = now[role];
                any = true;
            }
        }
        return any;
    }
}
