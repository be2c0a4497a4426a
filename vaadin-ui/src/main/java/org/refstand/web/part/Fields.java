package org.refstand.web.part;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Vaadin's fields where they have to be told the language of the page. */
public final class Fields {

    /** A proposal is selected where somebody has come to the field already, so that typing replaces it. */
    private static final String PROPOSE =
            """
            if (!this.value && !this.inputElement.value) {
              this.value = $0;
              if (this.contains(document.activeElement)) {
                this.inputElement.select();
              }
            }""";

    private Fields() {}

    /** A day; typed as 24.12.2026 in German, 24/12/2026 in English. */
    public static DatePicker date(String label) {
        var field = new DatePicker(label);
        var symbols = DateFormatSymbols.getInstance(language());
        field.setLocale(language().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
        field.setI18n(new DatePickerI18n()
                .setMonthNames(named(symbols.getMonths(), 0, 12))
                .setWeekdays(named(symbols.getWeekdays(), 1, 8))
                .setWeekdaysShort(named(symbols.getShortWeekdays(), 1, 8))
                .setFirstDayOfWeek(
                        WeekFields.of(DayOfWeek.MONDAY, 4).getFirstDayOfWeek().getValue())
                .setToday(text("part.today"))
                .setCancel(text("part.back")));
        return field;
    }

    /** A time of day, in quarters of an hour to choose from; others may be typed. */
    public static TimePicker time(String label) {
        var field = new TimePicker(label);
        field.setLocale(Locale.GERMANY);
        field.setStep(Duration.ofMinutes(15));
        return field;
    }

    /**
     * Fills in a day where nothing stands. The browser decides that: what is typed there meanwhile is not known here, and a
     * value set here would overwrite it.
     */
    public static void propose(DatePicker field, LocalDate day) {
        field.getElement().executeJs(PROPOSE, day.toString());
    }

    private static List<String> named(String[] names, int from, int until) {
        return Arrays.asList(names).subList(from, until);
    }
}
