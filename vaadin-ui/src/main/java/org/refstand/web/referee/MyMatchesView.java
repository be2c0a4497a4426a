package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.OwnAssignment;
import org.refstand.assignment.PlanService;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.quota.OwnClubView;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.statistics.FairnessView;
import org.refstand.web.text.Dates;

/** The matches that the visitor leads: those ahead, or those of the season that are over. */
@Route(value = "my-matches", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.REFEREES)
public class MyMatchesView extends Page {

    private static final int MONTHS = 12;

    private final transient AssignmentQueries queries;
    private final transient Dates dates;
    private final transient Clock clock;
    private final transient RefereeId me;
    private final transient MatchAnswers answers;
    private final Div matches = new Div();
    private final NativeButton ahead = chip("referee.my-matches.ahead", false);
    private final NativeButton over = chip("referee.my-matches.over", true);
    private boolean past;

    /** Follows crews and matches. */
    @Inject
    public MyMatchesView(
            AssignmentQueries queries, PlanService plan, LiveRefresh live, Dates dates, Clock clock, Myself myself) {
        super(text("referee.my-matches.title"));
        this.queries = queries;
        this.dates = dates;
        this.clock = clock;
        me = myself.referee();
        answers = new MatchAnswers(plan, me, this::show);
        matches.addClassName("own-matches");
        var club = new RouterLink(text("quota.own"), OwnClubView.class);
        club.addClassName("quiet-button");
        var fairness = new RouterLink(text("fairness.title"), FairnessView.class);
        fairness.addClassName("quiet-button");
        actions(ahead, over, club, fairness);
        add(matches);
        live.keep(this, new Concerning(me)::matches, this::show);
    }

    private NativeButton chip(String key, boolean past) {
        var chip = new NativeButton(text(key), click -> {
            this.past = past;
            show();
        });
        chip.addClassName("chip");
        return chip;
    }

    private void show() {
        var now = clock.instant();
        var today = dates.day(now);
        ahead.getElement().setAttribute("aria-pressed", String.valueOf(!past));
        over.getElement().setAttribute("aria-pressed", String.valueOf(past));
        var found = past
                ? queries.assignmentsOf(me, today.minusMonths(MONTHS), today.minusDays(1)).stream()
                        .sorted(Comparator.comparing(
                                        (OwnAssignment own) -> own.fixture().date())
                                .reversed())
                        .toList()
                : queries.assignmentsOf(me, today, today.plusMonths(MONTHS));
        matches.removeAll();
        found.forEach(own -> matches.add(new OwnMatch(own, answers, dates, now)));
        var unanswered = found.stream()
                .filter(own -> own.answer() == AssignmentAnswer.NONE)
                .count();
        subtitle(
                found.isEmpty()
                        ? ""
                        : past
                                ? text("referee.my-matches.led", found.size())
                                : text("referee.my-matches.subtitle", found.size(), unanswered));
        if (found.isEmpty()) {
            matches.add(nothing());
        }
    }

    private EmptyState nothing() {
        if (past) {
            return new EmptyState(text("referee.my-matches.none-over"), text("referee.my-matches.none-over.next"));
        }
        var say = new RouterLink(text("referee.next.answer"), AvailabilityView.class);
        say.addClassName("button");
        return new EmptyState(text("referee.my-matches.none"), text("referee.my-matches.none.next"), say);
    }
}
