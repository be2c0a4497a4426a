package org.refstand.web.assigner.period;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.refstand.availability.ChangePeriod;
import org.refstand.availability.CreatePeriod;
import org.refstand.availability.PeriodService;
import org.refstand.availability.PeriodView;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Fields;
import org.refstand.web.text.Dates;

/** The form of a period. */
final class PeriodStep extends EditStep {

    /** When deadlines usually are. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final transient Dates dates;
    private final TextField name = field("name", new TextField(text("period.name")));
    private final DatePicker firstDay;
    private final DatePicker lastDay;
    private final DatePicker deadlineDay;
    private final TimePicker deadlineTime;

    private PeriodStep(String title, String saveWord, Dates dates) {
        super(title, saveWord);
        this.dates = dates;
        name.addClassName("wide");
        name.setPlaceholder(text("period.name.example"));
        firstDay = field("firstDay", Fields.date(text("period.first-day")));
        lastDay = field("lastDay", Fields.date(text("period.last-day")));
        note(text("period.deadline.note"));
        deadlineDay = field("deadline", Fields.date(text("period.deadline-day")));
        deadlineTime = field("deadlineTime", Fields.time(text("period.deadline-time")));
        deadlineTime.setValue(EVENING);
        // most periods are a fortnight, and answers are wanted two weeks ahead
        firstDay.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Fields.propose(lastDay, change.getValue().plusDays(15));
                Fields.propose(deadlineDay, change.getValue().minusDays(14));
            }
        });
    }

    static void create(PeriodService periods, Dates dates, Consumer<PeriodView> done) {
        var step = new PeriodStep(text("period.create"), text("period.create"), dates);
        step.onSave(
                () -> periods.create(new CreatePeriod(
                        step.name.getValue(), step.firstDay.getValue(), step.lastDay.getValue(), step.deadline())),
                done);
        step.open();
    }

    static void change(PeriodView period, PeriodService periods, Dates dates, Consumer<PeriodView> done) {
        var step = new PeriodStep(period.name(), text("period.save"), dates);
        step.name.setValue(period.name());
        step.firstDay.setValue(period.firstDay());
        step.lastDay.setValue(period.lastDay());
        step.deadlineDay.setValue(dates.day(period.deadline()));
        step.deadlineTime.setValue(dates.local(period.deadline()).toLocalTime());
        step.onSave(
                () -> periods.change(new ChangePeriod(
                        period.id(),
                        period.version(),
                        step.name.getValue(),
                        step.firstDay.getValue(),
                        step.lastDay.getValue(),
                        step.deadline())),
                done);
        step.open();
    }

    private Instant deadline() {
        if (deadlineDay.isEmpty() || deadlineTime.isEmpty()) {
            return null;
        }
        return dates.instant(deadlineDay.getValue().atTime(deadlineTime.getValue()));
    }
}
