package org.refstand.web.assigner.period;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.refstand.availability.AvailabilityEvent;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.PeriodService;
import org.refstand.availability.PeriodView;
import org.refstand.availability.SeenPeriod;
import org.refstand.fixture.FixtureEvent;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.security.Role;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Toast;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** The periods, the latest first, each with where it stands and what can be done with it. */
@Route(value = "periods", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class PeriodsView extends AssignerPage implements PeriodCard.Steps {

    private static final int PORTION = 12;

    private final transient AvailabilityQueries queries;
    private final transient PeriodService periods;
    private final transient Dates dates;
    private final transient Clock clock;
    private final Div list = new Div();
    private int shown = PORTION;

    /** Builds the empty page; it is read when it is shown. */
    @Inject
    public PeriodsView(AvailabilityQueries queries, PeriodService periods, LiveRefresh live, Dates dates, Clock clock) {
        super(text("place.periods"));
        this.queries = queries;
        this.periods = periods;
        this.dates = dates;
        this.clock = clock;
        actions(Links.button(text("period.create"), this::create));
        list.addClassName("periods");
        add(list);
        live.keep(
                this,
                recorded -> recorded.event() instanceof AvailabilityEvent || recorded.event() instanceof FixtureEvent,
                this::refresh);
    }

    @Override
    public void edit(PeriodView period) {
        PeriodStep.change(period, periods, dates, changed -> {
            Toast.done(text("period.changed", changed.name()));
            refresh();
        });
    }

    @Override
    public void lock(PeriodView period) {
        new ConfirmStep(
                        text("period.lock.question", period.name()),
                        text("period.lock.consequence"),
                        text("period.lock"),
                        () -> after(periods.lock(seen(period)), "period.lock.done"))
                .open();
    }

    @Override
    public void unlock(PeriodView period) {
        new ConfirmStep(
                        text("period.unlock.question", period.name()),
                        text("period.unlock.consequence"),
                        text("period.unlock"),
                        () -> after(periods.unlock(seen(period)), "period.unlock.done"))
                .open();
    }

    @Override
    public void publish(PeriodView period) {
        new ConfirmStep(
                        text("period.publish.question", period.name()),
                        text("period.publish.consequence"),
                        text("period.publish"),
                        () -> after(periods.publish(seen(period)), "period.publish.done"))
                .open();
    }

    @Override
    public void delete(PeriodView period) {
        new ConfirmStep(
                        text("period.delete.question", period.name()),
                        text("period.delete.consequence"),
                        text("period.delete"),
                        () -> {
                            Toast.outcome(periods.delete(seen(period)), gone -> text("period.delete.done"));
                            refresh();
                        })
                .takesAway()
                .open();
    }

    private void create() {
        PeriodStep.create(periods, dates, created -> {
            Toast.done(text(created.acceptsAnswers() ? "period.created" : "period.created-late", created.name()));
            refresh();
        });
    }

    private void after(Outcome<PeriodView> outcome, String done) {
        Toast.outcome(outcome, period -> text(done, period.name()));
        refresh();
    }

    private void refresh() {
        var page = queries.periods(PageRequest.first(shown));
        List<Component> parts = new ArrayList<>();
        page.items().forEach(period -> parts.add(card(period)));
        if (page.items().isEmpty()) {
            parts.add(new EmptyState(
                    text("board.no-period"),
                    text("board.no-period.next"),
                    Links.button(text("period.create"), this::create)));
        }
        if (page.hasNextPage()) {
            parts.add(Links.quietButton(text("period.more"), () -> {
                shown = Math.min(shown + PORTION, PageRequest.MOST);
                refresh();
            }));
        }
        if (!parts.equals(list.getChildren().toList())) {
            list.removeAll();
            list.add(parts);
        }
    }

    /** The card that shows the period as it is stays, with whatever goes on in it. */
    private PeriodCard card(PeriodView period) {
        var card = list.getChildren()
                .filter(PeriodCard.class::isInstance)
                .map(PeriodCard.class::cast)
                .filter(shownNow -> shownNow.period().equals(period))
                .findFirst()
                .orElseGet(() -> new PeriodCard(period, dates, this));
        card.show(queries.progress(period.id()), clock.instant());
        return card;
    }

    private static SeenPeriod seen(PeriodView period) {
        return new SeenPeriod(period.id(), period.version());
    }
}
