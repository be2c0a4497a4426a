package org.refstand.web.history;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.history.HistoryFilter;
import org.refstand.history.HistoryQueries;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** The history of the whole desk; for a referee, of all that concerns them. */
@Route(value = "history", layout = MainLayout.class)
@Dependent
@RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
public class HistoryView extends HistoryPage {

    /** Builds the empty page; it is read when it is shown. */
    @Inject
    public HistoryView(HistoryQueries queries, CurrentCaller current, LiveRefresh live, Dates dates) {
        super(text("place.history"), queries);
        var visitor = current.get();
        subtitle(text(seesDesk(visitor) ? "history.desk" : "history.own"));
        build(new HistoryList(dates, null, null), visitor, seesDesk(visitor), live);
    }

    @Override
    HistoryFilter wanted(HistoryFilters chosen) {
        return chosen.of(null, null);
    }

    @Override
    boolean concerns(RecordedEvent event) {
        return true;
    }

    static boolean seesDesk(Caller visitor) {
        return visitor.is(Role.ASSIGNER) || visitor.is(Role.ADMIN);
    }
}
