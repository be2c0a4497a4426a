package org.refstand.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Uuid7;
import org.refstand.referee.RefereeId;
import org.refstand.security.Forbidden;

/** Referees say when they cannot whistle at all, for themselves only. */
class AbsenceServiceIT extends ContainerTest {
    private static final LocalDate DAY = Season.SATURDAY;

    @Inject
    private Season season;

    @Inject
    private AbsenceService service;

    @Inject
    private AvailabilityQueries queries;

    private RefereeId referee;

    @BeforeEach
    void a_referee() {
        referee = season.referee(season.club("Club"), "Rot");
    }

    @Test
    void whole_days_last_from_midnight_to_midnight_in_the_associations_zone() {
        AbsenceView absence = done(own(() -> service.declare(days(DAY, DAY.plusDays(1), null))));
        assertThat(absence.startsAt()).isEqualTo("2099-01-09T23:00:00Z");
        assertThat(absence.endsAt()).isEqualTo("2099-01-11T23:00:00Z");
        assertThat(absence.wholeDays()).isTrue();
        assertThat(absence.referee().name()).isEqualTo("Rosa Rot");
        assertThat(absence.version()).isEqualTo(1);
    }

    @Test
    void a_weekly_absence_is_found_in_each_of_its_weeks() {
        AbsenceView weekly = done(own(() -> service.declare(days(DAY, DAY, DAY.plusWeeks(3)))));
        for (int week = 0; week <= 3; week++) {
            LocalDate day = DAY.plusWeeks(week);
            assertThat(own(() -> queries.absences(referee, day, day))).containsExactly(weekly);
            assertThat(own(() -> queries.absences(referee, day.plusDays(1), day.plusDays(6))))
                    .isEmpty();
        }
        assertThat(own(() -> queries.absences(referee, DAY.plusWeeks(4), DAY.plusWeeks(9))))
                .isEmpty();
    }

    @Test
    void it_is_changed_and_taken_back_by_version() {
        AbsenceView absence = done(own(() -> service.declare(days(DAY, DAY, null))));
        ChangeAbsence change =
                new ChangeAbsence(absence.id(), 1, DAY, DAY, LocalTime.of(8, 0), LocalTime.of(12, 0), null, " exam ");
        AbsenceView changed = done(own(() -> service.change(change)));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.wholeDays()).isFalse();
        assertThat(changed.reason()).isEqualTo("exam");
        assertThat(codes(own(() -> service.change(change)))).containsExactly("CHANGED_MEANWHILE");
        assertThat(own(() -> service.delete(new SeenAbsence(absence.id(), 2))).isDone())
                .isTrue();
        assertThat(own(() -> queries.absences(referee, DAY, DAY))).isEmpty();
    }

    @Test
    void what_is_missing_or_the_wrong_way_round_is_named() {
        assertThat(codes(own(() -> service.declare(days(DAY, DAY.minusDays(1), DAY.minusDays(2))))))
                .containsExactly("ABSENCE_ENDS_BEFORE_START", "ABSENCE_REPEAT_ENDS_EARLY");
        assertThat(codes(own(() -> service.declare(
                        new DeclareAbsence(referee, DAY, DAY, LocalTime.NOON, LocalTime.NOON, null, "")))))
                .containsExactly("ABSENCE_ENDS_BEFORE_START");
        assertThat(codes(own(() -> service.declare(
                        new DeclareAbsence(referee, null, DAY, LocalTime.NOON, null, null, "x".repeat(201))))))
                .containsExactlyInAnyOrder("FIELD_REQUIRED", "ABSENCE_HOURS_INCOMPLETE", "FIELD_TOO_LONG");
    }

    @Test
    void nobody_touches_or_sees_anothers_absences_but_an_assigner() {
        AbsenceView absence = done(own(() -> service.declare(days(DAY, DAY, null))));
        RefereeId other = season.referee(season.club("Other club"), "Blau");
        for (Callable<?> work : List.<Callable<?>>of(
                () -> service.declare(days(DAY, DAY, null)),
                () -> service.delete(new SeenAbsence(absence.id(), 1)),
                () -> service.delete(new SeenAbsence(new AbsenceId(Uuid7.next()), 1)),
                () -> service.change(new ChangeAbsence(absence.id(), 1, DAY, DAY, null, null, null, "")),
                () -> queries.absences(referee, DAY, DAY),
                () -> queries.absences(null, DAY, DAY))) {
            assertThatThrownBy(() -> world.as(World.referee(other.value()), work))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(world.as(World.assigner(), () -> queries.absences(null, DAY, DAY)))
                .containsExactly(absence);
        assertThat(world.as(World.assigner(), () -> service.delete(new SeenAbsence(absence.id(), 1)))
                        .isDone())
                .isTrue();
    }

    private DeclareAbsence days(LocalDate first, LocalDate last, LocalDate repeatUntil) {
        return new DeclareAbsence(referee, first, last, null, null, repeatUntil, "");
    }

    private <T> T own(Callable<T> work) {
        return world.as(World.referee(referee.value()), work);
    }

    private static AbsenceView done(Outcome<AbsenceView> outcome) {
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
