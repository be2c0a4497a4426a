package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.refstand.league.ClubView;
import org.refstand.league.LicenceClass;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeView;
import org.refstand.web.assigner.Choices;
import org.refstand.web.part.Fields;

/** The fields of a referee. */
final class RefereeForm {

    final MasterStep step;
    private final TextField firstName;
    private final TextField lastName;
    private final ComboBox<ClubView> club;
    private final Select<LicenceClass> licence;
    private final DatePicker validUntil;
    private final EmailField email;
    private final TextField telephone;
    private final TextField zip;
    private final TextField city;
    private final NumberField latitude;
    private final NumberField longitude;
    private final IntegerField perDay;
    private final IntegerField perSeason;
    private final IntegerField wanted;

    RefereeForm(String title, Choices choices, Runnable afterwards) {
        step = new MasterStep(title, afterwards);
        firstName = step.field("firstName", new TextField(text("master.referee.first-name")));
        lastName = step.field("lastName", new TextField(text("master.referee.last-name")));
        club = step.field("clubId", choices.club(text("master.club")));
        club.addClassName("wide");
        licence = step.field("licence", new Select<>());
        licence.setLabel(text("master.referee.licence"));
        licence.setItems(choices.licences());
        licence.setItemLabelGenerator(
                item -> item.name().equals(item.code()) ? item.code() : item.code() + " · " + item.name());
        validUntil = step.field("licenceValidUntil", Fields.date(text("master.referee.valid-until")));
        validUntil.setHelperText(text("master.referee.valid-until.note"));
        email = step.field("email", new EmailField(text("master.email")));
        telephone = step.field("telephone", new TextField(text("master.telephone")));
        zip = step.field("homeZip", new TextField(text("master.referee.home-zip")));
        city = step.field("homeCity", new TextField(text("master.referee.home-city")));
        step.note(text("master.place.note"));
        latitude = step.field("homeLatitude", new NumberField(text("master.latitude")));
        longitude = step.field("homeLongitude", new NumberField(text("master.longitude")));
        step.note(text("master.referee.limits"));
        perDay = step.field("maxPerDay", new IntegerField(text("master.referee.per-day")));
        perSeason = step.field("maxPerSeason", new IntegerField(text("master.referee.per-season")));
        wanted = step.field("wantedPerSeason", new IntegerField(text("master.referee.wanted")));
    }

    /** @param ownClub null when they belong to none */
    void show(RefereeView referee, ClubView ownClub) {
        firstName.setValue(referee.firstName());
        lastName.setValue(referee.lastName());
        club.setValue(ownClub);
        licence.setValue(licence.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(referee.licence()))
                .findFirst()
                .orElse(null));
        validUntil.setValue(referee.licenceValidUntil());
        email.setValue(referee.email());
        telephone.setValue(referee.telephone());
        zip.setValue(referee.homeZip());
        city.setValue(referee.homeCity());
        latitude.setValue(referee.homeLatitude());
        longitude.setValue(referee.homeLongitude());
        perDay.setValue(referee.maxPerDay());
        perSeason.setValue(referee.maxPerSeason());
        wanted.setValue(referee.wantedPerSeason());
    }

    RefereeDetails details() {
        return new RefereeDetails(
                firstName.getValue(),
                lastName.getValue(),
                Optional.ofNullable(club.getValue()).map(ClubView::id).orElse(null),
                Optional.ofNullable(licence.getValue()).map(LicenceClass::code).orElse(""),
                validUntil.getValue(),
                email.getValue(),
                telephone.getValue(),
                zip.getValue(),
                city.getValue(),
                latitude.getValue(),
                longitude.getValue(),
                perDay.getValue(),
                perSeason.getValue(),
                wanted.getValue());
    }
}
