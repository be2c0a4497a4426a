package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Zone;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/**
 * Keeps what referees cannot do at all. An absence declared after an answer does not take the answer back: both are shown,
 * and whoever plans sees the absence as what stands in the way.
 */
@UseCase
public class AbsenceService {
    private static final Texts TEXTS = Texts.of(AbsenceService.class);
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Absences absences;

    @Inject
    RefereeFacts referees;

    @Inject
    AbsenceRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Zone zone;

    /** A referee is away; for oneself, an assigner for anybody. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<AbsenceView> declare(DeclareAbsence command) {
        Checks checks = new Checks().given("refereeId", command.refereeId());
        if (command.refereeId() != null) {
            caller.requireActingFor(command.refereeId().value(), "AbsenceService.declare");
        }
        Times times = new Times(
                command.firstDay(), command.lastDay(), command.from(), command.until(), command.repeatUntil());
        return times.check(checks, command.reason()).then(() -> {
            if (!referees.locked(command.refereeId()).exists()) {
                return Outcome.rejected(Stale.unknown("Referee", command.refereeId()));
            }
            Absence absence = new Absence(command.refereeId(), times.in(zone), Checks.tidy(command.reason()));
            absences.add(absence);
            return shown(absence);
        });
    }

    /** Changes it. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<AbsenceView> change(ChangeAbsence command) {
        Times times = new Times(
                command.firstDay(), command.lastDay(), command.from(), command.until(), command.repeatUntil());
        return own(new SeenAbsence(command.id(), command.version()), "AbsenceService.change")
                .then(absence -> times.check(new Checks(), command.reason()).then(() -> {
                    referees.locked(absence.referee());
                    absence.change(times.in(zone), Checks.tidy(command.reason()));
                    return shown(absence);
                }));
    }

    /** Takes it back. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<AbsenceId> delete(SeenAbsence absence) {
        return own(absence, "AbsenceService.delete").map(found -> {
            found.delete();
            absences.remove(found);
            return found.id();
        });
    }

    /** A referee who asks for another's is refused whether there is one or not. */
    private Outcome<Absence> own(SeenAbsence seen, String operation) {
        return new Checks().given("id", seen.id()).then(() -> {
            UUID owner = absences.find(seen.id())
                    .map(absence -> absence.referee().value())
                    .orElse(NOBODY);
            caller.requireActingFor(owner, operation);
            return absences.seen(seen.id(), seen.version());
        });
    }

    private Outcome<AbsenceView> shown(Absence absence) {
        absences.flush();
        return Outcome.done(rows.find(absence.id()).get(0));
    }

    /** As somebody typed them. */
    private record Times(LocalDate first, LocalDate last, LocalTime from, LocalTime until, LocalDate repeatUntil) {

        Checks check(Checks checks, String reason) {
            checks.given("firstDay", first)
                    .given("lastDay", last)
                    .day("firstDay", first)
                    .day("lastDay", last)
                    .day("repeatUntil", repeatUntil)
                    .optionalText("reason", reason);
            checks.that(
                    (from == null) == (until == null),
                    Rejection.of(
                            "ABSENCE_HOURS_INCOMPLETE",
                            from == null ? "from" : "until",
                            TEXTS.sentence("absence.hours")));
            if (first == null || last == null) {
                return checks;
            }
            boolean reversed = last.isBefore(first)
                    || last.equals(first) && from != null && until != null && !from.isBefore(until);
            checks.that(
                    !reversed,
                    Rejection.of(
                            "ABSENCE_ENDS_BEFORE_START",
                            last.isBefore(first) ? "lastDay" : "until",
                            TEXTS.sentence("absence.reversed")));
            checks.that(
                    repeatUntil == null || !repeatUntil.isBefore(first),
                    Rejection.of("ABSENCE_REPEAT_ENDS_EARLY", "repeatUntil", TEXTS.sentence("absence.repeat", first)));
            return checks;
        }

        AbsenceTimes in(Zone zone) {
            return AbsenceTimes.of(first, last, from, until, repeatUntil, zone.id());
        }
    }
}
