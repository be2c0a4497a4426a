package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.refstand.account.ActingAccounts;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanScope;
import org.refstand.kernel.Database;
import org.refstand.kernel.Outcome;
import org.refstand.optimiser.Solution;
import org.refstand.planning.PlanningRows.Task;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/** Does the work of one planning run, from the facts to what is staged. */
@ApplicationScoped
class PlanningWork {
    private static final Logger LOG = System.getLogger(PlanningWork.class.getName());

    /** A run that ends its node would end the next ones too. */
    private static final int MOST_ATTEMPTS = 3;

    @Inject
    Formulations formulations;

    @Inject
    PlanningEnd end;

    @Inject
    ActingAccounts accounts;

    @Inject
    CurrentCaller caller;

    private final Patience patience = new Patience(Database::isAway);

    /** @param begun hears of the search once there is one */
    void run(Task task, Turns turns, Consumer<Searching> begun) {
        try {
            if (task.attempts() > MOST_ATTEMPTS) {
                LOG.log(
                        Level.ERROR,
                        "Planning run {0} has been given up: no node got to its end",
                        task.id().value());
                fail(task);
            } else if (!search(task, turns, begun).isDone()) {
                fail(task);
            }
        } catch (RuntimeException | Error e) {
            // whatever it was would come again on the next node
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
        patience.until(() -> caller.as(Caller.SYSTEM, () -> end.fail(task)));
    }

    private Outcome<?> search(Task task, Turns turns, Consumer<Searching> begun) {
        Formulation formulation = patience.until(() -> caller.as(acting(task), () -> formulation(task)));
        Searching searching = new Searching(
                formulation.problem(), turns, task.id().value().getLeastSignificantBits(), task.beforeMillis());
        begun.accept(searching);
        Solution found = searching.run(Duration.ofSeconds(task.seconds()));
        List<Pick> picks = formulation.picks(found.officials());
        return patience.until(() -> caller.as(acting(task), () -> staged(task, searching, picks)));
    }

    /** Much may have happened while it searched: what is not allowed any more is not staged. */
    private Outcome<?> staged(Task task, Searching searching, List<Pick> found) {
        SecondLook.Possible possible = SecondLook.possible(found, formulation(task));
        PlanningProgress last = searching.progress();
        return end.finish(
                task.id(),
                new PlanningProgress(last.elapsedMillis(), last.cost(), last.bound(), possible.openRoles()),
                possible.picks(),
                found.size() - possible.picks().size());
    }

    private Formulation formulation(Task task) {
        return formulations.of(new PlanScope(task.period(), null, null, null), task.keepCommitted());
    }
}
