package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.refstand.availability.AbsenceService;
import org.refstand.availability.AbsenceView;
import org.refstand.availability.ChangeAbsence;
import org.refstand.availability.DeclareAbsence;
import org.refstand.referee.RefereeId;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Fields;
import org.refstand.web.text.Dates;

/** One absence: whole days or hours, once or every week. */
class AbsenceForm {

    private static final int WEEKS_AT_FIRST = 12;

    private final AbsenceService service;
    private final Dates dates;
    private final RefereeId me;
    private final Consumer<AbsenceView> saved;
    private final DatePicker first = Fields.date(text("referee.absence.first"));
    private final DatePicker last = Fields.date(text("referee.absence.last"));
    private final Checkbox hours = new Checkbox(text("referee.absence.hours"));
    private final TimePicker from = Fields.time(text("referee.absence.from"));
    private final TimePicker until = Fields.time(text("referee.absence.until"));
    private final Checkbox weekly = new Checkbox(text("referee.absence.weekly"));
    private final DatePicker repeatUntil = Fields.date(text("referee.absence.repeat-until"));
    private final TextField reason = new TextField(text("referee.absence.reason"));

    AbsenceForm(AbsenceService service, Dates dates, RefereeId me, Consumer<AbsenceView> saved) {
        this.service = service;
        this.dates = dates;
        this.me = me;
        this.saved = saved;
        // one day is what is said most
        first.addValueChangeListener(change -> {
            if (last.isEmpty() || first.getValue() != null && last.getValue().isBefore(first.getValue())) {
                last.setValue(first.getValue());
            }
        });
        hours.addValueChangeListener(change -> showWhatIsAsked());
        weekly.addValueChangeListener(change -> {
            if (weekly.getValue() && repeatUntil.isEmpty() && !last.isEmpty()) {
                repeatUntil.setValue(last.getValue().plusWeeks(WEEKS_AT_FIRST));
            }
            showWhatIsAsked();
        });
        // emptied again it is no repetition
        repeatUntil.addValueChangeListener(change -> weekly.setValue(!repeatUntil.isEmpty()));
        reason.addClassName("wide");
        hours.addClassName("wide");
        weekly.addClassName("wide");
        repeatUntil.addClassName("wide");
        reason.setHelperText(text("referee.absence.reason.helper"));
    }

    /** Asks for a new one. */
    void add() {
        var step = step(text("referee.absences.add"), text("referee.absence.add"));
        step.onSave(
                () -> service.declare(new DeclareAbsence(
                        me, first.getValue(), last.getValue(), start(), end(), repeat(), reason.getValue())),
                saved);
        step.open();
    }

    /** Shows one to be changed. */
    void change(AbsenceView absence) {
        fill(absence);
        var step = step(text("referee.absence.change"), text("referee.absence.save"));
        step.onSave(
                () -> service.change(new ChangeAbsence(
                        absence.id(),
                        absence.version(),
                        first.getValue(),
                        last.getValue(),
                        start(),
                        end(),
                        repeat(),
                        reason.getValue())),
                saved);
        step.open();
    }

    private EditStep step(String title, String saveWord) {
        var step = new EditStep(title, saveWord);
        step.field("firstDay", first);
        step.field("lastDay", last);
        step.field("wholeDays", hours);
        step.field("from", from);
        step.field("until", until);
        step.field("weekly", weekly);
        step.field("repeatUntil", repeatUntil);
        step.field("reason", reason);
        showWhatIsAsked();
        return step;
    }

    private void fill(AbsenceView absence) {
        var start = dates.local(absence.startsAt());
        var end = dates.local(absence.endsAt());
        first.setValue(start.toLocalDate());
        last.setValue(absence.wholeDays() ? end.toLocalDate().minusDays(1) : end.toLocalDate());
        hours.setValue(!absence.wholeDays());
        if (!absence.wholeDays()) {
            from.setValue(start.toLocalTime());
            until.setValue(end.toLocalTime());
        }
        weekly.setValue(absence.repeatUntil() != null);
        repeatUntil.setValue(absence.repeatUntil());
        reason.setValue(absence.reason());
    }

    private void showWhatIsAsked() {
        from.setVisible(hours.getValue());
        until.setVisible(hours.getValue());
        repeatUntil.setVisible(weekly.getValue());
    }

    private LocalTime start() {
        return hours.getValue() ? from.getValue() : null;
    }

    private LocalTime end() {
        return hours.getValue() ? until.getValue() : null;
    }

    private LocalDate repeat() {
        return weekly.getValue() ? repeatUntil.getValue() : null;
    }
}
