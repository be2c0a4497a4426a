package org.refstand.web.quota;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.refstand.quota.ClubAccount;

/** What one club owes and has given; opens to its referees. */
class ClubAccountRow extends NativeDetails {
    private final Div line = new Div();
    private transient ClubAccount shown;

    ClubAccountRow(ClubAccount account) {
        addClassName("club-account");
        line.addClassName("account-line");
        setSummary(line);
        addToggleListener(toggled -> showShares());
        show(account);
    }

    /** Says anew how the club stands; the row stays, and with it the focus. */
    final void show(ClubAccount account) {
        if (account.equals(shown)) {
            return;
        }
        shown = account;
        var name = new Span(account.clubName());
        name.addClassName("who");
        var owes = new Span(AccountFigures.words(account));
        owes.addClassName("dim");
        var words = new Div(name, owes);
        words.addClassName("words");
        line.removeAll();
        line.add(words, new AccountFigures(account));
        showShares();
    }

    /** Nothing is built that nobody looks at. */
    private void showShares() {
        if (isOpen()) {
            setContent(SharesTable.of(shown.clubName(), shown.referees()));
        }
    }
}
