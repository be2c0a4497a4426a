package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.refstand.availability.AbsenceService;
import org.refstand.availability.AbsenceView;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.SeenAbsence;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.part.Toast;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** Days and hours in which the visitor cannot whistle at all: seen, added, changed, deleted. */
@Route(value = "availability/absences", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.REFEREES)
public class AbsencesView extends Page {

    private static final int YEARS_AHEAD = 2;

    private final transient AbsenceService service;
    private final transient AvailabilityQueries queries;
    private final transient Dates dates;
    private final transient Clock clock;
    private final transient RefereeId me;
    private final Div list = new Div();

    /** Follows the visitor's own absences. */
    @Inject
    public AbsencesView(
            AbsenceService service,
            AvailabilityQueries queries,
            LiveRefresh live,
            Dates dates,
            Clock clock,
            Myself myself) {
        super(text("referee.absences.title"));
        this.service = service;
        this.queries = queries;
        this.dates = dates;
        this.clock = clock;
        me = myself.referee();
        subtitle(text("referee.absences.subtitle"));
        var back = new RouterLink(text("referee.absences.back"), AvailabilityView.class);
        back.addClassName("quiet-button");
        actions(back, addButton());
        add(list);
        live.keep(this, new Concerning(me)::absences, this::show);
    }

    private NativeButton addButton() {
        var add = new NativeButton(text("referee.absences.add"), click -> form().add());
        add.addClassName("button");
        return add;
    }

    private AbsenceForm form() {
        return new AbsenceForm(service, dates, me, saved -> {
            Toast.done(text("referee.absences.kept", when(saved)));
            show();
        });
    }

    private void show() {
        var today = dates.day(clock.instant());
        list.removeAll();
        var absences = queries.absences(me, today, today.plusYears(YEARS_AHEAD));
        absences.forEach(absence -> list.add(row(absence)));
        if (absences.isEmpty()) {
            list.add(new EmptyState(text("referee.absences.none"), text("referee.absences.none.next")));
        }
    }

    private Div row(AbsenceView absence) {
        var words = new Div(new H2(when(absence)));
        if (absence.repeatUntil() != null) {
            words.add(new Span(text("referee.absences.weekly", dates.date(absence.repeatUntil()))));
        }
        if (!absence.reason().isEmpty()) {
            var reason = new Paragraph(absence.reason());
            reason.addClassName("dim");
            words.add(reason);
        }
        words.addClassName("words");
        var row = new Div(words, change(absence), delete(absence));
        row.addClassNames("card", "absence");
        return row;
    }

    private NativeButton change(AbsenceView absence) {
        return button("referee.absences.change", absence, () -> form().change(absence));
    }

    private NativeButton delete(AbsenceView absence) {
        return button("referee.absences.delete", absence, () -> new ConfirmStep(
                        text("referee.absences.delete.question", when(absence)),
                        text("referee.absences.delete.consequence"),
                        text("referee.absences.delete"),
                        () -> {
                            Toast.outcome(
                                    service.delete(new SeenAbsence(absence.id(), absence.version())),
                                    gone -> text("referee.absences.deleted"));
                            show();
                        })
                .takesAway()
                .open());
    }

    private NativeButton button(String key, AbsenceView absence, Runnable action) {
        var button = new NativeButton(text(key), click -> action.run());
        button.addClassNames("quiet-button", "small-button");
        button.setAriaLabel(text(key) + ": " + when(absence));
        return button;
    }

    /** "4–8 October", "Sat 4 Oct, 15:00 – 18:00" or "Sat 4 Oct, 15:00 – Sun 5 Oct, 12:00". */
    private String when(AbsenceView absence) {
        var first = dates.local(absence.startsAt()).toLocalDate();
        if (absence.wholeDays()) {
            var last = dates.local(absence.endsAt()).toLocalDate().minusDays(1);
            return first.equals(last) ? dates.longDay(first) : dates.span(first, last);
        }
        var sameDay = first.equals(dates.day(absence.endsAt()));
        return dates.shortMoment(absence.startsAt()) + " – "
                + (sameDay ? dates.time(absence.endsAt()) : dates.shortMoment(absence.endsAt()));
    }
}
