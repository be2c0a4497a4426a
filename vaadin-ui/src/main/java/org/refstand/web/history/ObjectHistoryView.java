package org.refstand.web.history;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.refstand.availability.PeriodId;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.history.HistoryFilter;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.history.HistoryQueries;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** The history of one object: a match, a referee, a period with all its matches, and whatever else has one. */
@Route(value = "history/:kind/:id", layout = MainLayout.class)
@Dependent
@RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
public class ObjectHistoryView extends HistoryPage implements BeforeEnterObserver {

    private final transient HistoryQueries queries;
    private final transient CurrentCaller current;
    private final transient LiveRefresh live;
    private final transient Dates dates;
    private transient Kind kind;
    private transient UUID id;
    private boolean built;

    /** The page is built when it is known what it is about. */
    @Inject
    public ObjectHistoryView(HistoryQueries queries, CurrentCaller current, LiveRefresh live, Dates dates) {
        super(text("place.history"), queries);
        this.queries = queries;
        this.current = current;
        this.live = live;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var asked = parameters.get("kind").flatMap(HistoryLinks::kind);
        var named = parameters.get("id").flatMap(HistoryLinks::id);
        var object = asked.flatMap(what -> named.flatMap(which -> queries.object(what, which)));
        if (object.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (built && !object.get().id().equals(id)) {
            // from one history to another the view is kept; a fresh one begins with fresh filters
            event.getUI().getPage().reload();
            return;
        }
        kind = object.get().kind();
        id = object.get().id();
        title(object.get().name().in(language()));
        subtitle(text("history.of", word(kind)));
        if (!built) {
            built = true;
            build();
        }
    }

    private void build() {
        var visitor = current.get();
        var plans = kind == Kind.PERIOD && visitor.is(Role.ASSIGNER);
        if (plans) {
            actions(HistoryLinks.toPlan(id, null, text("history.plan-then")));
        }
        var list =
                new HistoryList(dates, id, plans ? at -> HistoryLinks.toPlan(id, at, text("history.plan-at")) : null);
        build(list, visitor, false, live);
    }

    @Override
    HistoryFilter wanted(HistoryFilters chosen) {
        return kind == Kind.PERIOD ? chosen.of(null, new PeriodId(id)) : chosen.of(id, null);
    }

    /** Which matches a period holds is not known on the feed's thread. */
    @Override
    boolean concerns(RecordedEvent event) {
        return event.concerns(id)
                || kind == Kind.PERIOD && (event.event() instanceof FixtureEvent || namesAMatch(event));
    }

    private static boolean namesAMatch(RecordedEvent event) {
        return event.aggregateType().equals("Crew") || event.aggregateType().equals("Availability");
    }
}
