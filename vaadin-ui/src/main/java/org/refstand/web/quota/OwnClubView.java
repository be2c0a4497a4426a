package org.refstand.web.quota;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.assignment.AssignmentEvent.AssignmentStaged;
import org.refstand.assignment.AssignmentEvent.AssignmentUnstaged;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.quota.ClubAccount;
import org.refstand.quota.QuotaQueries;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.shell.MainLayout;

/** What a referee's own club owes and has given, and by whom. */
@Route(value = "my-matches/club", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.REFEREES)
public class OwnClubView extends Page {

    private final transient QuotaQueries queries;
    private final SeasonChoice season = new SeasonChoice(this::show);
    private final Div account = new Div();

    /** Follows all that can change the account. */
    @Inject
    public OwnClubView(QuotaQueries queries, LiveRefresh live) {
        super(text("quota.own"));
        this.queries = queries;
        actions(season);
        account.addClassName("own-account");
        add(account);
        live.keep(this, OwnClubView::concerns, this::show);
    }

    /** What is only staged is for assigners, and no reason to read anew. */
    private static boolean concerns(RecordedEvent recorded) {
        var isStaging = recorded.event() instanceof AssignmentStaged || recorded.event() instanceof AssignmentUnstaged;
        return !isStaging && ClubAccountsView.concerns(recorded);
    }

    private void show() {
        var wanted = season.among(queries);
        account.removeAll();
        queries.ownAccount(wanted)
                .ifPresentOrElse(
                        this::show,
                        () -> account.add(new EmptyState(text("quota.no-club"), text("quota.no-club.next"))));
    }

    private void show(ClubAccount own) {
        subtitle(text("quota.of-season", own.clubName(), own.season()));
        var words = new Paragraph(AccountFigures.words(own));
        words.addClassName("dim");
        var sum = new Div(words, new AccountFigures(own));
        sum.addClassName("card");
        var note = new Paragraph(text("quota.own.explained"));
        note.addClassNames("dim", "account-note");
        account.add(sum, new H2(text("quota.referees")), SharesTable.of(own.clubName(), own.referees()), note);
    }
}
