package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.LANGUAGES;
import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.refstand.account.AccountService;
import org.refstand.account.AccountView;
import org.refstand.account.ChangeAccount;
import org.refstand.account.CreateAccount;
import org.refstand.account.ResetPassword;
import org.refstand.account.SeenAccount;
import org.refstand.kernel.PageRequest;
import org.refstand.referee.RefereeFilter;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeRef;
import org.refstand.referee.RefereeView;
import org.refstand.security.Role;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Toast;

/**
 * Creates, changes and deletes accounts and sets passwords.
 *
 * @param changed shows the list anew
 */
record AccountForms(AccountService service, RefereeQueries referees, Runnable changed) {

    private static final int FOUND_AT_ONCE = 100;

    void create() {
        var step = new EditStep(text("admin.accounts.create"), text("admin.account.create.do-it"));
        var login = step.field("login", new TextField(text("admin.account.login")));
        var name = step.field("displayName", new TextField(text("admin.account.name")));
        var password = step.field("password", password());
        var roles = step.field("roles", roles());
        var referee = step.field("refereeId", referee());
        var spoken = step.field("language", spoken());
        referee.addValueChangeListener(change -> {
            if (name.isEmpty() && change.getValue() != null) {
                name.setValue(change.getValue().name());
            }
        });
        roles.setValue(Set.of(Role.REFEREE));
        spoken.setValue(language().getLanguage());
        step.onSave(
                () -> service.create(new CreateAccount(
                        login.getValue(),
                        name.getValue(),
                        password.getValue(),
                        roles.getValue(),
                        id(referee),
                        spoken.getValue())),
                made -> done(text("admin.account.created", made.displayName())));
        step.open();
    }

    void change(AccountView account) {
        var step = new EditStep(text("admin.account.change", account.login()), text("admin.account.save"));
        var name = step.field("displayName", new TextField(text("admin.account.name")));
        var spoken = step.field("language", spoken());
        var roles = step.field("roles", roles());
        var referee = step.field("refereeId", referee());
        var active = step.field("active", new Checkbox(text("admin.account.active")));
        active.addClassName("wide");
        step.note(text("admin.account.active.helper"));
        name.setValue(account.displayName());
        spoken.setValue(account.language());
        roles.setValue(account.roles());
        referee.setValue(account.referee());
        active.setValue(account.active());
        step.onSave(
                () -> service.change(new ChangeAccount(
                        account.id(),
                        account.version(),
                        name.getValue(),
                        roles.getValue(),
                        id(referee),
                        spoken.getValue(),
                        active.getValue())),
                kept -> done(text("admin.account.saved", kept.displayName())));
        step.open();
    }

    void resetPassword(AccountView account) {
        var step = new EditStep(text("admin.password.title", account.displayName()), text("admin.password.do-it"));
        var password = step.field("password", password());
        step.note(text("admin.password.explained"));
        step.onSave(
                () -> service.resetPassword(new ResetPassword(account.id(), password.getValue())),
                kept -> done(text("admin.password.done", kept.displayName())));
        step.open();
    }

    /** Asks first. */
    void delete(AccountView account) {
        new ConfirmStep(
                        text("admin.account.delete.question", account.displayName()),
                        text("admin.account.delete.consequence"),
                        text("admin.account.delete.do-it"),
                        () -> {
                            Toast.outcome(
                                    service.delete(new SeenAccount(account.id(), account.version())),
                                    gone -> text("admin.account.deleted", account.displayName()));
                            changed.run();
                        })
                .open();
    }

    private void done(String sentence) {
        Toast.done(sentence);
        changed.run();
    }

    private static PasswordField password() {
        var field = new PasswordField(text("admin.account.password"));
        field.setHelperText(text("admin.account.password.helper"));
        field.getElement().setAttribute("autocomplete", "new-password");
        field.addClassName("wide");
        return field;
    }

    private static CheckboxGroup<Role> roles() {
        var field = new CheckboxGroup<Role>(text("admin.account.roles"));
        field.setItems(Role.values());
        field.setItemLabelGenerator(role -> word(role));
        field.addClassName("wide");
        return field;
    }

    private static Select<String> spoken() {
        var field = new Select<String>();
        field.setLabel(text("admin.account.language"));
        field.setItems(LANGUAGES.stream().map(Locale::getLanguage).toList());
        field.setItemLabelGenerator(code -> Locale.forLanguageTag(code).getDisplayLanguage(language()));
        return field;
    }

    /** Looks while one types; the first hundred that fit are enough to choose from. */
    private ComboBox<RefereeRef> referee() {
        var field = new ComboBox<RefereeRef>(text("admin.account.referee"));
        field.setItemLabelGenerator(RefereeRef::name);
        field.setItemsWithFilterConverter(
                query -> {
                    var wanted = new RefereeFilter(query.getFilter().orElse(null), null, null, null);
                    return referees.page(wanted, PageRequest.first(FOUND_AT_ONCE)).items().stream()
                            .map(AccountForms::ref)
                            .skip(query.getOffset())
                            .limit(query.getLimit());
                },
                typed -> typed);
        field.setClearButtonVisible(true);
        field.setHelperText(text("admin.account.referee.helper"));
        field.addClassName("wide");
        return field;
    }

    private static RefereeRef ref(RefereeView referee) {
        return new RefereeRef(
                referee.id(), referee.firstName() + " " + referee.lastName(), referee.licence(), referee.clubName());
    }

    private static RefereeId id(ComboBox<RefereeRef> field) {
        return field.getValue() == null ? null : field.getValue().id();
    }
}
