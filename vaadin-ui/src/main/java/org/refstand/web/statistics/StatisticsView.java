package org.refstand.web.statistics;

import static org.refstand.web.text.Numbers.signed;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.league.LeagueEvent;
import org.refstand.quota.QuotaQueries;
import org.refstand.referee.RefereeEvent;
import org.refstand.security.Role;
import org.refstand.statistics.OpenWeek;
import org.refstand.statistics.RefereeStatistics;
import org.refstand.statistics.SeasonStatistics;
import org.refstand.statistics.StatisticsQueries;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.quota.SeasonChoice;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.statistics.BarCard.Row;
import org.refstand.web.text.Dates;

/** A season in pictures, for assigners: who whistles how much against their wish, how far they travel, what is open. */
@Route(value = "statistics", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class StatisticsView extends Page {

    private final transient StatisticsQueries queries;
    private final transient QuotaQueries seasons;
    private final transient Dates dates;
    private final SeasonChoice season = new SeasonChoice(this::startAnew);
    private final TextField search = new TextField();
    private final Div pictures = new Div();
    private final Div nothing = new Div();
    private final BarCard matches = new BarCard(
                    "matches",
                    text("statistics.matches"),
                    text("statistics.matches.explained"),
                    List.of(
                            text("statistics.referee"),
                            text("statistics.done"),
                            text("statistics.planned"),
                            text("statistics.wanted"),
                            text("statistics.club-owed"),
                            text("statistics.club")))
            .legend("first", text("statistics.done"))
            .legend("second", text("statistics.planned"))
            .legend("mark", text("statistics.wanted"));
    private final BarCard ways = new BarCard(
            "ways",
            text("statistics.ways"),
            text("statistics.ways.explained"),
            List.of(text("statistics.referee"), text("statistics.km")));
    private final BarCard open = new BarCard(
                    "open-roles",
                    text("statistics.open"),
                    text("statistics.open.explained"),
                    List.of(
                            text("statistics.week"),
                            text("statistics.roles"),
                            text("statistics.open.required"),
                            text("statistics.open.optional")))
            .legend("first", text("statistics.open.required"))
            .legend("second", text("statistics.open.optional"));

    /** Follows all that can change a number. */
    @Inject
    public StatisticsView(StatisticsQueries queries, QuotaQueries seasons, LiveRefresh live, Dates dates) {
        super(text("place.statistics"));
        this.queries = queries;
        this.seasons = seasons;
        this.dates = dates;
        search.setPlaceholder(text("statistics.search"));
        search.setAriaLabel(text("statistics.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> startAnew());
        actions(season, search);
        pictures.addClassName("pictures");
        pictures.add(matches, ways, open);
        nothing.add(new EmptyState(text("statistics.no-season"), text("statistics.no-season.next")));
        add(pictures, nothing);
        live.keep(this, StatisticsView::concerns, this::show);
    }

    /** Whether an event may change a number. */
    static boolean concerns(RecordedEvent recorded) {
        var event = recorded.event();
        return event instanceof AssignmentEvent
                || event instanceof FixtureEvent
                || event instanceof RefereeEvent
                || event instanceof LeagueEvent;
    }

    private void startAnew() {
        matches.shrink();
        ways.shrink();
        show();
    }

    private void show() {
        var wanted = season.among(seasons);
        pictures.setVisible(wanted != null);
        nothing.setVisible(wanted == null);
        if (wanted != null) {
            queries.statistics(wanted).ifPresent(this::show);
        }
    }

    private void show(SeasonStatistics shown) {
        var sought = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = shown.referees().stream()
                .filter(referee -> referee.name().toLowerCase(Locale.ROOT).contains(sought))
                .toList();
        subtitle(text(
                "statistics.subtitle",
                shown.season(),
                shown.referees().size(),
                shown.referees().stream().mapToInt(RefereeStatistics::done).sum(),
                shown.referees().stream().mapToInt(RefereeStatistics::planned).sum()));
        var none = sought.isEmpty() ? text("statistics.no-referee") : text("statistics.none-found");
        matches.show(found.stream().map(StatisticsView::matches).toList(), text("statistics.matches.explained"), none);
        ways.show(
                found.stream()
                        .filter(referee -> referee.km() > 0)
                        .sorted(Comparator.comparingInt(RefereeStatistics::km)
                                .reversed()
                                .thenComparing(RefereeStatistics::name))
                        .map(StatisticsView::way)
                        .toList(),
                text("statistics.ways.explained"),
                sought.isEmpty() ? text("statistics.no-way") : text("statistics.none-found"));
        open.show(
                shown.weeks().stream().map(this::week).toList(),
                text("statistics.open.explained"),
                text("statistics.no-week"));
    }

    private static Row matches(RefereeStatistics referee) {
        var words = referee.wanted() == null
                ? text("statistics.matches.words", referee.done(), referee.planned())
                : text("statistics.matches.wanted", referee.done(), referee.planned(), referee.wanted());
        var club = referee.clubDifference();
        var all = club == null ? words : text("statistics.matches.club", words, signed(club));
        return new Row(
                new Bar(referee.name(), all, referee.done(), referee.planned(), referee.wanted(), false),
                List.of(
                        referee.name(),
                        String.valueOf(referee.done()),
                        String.valueOf(referee.planned()),
                        Objects.toString(referee.wanted(), "–"),
                        Objects.toString(referee.clubOwed(), "–"),
                        club == null ? "–" : signed(club)));
    }

    private static Row way(RefereeStatistics referee) {
        var km = text("statistics.km.words", referee.km());
        return new Row(new Bar(referee.name(), km, referee.km(), 0, null, false), List.of(referee.name(), km));
    }

    private Row week(OpenWeek week) {
        var days = dates.span(week.monday(), week.monday().plusDays(6));
        var begins = text("statistics.week-from", dates.shortDay(week.monday()));
        var words = text("statistics.open.words", week.openRequired() + week.openOptional(), week.roles());
        return new Row(
                new Bar(begins, words, week.openRequired(), week.openOptional(), null, false),
                List.of(
                        days,
                        String.valueOf(week.roles()),
                        String.valueOf(week.openRequired()),
                        String.valueOf(week.openOptional())));
    }
}
