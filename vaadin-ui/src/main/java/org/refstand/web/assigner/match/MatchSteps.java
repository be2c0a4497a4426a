package org.refstand.web.assigner.match;

import static org.refstand.web.text.PageTexts.text;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.SeenFixture;
import org.refstand.kernel.Outcome;
import org.refstand.web.assigner.Choices;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.part.Toast;
import org.refstand.web.text.Dates;

/** What can be done with a match: each its own small form or question, each told to the page afterwards. */
@Dependent
public class MatchSteps implements MatchStep.Steps {

    @Inject
    FixtureService fixtures;

    @Inject
    FixtureQueries queries;

    @Inject
    AssignmentQueries assignments;

    @Inject
    Choices choices;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    private Runnable afterwards = () -> {};

    /** The page is read anew after each step. */
    void afterwards(Runnable refresh) {
        afterwards = refresh;
    }

    /** Shows a match with all that can be done with it. */
    void open(FixtureView seen) {
        var match = queries.find(seen.id());
        if (match.isEmpty()) {
            Toast.problem(text("match.gone"));
            afterwards.run();
            return;
        }
        var crew = assignments.crews(List.of(seen.id())).stream().findFirst();
        new MatchStep(match.get(), crew.orElse(null), dates, clock.instant(), this).open();
    }

    /** Asks for a new match. */
    void create() {
        MatchForms.create(fixtures, choices, match -> {
            Toast.done(text("match.created", label(match)));
            afterwards.run();
        });
    }

    @Override
    public void reschedule(FixtureView match) {
        MatchForms.reschedule(match, fixtures, dates, changed -> {
            Toast.done(text("match.rescheduled", label(changed)));
            afterwards.run();
        });
    }

    @Override
    public void move(FixtureView match) {
        MatchForms.move(match, fixtures, choices, changed -> {
            Toast.done(text("match.moved", label(changed), changed.venue().name()));
            afterwards.run();
        });
    }

    @Override
    public void change(FixtureView match) {
        MatchForms.change(match, fixtures, choices, changed -> {
            Toast.done(text("match.changed", label(changed)));
            afterwards.run();
        });
    }

    @Override
    public void postpone(FixtureView match) {
        new ConfirmStep(
                        text("match.postpone.question", label(match)),
                        text("match.postpone.consequence"),
                        text("match.postpone"),
                        () -> after(fixtures.postpone(seen(match)), "match.postpone.done"))
                .open();
    }

    @Override
    public void cancel(FixtureView match) {
        new ConfirmStep(
                        text("match.cancel.question", label(match)),
                        text("match.cancel.consequence"),
                        text("match.cancel"),
                        () -> after(fixtures.cancel(seen(match)), "match.cancel.done"))
                .takesAway()
                .open();
    }

    @Override
    public void markPlayed(FixtureView match) {
        after(fixtures.markPlayed(seen(match)), "match.played.done");
    }

    @Override
    public void delete(FixtureView match) {
        new ConfirmStep(
                        text("match.delete.question", label(match)),
                        text("match.delete.consequence"),
                        text("match.delete"),
                        () -> {
                            Toast.outcome(
                                    fixtures.delete(seen(match)), gone -> text("match.delete.done", label(match)));
                            afterwards.run();
                        })
                .takesAway()
                .open();
    }

    private void after(Outcome<FixtureView> outcome, String done) {
        Toast.outcome(outcome, match -> text(done, label(match)));
        afterwards.run();
    }

    /** What people call a match. */
    static String label(FixtureView match) {
        return match.home().name() + " – " + match.away().name();
    }

    private static SeenFixture seen(FixtureView match) {
        return new SeenFixture(match.id(), match.version());
    }
}
