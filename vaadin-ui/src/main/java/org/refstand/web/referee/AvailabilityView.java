package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.AvailabilityQuestion;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.PeriodView;
import org.refstand.kernel.PageRequest;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** When can you whistle? The matches of a period, one question a row, answered with the thumb. */
@Route(value = "availability", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.REFEREES)
public class AvailabilityView extends Page {

    private static final int PERIODS = 24;

    private final transient AvailabilityQueries queries;
    private final transient Dates dates;
    private final transient Clock clock;
    private final transient RefereeId me;
    private final PeriodChooser periods = new PeriodChooser(this::show);
    private final Paragraph state = new Paragraph();
    private final WholePeriod wholePeriod;
    private final QuestionList questions;
    private final Div nothing = new Div();

    /** Follows periods, matches, and the visitor's own answers and absences. */
    @Inject
    public AvailabilityView(
            AvailabilityService service,
            AvailabilityQueries queries,
            LiveRefresh live,
            Dates dates,
            Clock clock,
            Myself myself) {
        super(text("referee.availability.title"));
        this.queries = queries;
        this.dates = dates;
        this.clock = clock;
        me = myself.referee();
        var answers = new OwnAnswers(service, me, this::show);
        wholePeriod = new WholePeriod(answers);
        questions = new QuestionList(answers, dates);
        state.getElement().setAttribute("role", "status");
        var absences = new RouterLink(text("referee.absences.link"), AbsencesView.class);
        absences.addClassName("quiet-button");
        addClassName("answers");
        actions(absences);
        add(periods, state, wholePeriod, questions, nothing);
        live.keep(this, new Concerning(me)::questions, this::show);
    }

    private void show() {
        var today = dates.day(clock.instant());
        var coming = queries.periods(PageRequest.first(PERIODS)).items().stream()
                .filter(period -> !period.lastDay().isBefore(today))
                .sorted(Comparator.comparing(PeriodView::acceptsAnswers)
                        .reversed()
                        .thenComparing(PeriodView::firstDay))
                .toList();
        periods.show(coming);
        nothing.removeAll();
        var chosen = periods.chosen();
        state.setVisible(chosen.isPresent());
        if (chosen.isPresent()) {
            show(chosen.get(), queries.questions(me, chosen.get().id()));
        } else {
            show(null, List.of());
            nothing.add(new EmptyState(
                    text("referee.availability.no-period"), text("referee.availability.no-period.next")));
        }
    }

    private void show(PeriodView period, List<AvailabilityQuestion> asked) {
        var open =
                asked.stream().filter(question -> question.obstacle() == null).toList();
        wholePeriod.setVisible(period != null && !open.isEmpty());
        questions.show(period, asked);
        if (period == null) {
            subtitle("");
            return;
        }
        // the chooser names the period already
        subtitle((periods.isVisible() ? "" : period.name() + " · ") + dates.span(period.firstDay(), period.lastDay()));
        sayWhetherOpen(period, open);
        sayWhatIsAnswered(open);
        wholePeriod.show(period, open);
        if (asked.isEmpty()) {
            nothing.add(
                    new EmptyState(text("referee.availability.no-match"), text("referee.availability.no-match.next")));
        }
    }

    private void sayWhetherOpen(PeriodView period, List<AvailabilityQuestion> open) {
        state.removeAll();
        state.setClassName("note period-state");
        state.setClassName("closed", !period.acceptsAnswers());
        var deadline = dates.shortMoment(period.deadline());
        if (period.acceptsAnswers()) {
            state.add(new Span(
                    text("referee.availability.open", deadline, dates.left(clock.instant(), period.deadline()))));
            return;
        }
        switch (period.status()) {
            case OPEN -> state.add(new Span(text("referee.availability.too-late", deadline)));
            case LOCKED -> state.add(new Span(text("referee.availability.locked")));
            case PUBLISHED ->
                state.add(
                        new Span(text("referee.availability.published") + " "),
                        new Anchor("my-matches", text("referee.my-matches.title")));
        }
        var moved = open.stream().filter(AvailabilityQuestion::outdated).count();
        if (moved > 0) {
            // closed, but for these
            var again = new Span(text("referee.availability.asked-again", moved));
            again.addClassName("asked-again");
            state.add(again);
        }
    }

    /** In the note, so that nothing below it moves while somebody answers. */
    private void sayWhatIsAnswered(List<AvailabilityQuestion> open) {
        var answered = open.stream().filter(question -> question.answer() != null && !question.outdated());
        var last = open.stream()
                .map(AvailabilityQuestion::confirmedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        var count = text("referee.availability.answered", answered.count(), open.size());
        state.add(new Span(last.map(moment ->
                        count + " · " + text("referee.availability.last-confirmed", dates.shortDay(dates.day(moment))))
                .orElse(count)));
    }
}
