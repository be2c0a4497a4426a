package org.refstand.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.refstand.assignment.Pick;
import org.refstand.optimiser.Optimiser;
import org.refstand.optimiser.Problem;

/** Looks at what a search found again before it is staged: much may have happened meanwhile. */
final class SecondLook {
    private SecondLook() {}

    /**
     * What came of it.
     *
     * @param picks those that still begin with who has the role, and that no rule forbids; those made already too
     * @param openRoles which nobody has when they are staged
     */
    record Possible(List<Pick> picks, int openRoles) {}

    /**
     * @param found changes of an earlier formulation
     * @param now the same period as things stand now
     */
    static Possible possible(List<Pick> found, Formulation now) {
        int[] wanted = now.planned();
        List<Pick> possible = new ArrayList<>();
        for (Pick pick : found) {
            int place = now.indexOf(pick.fixtureId(), pick.role());
            OptionalInt after = pick.after() == null ? OptionalInt.of(Problem.NONE) : now.indexOf(pick.after());
            if (place == Problem.NONE || after.isEmpty()) {
                continue;
            }
            if (wanted[place] == after.getAsInt()) {
                possible.add(pick);
            } else if (Objects.equals(now.referee(wanted[place]), pick.before())) {
                wanted[place] = after.getAsInt();
            }
        }
        int[] plan = Optimiser.annealing().possible(now.problem(), now.planned(), wanted);
        possible.addAll(now.picks(plan));
        int open = (int)
                Arrays.stream(plan).filter(official -> official == Problem.NONE).count();
        return new Possible(possible, open);
    }
}
