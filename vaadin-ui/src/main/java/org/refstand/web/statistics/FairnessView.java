package org.refstand.web.statistics;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.quota.QuotaQueries;
import org.refstand.security.Role;
import org.refstand.statistics.Fairness;
import org.refstand.statistics.Share;
import org.refstand.statistics.StatisticsQueries;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.quota.SeasonChoice;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.statistics.BarCard.Row;
import org.refstand.web.statistics.Steps.Step;

/** How the matches of a season are shared out, and the referee's own place in it. Nobody else is named. */
@Route(value = "my-matches/fairness", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.REFEREES)
public class FairnessView extends Page {

    private final transient StatisticsQueries queries;
    private final transient QuotaQueries seasons;
    private final SeasonChoice season = new SeasonChoice(this::show);
    private final Paragraph place = new Paragraph();
    private final EmptyState nothing =
            new EmptyState(text("statistics.no-season"), text("statistics.no-season.for-referees"));
    private final BarCard shares = new BarCard(
                    "shares-of-all",
                    text("fairness.shares"),
                    text("fairness.explained"),
                    List.of(text("fairness.matches"), text("fairness.referees")))
            .legend("first", text("fairness.others"))
            .legend("own", text("fairness.yours"));

    /** Follows all that can change a number. */
    @Inject
    public FairnessView(StatisticsQueries queries, QuotaQueries seasons, LiveRefresh live) {
        super(text("fairness.title"));
        this.queries = queries;
        this.seasons = seasons;
        actions(season);
        place.addClassName("own-place");
        add(place, shares, nothing);
        live.keep(this, StatisticsView::concerns, this::show);
    }

    private void show() {
        var wanted = season.among(seasons);
        var fairness = wanted == null ? null : queries.fairness(wanted).orElse(null);
        place.setVisible(fairness != null);
        shares.setVisible(fairness != null);
        nothing.setVisible(fairness == null);
        if (fairness != null) {
            show(fairness);
        }
    }

    private void show(Fairness shown) {
        var own = shown.done() + shown.planned();
        subtitle(
                shown.wanted() == null
                        ? text("fairness.subtitle", shown.season(), shown.done(), shown.planned(), shown.km())
                        : text(
                                "fairness.subtitle.wanted",
                                shown.season(),
                                shown.done(),
                                shown.planned(),
                                shown.km(),
                                shown.wanted()));
        var fewer = count(shown.shares(), 0, own - 1);
        var same = Math.max(0, count(shown.shares(), own, own) - 1);
        var more = count(shown.shares(), own + 1, Integer.MAX_VALUE);
        place.setText(text("fairness.place", fewer, same, more));
        shares.show(
                Steps.of(shown.shares()).stream().map(step -> row(step, own)).toList(),
                text("fairness.place", fewer, same, more),
                "");
    }

    private static Row row(Step step, int own) {
        var matches = step.from() == step.until()
                ? text("fairness.step", step.from())
                : text("fairness.steps", step.from(), step.until());
        var isOwn = step.has(own);
        var name = isOwn ? text("fairness.you", matches) : matches;
        var words = text("fairness.words", step.referees());
        return new Row(
                new Bar(name, words, step.referees(), 0, null, isOwn), List.of(name, String.valueOf(step.referees())));
    }

    private static int count(List<Share> shares, int from, int until) {
        return shares.stream()
                .filter(share -> from <= share.matches() && share.matches() <= until)
                .mapToInt(Share::referees)
                .sum();
    }
}
