package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.refstand.account.AccountEvent;
import org.refstand.kernel.PageRequest;
import org.refstand.privacy.PersonView;
import org.refstand.privacy.PersonalData;
import org.refstand.privacy.PrivacyQueries;
import org.refstand.privacy.PrivacyService;
import org.refstand.privacy.SomebodyId;
import org.refstand.referee.RefereeEvent;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.DownloadLink;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.shell.MainLayout;

/** Whose personal data the desk keeps though they have left; others are found by searching. */
@Route(value = "privacy", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ADMINS)
public class PrivacyView extends Page {

    private static final int AT_ONCE = 50;

    private final transient PrivacyQueries queries;
    private final transient PersonalData data;
    private final transient ErasureForm erasure;
    private final TextField search = new TextField();
    private final Paragraph explained = new Paragraph(text("admin.privacy.explained"));
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final NativeButton more = new NativeButton(text("admin.privacy.more"), click -> showMore());
    private int rows = AT_ONCE;

    /** Follows referees and accounts. */
    @Inject
    public PrivacyView(PrivacyService service, PrivacyQueries queries, PersonalData data, LiveRefresh live) {
        super(text("admin.privacy.title"));
        this.queries = queries;
        this.data = data;
        erasure = new ErasureForm(service, this::show);
        search.setPlaceholder(text("admin.privacy.search"));
        search.setAriaLabel(text("admin.privacy.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            rows = AT_ONCE;
            show();
        });
        explained.addClassName("dim");
        more.addClassName("quiet-button");
        list.addClassName("accounts");
        actions(search);
        add(explained, list, more, nothing);
        live.keep(
                this,
                event -> event.event() instanceof RefereeEvent || event.event() instanceof AccountEvent,
                this::show);
    }

    private void show() {
        var searched = !search.getValue().isBlank();
        var page = queries.people(search.getValue(), searched ? null : false, PageRequest.first(rows));
        list.removeAll();
        page.items().forEach(person -> list.add(item(person)));
        // never hidden: what is hidden keeps in the browser what it showed last, a name that is just erased
        more.setVisible(page.hasNextPage() && rows < PageRequest.MOST);
        subtitle(text("admin.privacy.subtitle", page.totalCount()));
        explained.setVisible(!searched && !page.items().isEmpty());
        nothing.removeAll();
        if (page.items().isEmpty()) {
            nothing.add(
                    searched
                            ? new EmptyState(text("admin.privacy.none.found"), text("admin.privacy.none.found.next"))
                            : new EmptyState(text("admin.privacy.none"), text("admin.privacy.none.next")));
        }
    }

    private void showMore() {
        rows = Math.min(rows + AT_ONCE, PageRequest.MOST);
        show();
    }

    private ListItem item(PersonView person) {
        var name = new Span(person.name());
        name.addClassName("who");
        var detail = new Span(detail(person));
        detail.addClassName("dim");
        var words = new Div(name, detail);
        words.addClassName("words");
        var state = new Div();
        state.addClassName("may");
        if (person.active()) {
            state.add(new Badge(text("admin.privacy.active"), Tone.QUIET));
        }
        var erase = new NativeButton(text("admin.privacy.erase"), click -> erasure.ask(person));
        erase.addClassNames("quiet-button", "small-button");
        erase.setAriaLabel(text("admin.privacy.erase") + ": " + person.name());
        return new ListItem(words, state, kept(person), erase);
    }

    private DownloadLink kept(PersonView person) {
        var id = new SomebodyId((person.refereeId() == null ? person.accountId() : person.refereeId()).value());
        var link =
                new DownloadLink(text("admin.privacy.data"), "refstand-data.json", "application/json", () -> data.of(id)
                        .orElse(""));
        link.addClassName("small-button");
        link.getElement().setAttribute("aria-label", text("admin.privacy.data") + ": " + person.name());
        return link;
    }

    private static String detail(PersonView person) {
        var parts = new ArrayList<String>();
        if (person.refereeId() != null) {
            parts.add(
                    person.clubName().isEmpty()
                            ? text("admin.privacy.referee")
                            : text("admin.privacy.referee-of", person.clubName()));
        }
        if (person.accountId() != null) {
            parts.add(text("admin.privacy.account", person.login()));
        }
        return String.join(" · ", parts);
    }
}
