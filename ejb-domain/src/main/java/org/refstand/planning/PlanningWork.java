package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import org.refstand.account.ActingAccounts;
import org.refstand.assignment.PlanScope;
import org.refstand.kernel.Outcome;
import org.refstand.optimiser.Solution;
import org.refstand.planning.PlanningRows.Task;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/** Does the work of one planning run, from the facts to what is staged. */
@ApplicationScoped
class PlanningWork {
    private static final Logger LOG = System.getLogger(PlanningWork.class.getName());

    @Inject
    Formulations formulations;

    @Inject
    PlanningEnd end;

    @Inject
    ActingAccounts accounts;

    @Inject
    CurrentCaller caller;

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
        Formulation formulation = formulations.of(new PlanScope(task.period(), null, null, null), task.keepCommitted());
        Searching searching =
                new Searching(formulation.problem(), turns, task.id().value().getLeastSignificantBits());
        begun.accept(searching);
        Solution found = searching.run(Duration.ofSeconds(task.seconds()));
        return end.finish(task.id(), searching.progress(), formulation.picks(found.officials()));
    }
}
