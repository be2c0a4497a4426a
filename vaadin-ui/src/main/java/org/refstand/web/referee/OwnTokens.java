package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.refstand.account.AccessTokenView;
import org.refstand.account.AccountQueries;
import org.refstand.account.AccountService;
import org.refstand.account.CreateAccessToken;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Fields;
import org.refstand.web.part.SecretOnce;
import org.refstand.web.part.Toast;
import org.refstand.web.text.Dates;

/** The visitor's own access tokens: made with their secret shown once, and revoked. */
class OwnTokens extends Div {

    private final transient AccountService service;
    private final transient AccountQueries queries;
    private final transient Dates dates;
    private final Div list = new Div();

    OwnTokens(AccountService service, AccountQueries queries, Dates dates) {
        this.service = service;
        this.queries = queries;
        this.dates = dates;
        addClassNames("card", "profile-part");
        var create = new NativeButton(text("referee.tokens.create"), click -> create());
        create.addClassName("quiet-button");
        add(new H2(text("referee.tokens.title")), new Paragraph(text("referee.tokens.explained")), list, create);
        show();
    }

    private void show() {
        list.removeAll();
        queries.accessTokens().forEach(token -> list.add(row(token)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private Div row(AccessTokenView token) {
        var until = token.expiresAt() == null
                ? text("referee.tokens.no-end")
                : text("referee.tokens.until", lastDay(token.expiresAt()));
        var used = token.lastUsedAt() == null
                ? text("referee.tokens.never-used")
                : text("referee.tokens.used", dates.shortMoment(token.lastUsedAt()));
        var facts = new Span(until + " · " + used);
        facts.addClassName("dim");
        var words = new Div(new Span(token.name()), facts);
        words.addClassName("words");
        var revoke = new NativeButton(text("referee.tokens.revoke"), click -> askBeforeRevoking(token));
        revoke.addClassNames("quiet-button", "small-button");
        revoke.setAriaLabel(text("referee.tokens.revoke") + ": " + token.name());
        var row = new Div(words, revoke);
        row.addClassName("token");
        return row;
    }

    private void askBeforeRevoking(AccessTokenView token) {
        new ConfirmStep(
                        text("referee.tokens.revoke.question", token.name()),
                        text("referee.tokens.revoke.consequence"),
                        text("referee.tokens.revoke"),
                        () -> {
                            Toast.outcome(
                                    service.revokeAccessToken(token.id()), gone -> text("referee.tokens.revoked"));
                            show();
                        })
                .takesAway()
                .open();
    }

    private void create() {
        var step = new EditStep(text("referee.tokens.create"), text("referee.tokens.create.do-it"));
        var name = step.field("name", new TextField(text("referee.tokens.name")));
        var until = step.field("expiresAt", Fields.date(text("referee.tokens.last-day")));
        name.addClassName("wide");
        until.addClassName("wide");
        until.setHelperText(text("referee.tokens.last-day.helper"));
        step.onSave(() -> service.createAccessToken(new CreateAccessToken(name.getValue(), end(until))), made -> {
            show();
            showOnce(made.secret());
        });
        step.open();
    }

    private Instant end(DatePicker lastDay) {
        return lastDay.getValue() == null
                ? null
                : dates.instant(lastDay.getValue().plusDays(1).atStartOfDay());
    }

    private String lastDay(Instant end) {
        return dates.date(dates.day(end.minusSeconds(1)));
    }

    private static void showOnce(String secret) {
        new SecretOnce(
                        text("referee.tokens.made"),
                        text("referee.tokens.once"),
                        text("referee.tokens.secret"),
                        secret,
                        text("referee.tokens.kept"))
                .open();
    }
}
