package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.refstand.referee.ChangeOwnContact;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeService;
import org.refstand.referee.RefereeView;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Toast;
import org.refstand.web.text.Dates;

/** What a referee says of oneself, and what the association has noted. */
class OwnContact extends Div {

    private final transient RefereeId me;
    private final transient RefereeService service;
    private final transient RefereeQueries queries;
    private final transient Dates dates;

    OwnContact(RefereeId me, RefereeService service, RefereeQueries queries, Dates dates) {
        this.me = me;
        this.service = service;
        this.queries = queries;
        this.dates = dates;
        addClassNames("card", "profile-part");
        show();
    }

    private void show() {
        removeAll();
        queries.find(me).ifPresent(referee -> {
            var change = new NativeButton(text("referee.contact.change"), click -> change(referee));
            change.addClassName("quiet-button");
            var noted = new Paragraph(text("referee.contact.noted"));
            noted.addClassName("dim");
            add(new H2(text("referee.contact.title")), facts(referee), noted, change);
        });
    }

    private DescriptionList facts(RefereeView referee) {
        var facts = new DescriptionList();
        fact(facts, "referee.contact.email", referee.email());
        fact(facts, "referee.contact.telephone", referee.telephone());
        fact(facts, "referee.contact.home", (referee.homeZip() + " " + referee.homeCity()).strip());
        fact(facts, "referee.contact.wanted", number(referee.wantedPerSeason(), "referee.contact.any"));
        fact(facts, "referee.contact.per-day", number(referee.maxPerDay(), "referee.contact.association"));
        fact(facts, "referee.contact.per-season", number(referee.maxPerSeason(), "referee.contact.association"));
        fact(facts, "referee.contact.club", referee.clubName());
        var licence = referee.licenceValidUntil() == null
                ? referee.licence()
                : text("referee.contact.licence-until", referee.licence(), dates.date(referee.licenceValidUntil()));
        fact(facts, "referee.contact.licence", licence);
        return facts;
    }

    private void change(RefereeView referee) {
        var step = new EditStep(text("referee.contact.title"), text("referee.contact.save"));
        var email = step.field("email", new EmailField(text("referee.contact.email")));
        var telephone = step.field("telephone", new TextField(text("referee.contact.telephone")));
        var zip = step.field("homeZip", new TextField(text("referee.contact.zip")));
        var city = step.field("homeCity", new TextField(text("referee.contact.city")));
        var wanted = step.field("wantedPerSeason", new IntegerField(text("referee.contact.wanted")));
        var perDay = step.field("maxPerDay", new IntegerField(text("referee.contact.per-day")));
        var perSeason = step.field("maxPerSeason", new IntegerField(text("referee.contact.per-season")));
        step.note(text("referee.contact.limits"));
        email.setValue(referee.email());
        telephone.setValue(referee.telephone());
        zip.setValue(referee.homeZip());
        city.setValue(referee.homeCity());
        wanted.setValue(referee.wantedPerSeason());
        perDay.setValue(referee.maxPerDay());
        perSeason.setValue(referee.maxPerSeason());
        step.onSave(
                () -> service.changeOwnContact(new ChangeOwnContact(
                        me,
                        referee.version(),
                        email.getValue(),
                        telephone.getValue(),
                        zip.getValue(),
                        city.getValue(),
                        perDay.getValue(),
                        perSeason.getValue(),
                        wanted.getValue())),
                changed -> {
                    Toast.done(text("referee.contact.saved"));
                    show();
                });
        step.open();
    }

    private static String number(Integer number, String keyOfNone) {
        return number == null ? text(keyOfNone) : number.toString();
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(text(key)));
        facts.add(new DescriptionList.Description(value.isEmpty() ? "–" : value));
    }
}
