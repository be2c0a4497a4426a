package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.PlanService;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.PeriodView;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.PageRequest;
import org.refstand.notification.NotificationId;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationService;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** Where a referee starts: what waits for an answer, the next matches, the latest news. */
@Route(value = "next", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.REFEREES)
public class NextView extends Page {

    private static final int MATCHES = 3;
    private static final int NEWS = 4;
    private static final int PERIODS = 24;
    private static final int MONTHS = 6;

    private final transient AssignmentQueries assignments;
    private final transient AvailabilityQueries availability;
    private final transient NotificationQueries notifications;
    private final transient NotificationService told;
    private final transient Dates dates;
    private final transient Clock clock;
    private final transient RefereeId me;
    private final transient MatchAnswers answers;
    private final Div questions = new Div();
    private final Div matches = new Div();
    private final Div news = new Div();

    /** Follows everything that can change one of its parts. */
    @Inject
    public NextView(
            AssignmentQueries assignments,
            PlanService plan,
            AvailabilityQueries availability,
            NotificationQueries notifications,
            NotificationService told,
            LiveRefresh live,
            Dates dates,
            Clock clock,
            Myself myself) {
        super(text("referee.next.title"));
        this.assignments = assignments;
        this.availability = availability;
        this.notifications = notifications;
        this.told = told;
        this.dates = dates;
        this.clock = clock;
        me = myself.referee();
        answers = new MatchAnswers(plan, me, this::show);
        questions.addClassName("open-questions");
        var left = new Div(questions, matches);
        left.addClassName("own-matches");
        news.addClassName("news-part");
        var columns = new Div(left, news);
        columns.addClassName("next");
        add(columns);
        live.keep(this, this::concerns, this::show);
    }

    private boolean concerns(RecordedEvent recorded) {
        var mine = new Concerning(me);
        return mine.questions(recorded) || mine.matches(recorded) || mine.news(recorded);
    }

    private void show() {
        var now = clock.instant();
        showQuestions(now);
        showMatches(now);
        showNews();
    }

    private void showQuestions(Instant now) {
        questions.removeAll();
        availability.periods(PageRequest.first(PERIODS)).items().stream()
                .filter(PeriodView::acceptsAnswers)
                .forEach(period -> openQuestions(period, now));
    }

    private void openQuestions(PeriodView period, Instant now) {
        var open = availability.questions(me, period.id()).stream()
                .filter(question -> question.obstacle() == null && question.answer() == null)
                .count();
        if (open == 0) {
            return;
        }
        var words = new Div(
                new H2(text("referee.next.questions", open)),
                new Span(text(
                        "referee.next.until",
                        dates.span(period.firstDay(), period.lastDay()),
                        dates.shortMoment(period.deadline()),
                        dates.left(now, period.deadline()))));
        words.addClassName("words");
        var card = new Div(words, link("referee.next.answer", AvailabilityView.class, "button"));
        card.addClassNames("note", "question-card");
        questions.add(card);
    }

    private void showMatches(Instant now) {
        var today = dates.day(now);
        var coming = assignments.assignmentsOf(me, today, today.plusMonths(MONTHS));
        matches.removeAll();
        matches.add(new H2(text("referee.next.matches")));
        coming.stream().limit(MATCHES).forEach(own -> matches.add(new OwnMatch(own, answers, dates, now)));
        if (coming.isEmpty()) {
            matches.add(new EmptyState(text("referee.my-matches.none"), text("referee.my-matches.none.next")));
        } else if (coming.size() > MATCHES) {
            matches.add(link("referee.next.all-matches", MyMatchesView.class, "quiet-button"));
        }
    }

    private void showNews() {
        var latest = notifications.mine(PageRequest.first(NEWS));
        news.removeAll();
        news.add(new H2(text("referee.next.news")));
        if (latest.items().isEmpty()) {
            news.add(new EmptyState(text("referee.news.none"), text("referee.news.none.next")));
            return;
        }
        var list = new NewsList(dates, this::read);
        list.show(latest.items());
        news.add(list);
        if (latest.hasNextPage()) {
            news.add(link("referee.next.all-news", NewsView.class, "quiet-button"));
        }
    }

    private void read(NotificationId id) {
        told.markRead(List.of(id));
        show();
    }

    private static RouterLink link(String key, Class<? extends Component> where, String kind) {
        var link = new RouterLink(text(key), where);
        link.addClassName(kind);
        return link;
    }
}
