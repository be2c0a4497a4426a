package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.refstand.account.ActingAccounts;
import org.refstand.assignment.AssignmentProblem;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanScope;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Zone;
import org.refstand.optimiser.Solution;
import org.refstand.planning.PlanningRows.Task;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/** Does the work of one planning run, from the facts to what is staged. */
@ApplicationScoped
class PlanningWork {
    private static final Logger LOG = System.getLogger(PlanningWork.class.getName());

    @Inject
    AssignmentQueries assignments;

    @Inject
    PlanningRows rows;

    @Inject
    PlanningEnd end;

    @Inject
    ActingAccounts accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    Zone zone;

    /** @param begun hears of the search once there is one */
    void run(Task task, Turns turns, Consumer<Searching> begun) {
        try {
            boolean staged =
                    caller.as(acting(task), () -> search(task, turns, begun).isDone());
            if (!staged) {
                fail(task);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Planning run " + task.id().value() + " failed", e);
            fail(task);
        }
    }

    /** @return whoever asked for it, with what they may do now; NOBODY when they may not log in any more */
    private Caller acting(Task task) {
        return task.account() == null
                ? Caller.SYSTEM
                : caller.as(Caller.SYSTEM, () -> accounts.active(task.account()))
                        .orElse(Caller.NOBODY);
    }

    private void fail(Task task) {
        caller.as(Caller.SYSTEM, () -> end.fail(task.id()));
    }

    private Outcome<?> search(Task task, Turns turns, Consumer<Searching> begun) {
        AssignmentProblem rules = assignments.problem(new PlanScope(task.period(), null, null, null));
        Formulation formulation = new Formulation(rules, wishes(task, rules));
        Searching searching =
                new Searching(formulation.problem(), turns, task.id().value().getLeastSignificantBits());
        begun.accept(searching);
        Solution found = searching.run(Duration.ofSeconds(task.seconds()));
        return end.finish(task.id(), searching.progress(), formulation.picks(found.officials()));
    }

    private Formulation.Wishes wishes(Task task, AssignmentProblem rules) {
        return new Formulation.Wishes(
                Preset.BALANCED.weights(), Map.of(), task.keepCommitted(), foundBefore(rules), zone.id());
    }

    /** @return whether it is an earlier run that staged somebody for the role */
    private Predicate<Pick> foundBefore(AssignmentProblem rules) {
        Set<Pick> known = rows
                .staged(rules.fixtures().stream().map(FixtureView::id).toList())
                .stream()
                .map(PlanningWork::withoutBefore)
                .collect(Collectors.toSet());
        return pick -> known.contains(withoutBefore(pick));
    }

    private static Pick withoutBefore(Pick pick) {
        return new Pick(pick.fixtureId(), pick.role(), null, pick.after());
    }
}
