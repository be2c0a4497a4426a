package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.refstand.planning.UnfilledReason;
import org.refstand.planning.UnfilledRole;
import org.refstand.web.text.Dates;

/**
 * The roles that stay open, and why. Folded it is one line, always there: what is below it does not move when somebody takes
 * a hundred changes back.
 */
class UnfilledList extends Div {

    /** Whoever has more open roles than this to mend begins with these. */
    private static final int MOST = 50;

    private final transient Dates dates;
    private final H2 none = new H2(text("search.unfilled.none"));
    private final H2 title = new H2();
    private final Div roles = new Div();
    private final NativeDetails details = new NativeDetails(title);

    UnfilledList(Dates dates) {
        this.dates = dates;
        addClassName("unfilled");
        details.setContent(roles);
        add(none, details);
    }

    /** Shows them; whether they are unfolded stays as it is. */
    void show(List<UnfilledRole> open) {
        none.setVisible(open.isEmpty());
        details.setVisible(!open.isEmpty());
        title.setText(text("search.unfilled", open.size()));
        roles.removeAll();
        var list = new UnorderedList();
        open.stream().limit(MOST).forEach(role -> list.add(item(role)));
        roles.add(list);
        if (open.size() > MOST) {
            roles.add(new Paragraph(text("search.unfilled.more", open.size() - MOST)));
        }
    }

    private ListItem item(UnfilledRole role) {
        var match = role.fixture();
        var what = new Span(text(
                "search.unfilled.role",
                dates.shortDay(match.date()),
                match.home().name() + " – " + match.away().name(),
                shortWord(role.role())));
        what.addClassName("teams");
        var why = new Span(why(role));
        why.addClassName("reason");
        return new ListItem(what, why);
    }

    private static String why(UnfilledRole role) {
        if (role.reason() == UnfilledReason.NOBODY_ELIGIBLE) {
            return word(role.reason());
        }
        var words = text("search.unfilled.why", word(role.reason()), role.eligible(), role.taken(), role.atLimit());
        return role.keptApart() == 0 ? words : words + text("search.unfilled.apart", role.keptApart());
    }
}
