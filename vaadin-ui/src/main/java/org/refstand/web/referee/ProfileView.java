package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.account.AccountQueries;
import org.refstand.account.AccountService;
import org.refstand.account.ChangeOwnPassword;
import org.refstand.partner.PartnerQueries;
import org.refstand.partner.PartnerService;
import org.refstand.privacy.PersonalData;
import org.refstand.privacy.SomebodyId;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeService;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.part.DownloadLink;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Page;
import org.refstand.web.partner.PartnerList;
import org.refstand.web.session.Farewell;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;
import org.refstand.web.text.Dates;

/** What everybody keeps of oneself: a referee the contact and wishes, all a password and tokens for other systems. */
@Route(value = "profile", layout = MainLayout.class)
@Dependent
@RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
public class ProfileView extends Page {

    private final transient AccountService accounts;

    /** Shows who is logged in. */
    @Inject
    public ProfileView(
            AccountService accounts,
            AccountQueries queries,
            RefereeService referees,
            RefereeQueries refereeQueries,
            PartnerService partners,
            PartnerQueries wishes,
            PersonalData data,
            CurrentCaller caller,
            Dates dates) {
        super(text("referee.profile.title"));
        this.accounts = accounts;
        queries.me().ifPresent(me -> {
            subtitle(text("referee.profile.subtitle", me.displayName(), me.login()));
            var self = new SomebodyId(me.id().value());
            actions(
                    new DownloadLink(
                            text("referee.profile.data"), "refstand-data.json", "application/json", () -> data.of(self)
                                    .orElse("")),
                    history());
        });
        var parts = new Div();
        parts.addClassName("profile");
        caller.get()
                .asReferee()
                .map(RefereeId::new)
                .ifPresent(me -> parts.add(
                        new OwnContact(me, referees, refereeQueries, dates),
                        partners(new PartnerList(me, partners, wishes))));
        parts.add(password(), new OwnTokens(accounts, queries, dates));
        add(parts);
    }

    private static Anchor history() {
        var link = new Anchor(Place.HISTORY.path(), text("referee.profile.history"));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("quiet-button");
        return link;
    }

    private static Div partners(PartnerList list) {
        var card = new Div(new H2(text("partner.title")), new Paragraph(text("partner.explained")), list);
        card.addClassNames("card", "profile-part");
        return card;
    }

    private Div password() {
        var change = new NativeButton(text("referee.password.change"), click -> changePassword());
        change.addClassName("quiet-button");
        var card = new Div(
                new H2(text("referee.password.title")), new Paragraph(text("referee.password.explained")), change);
        card.addClassNames("card", "profile-part");
        return card;
    }

    private void changePassword() {
        var step = new EditStep(text("referee.password.title"), text("referee.password.save"));
        var current = step.field("current", new PasswordField(text("referee.password.current")));
        var wanted = step.field("wanted", new PasswordField(text("referee.password.wanted")));
        current.addClassName("wide");
        wanted.addClassName("wide");
        wanted.setHelperText(text("referee.password.helper"));
        current.getElement().setAttribute("autocomplete", "current-password");
        wanted.getElement().setAttribute("autocomplete", "new-password");
        step.note(text("referee.password.log-in-again"));
        step.onSave(
                () -> accounts.changeOwnPassword(new ChangeOwnPassword(current.getValue(), wanted.getValue())),
                // this session ends with the old password too
                changed -> Farewell.afterNewPassword());
        step.open();
    }
}
