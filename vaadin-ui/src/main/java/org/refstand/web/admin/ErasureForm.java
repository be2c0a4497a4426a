package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.textfield.TextField;
import org.refstand.account.SeenAccount;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Sentence;
import org.refstand.privacy.PersonView;
import org.refstand.privacy.PrivacyService;
import org.refstand.referee.SeenReferee;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Toast;

/**
 * Asks before somebody's data are erased, says what goes and what stays, and wants the name typed: nothing brings it back.
 *
 * @param changed shows the list anew
 */
record ErasureForm(PrivacyService service, Runnable changed) {

    void ask(PersonView person) {
        var whistles = person.refereeId() != null;
        var step = new EditStep(text("admin.privacy.erase.title", person.name()), text("admin.privacy.erase.do-it"));
        step.note(text(whistles ? "admin.privacy.erase.gone" : "admin.privacy.erase.gone.account"));
        step.note(text(whistles ? "admin.privacy.erase.stays" : "admin.privacy.erase.stays.account"));
        step.note(text("admin.privacy.erase.for-good"));
        var name = step.field("name", new TextField(text("admin.privacy.erase.name")));
        name.setHelperText(person.name());
        name.addClassName("wide");
        step.takesAway();
        step.onSave(
                () -> name.getValue().strip().equals(person.name())
                        ? erased(person)
                        : Outcome.rejected(unconfirmed(person)),
                done -> {
                    Toast.done(text("admin.privacy.erased"));
                    changed.run();
                });
        step.open();
    }

    private Outcome<Object> erased(PersonView person) {
        return person.refereeId() != null
                ? service.eraseReferee(new SeenReferee(person.refereeId(), person.version()))
                        .<Object>map(id -> id)
                : service.eraseAccount(new SeenAccount(person.accountId(), person.version()))
                        .<Object>map(id -> id);
    }

    private static Rejection unconfirmed(PersonView person) {
        var said = text("admin.privacy.erase.wrong", person.name());
        return Rejection.of("FIELD_INVALID", "name", new Sentence(said, said));
    }
}
