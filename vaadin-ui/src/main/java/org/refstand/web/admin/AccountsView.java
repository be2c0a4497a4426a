package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.account.AccountEvent;
import org.refstand.account.AccountQueries;
import org.refstand.account.AccountService;
import org.refstand.account.AccountView;
import org.refstand.kernel.PageRequest;
import org.refstand.referee.RefereeQueries;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.shell.MainLayout;

/** Who may log in and what they may do. */
@Route(value = "accounts", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ADMINS)
public class AccountsView extends Page {

    private static final int AT_ONCE = 50;

    private final transient AccountQueries queries;
    private final transient AccountForms forms;
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final NativeButton more = new NativeButton(text("admin.accounts.more"), click -> showMore());
    private int rows = AT_ONCE;

    /** Follows accounts. */
    @Inject
    public AccountsView(AccountService service, AccountQueries queries, RefereeQueries referees, LiveRefresh live) {
        super(text("admin.accounts.title"));
        this.queries = queries;
        forms = new AccountForms(service, referees, this::show);
        search.setPlaceholder(text("admin.accounts.search"));
        search.setAriaLabel(text("admin.accounts.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            rows = AT_ONCE;
            show();
        });
        var create = new NativeButton(text("admin.accounts.create"), click -> forms.create());
        create.addClassName("button");
        more.addClassName("quiet-button");
        list.addClassName("accounts");
        actions(search, create);
        add(list, more, nothing);
        live.keep(this, event -> event.event() instanceof AccountEvent, this::show);
    }

    private void show() {
        var page = queries.page(search.getValue(), PageRequest.first(rows));
        list.removeAll();
        page.items().forEach(account -> list.add(item(account)));
        list.setVisible(!page.items().isEmpty());
        more.setVisible(page.hasNextPage() && rows < PageRequest.MOST);
        subtitle(text("admin.accounts.subtitle", page.totalCount()));
        nothing.removeAll();
        if (page.items().isEmpty()) {
            nothing.add(new EmptyState(text("admin.accounts.none"), text("admin.accounts.none.next")));
        }
    }

    private void showMore() {
        rows = Math.min(rows + AT_ONCE, PageRequest.MOST);
        show();
    }

    private ListItem item(AccountView account) {
        var name = new Span(account.displayName());
        name.addClassName("who");
        var detail = new Span(
                account.referee() == null
                        ? account.login()
                        : text(
                                "admin.accounts.of-referee",
                                account.login(),
                                account.referee().name()));
        detail.addClassName("dim");
        var words = new Div(name, detail);
        words.addClassName("words");
        var roles = new Div();
        roles.addClassName("may");
        account.roles().stream().sorted().forEach(role -> roles.add(new Badge(word(role), Tone.QUIET)));
        if (!account.active()) {
            roles.add(new Badge(text("admin.accounts.inactive"), Tone.ACT));
        }
        var item = new ListItem(
                words,
                roles,
                button("admin.accounts.password", account, () -> forms.resetPassword(account)),
                button("admin.accounts.change", account, () -> forms.change(account)),
                button("admin.accounts.delete", account, () -> forms.delete(account)));
        item.setClassName("inactive", !account.active());
        return item;
    }

    private static NativeButton button(String key, AccountView account, Runnable action) {
        var button = new NativeButton(text(key), click -> action.run());
        button.addClassNames("quiet-button", "small-button");
        button.setAriaLabel(text(key) + ": " + account.displayName());
        return button;
    }
}
