package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.refstand.planning.PlanningProgress;
import org.refstand.planning.PlanningStatus;
import org.refstand.planning.PlanningView;
import org.refstand.web.assigner.Links;

/** Where a search stands: how far it is, how good its best plan is, and how to end it. */
class SearchState extends Div {

    private static final double ALL = 100;

    private final H2 title = new H2();
    private final Span open = new Span();
    private final Span gap = new Span();
    private final Span passedOver = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final NativeButton stop;
    private final SearchChart chart = new SearchChart();

    SearchState(Runnable stopped) {
        addClassName("search-state");
        title.getElement().setAttribute("role", "status");
        stop = Links.quietButton(text("search.stop"), stopped);
        bar.getElement().setAttribute("aria-label", text("search.progress"));
        var facts = new Div(open, gap, passedOver);
        facts.addClassName("facts");
        var head = new Div(title, stop);
        head.addClassName("row");
        add(head, bar, facts, chart);
    }

    /** @param went the moments so far, in order */
    void show(PlanningView run, List<PlanningProgress> went) {
        var last = went.isEmpty() ? null : went.get(went.size() - 1);
        title.setText(text("search.status." + run.status().name().toLowerCase(java.util.Locale.ROOT)));
        stop.setVisible(run.status() == PlanningStatus.RUNNING);
        bar.setVisible(run.status().isOpen());
        var share = last == null ? 0 : last.elapsedMillis() / 1000.0 / run.seconds();
        // more than was asked for: another node has begun anew
        var isKnown = last != null && share <= 1;
        bar.setIndeterminate(!isKnown);
        if (isKnown) {
            bar.setValue(share);
        }
        var ended = run.status() == PlanningStatus.FINISHED;
        say(
                open,
                last != null || ended,
                "search.open-roles",
                ended ? run.openRoles() : last == null ? 0 : last.openRoles());
        gap.setVisible(last != null);
        if (last != null) {
            gap.setText(gap(last, run.status().isOpen()));
        }
        say(passedOver, ended && run.passedOver() > 0, "search.passed-over", run.passedOver());
        // once it has ended, early perhaps, there is no time to come that the picture would have to leave room for
        var toCome = run.status().isOpen() ? run.seconds() : 0;
        chart.show(run.status() == PlanningStatus.FAILED ? List.of() : went, toCome);
    }

    private static String gap(PlanningProgress moment, boolean open) {
        if (moment.bound() == null || moment.cost() <= 0) {
            return text(open ? "search.gap.unknown" : "search.gap.unproved");
        }
        var percent = ALL * (moment.cost() - moment.bound()) / moment.cost();
        return moment.cost() <= moment.bound() ? text("search.gap.none") : text("search.gap", percent);
    }

    private static void say(Span words, boolean matters, String key, Object value) {
        words.setVisible(matters);
        words.setText(matters ? text(key, value) : "");
    }
}
