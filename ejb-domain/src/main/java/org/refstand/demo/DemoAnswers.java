package org.refstand.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.refstand.availability.AbsenceService;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.AvailabilityQuestion;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.ChangePeriod;
import org.refstand.availability.CreatePeriod;
import org.refstand.availability.DeclareAbsence;
import org.refstand.availability.DeclareAvailability;
import org.refstand.availability.PeriodService;
import org.refstand.availability.PeriodView;
import org.refstand.availability.SeenPeriod;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Zone;
import org.refstand.referee.RefereeView;

/** Opens the periods, lets the referees answer, and locks those that are being planned. */
@ApplicationScoped
class DemoAnswers {
    /** Long enough for all to answer; then each period gets the deadline it should have. */
    private static final Duration SOON = Duration.ofMinutes(30);

    @Inject
    PeriodService periods;

    @Inject
    AvailabilityQueries queries;

    @Inject
    AvailabilityService availabilities;

    @Inject
    AbsenceService absences;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    void give(List<RefereeView> referees, DemoCalendar calendar) {
        boolean fresh = queries.periods(PageRequest.first(1)).totalCount() == 0;
        if (fresh) {
            referees.forEach(referee -> declareAbsence(referee, calendar));
        }
        fill(calendar.publishedName(), calendar.publishedFrom(), calendar.publishedUntil(), referees, 95)
                .ifPresent(period -> lock(period, calendar.publishedDeadline()));
        fill(calendar.plannedName(), calendar.plannedFrom(), calendar.plannedUntil(), referees, 90)
                .ifPresent(period -> lock(period, calendar.plannedDeadline()));
        fill(calendar.askedName(), calendar.askedFrom(), calendar.askedUntil(), referees, 45)
                .ifPresent(period -> setDeadline(period, calendar.askedDeadline()));
    }

    private PeriodView setDeadline(PeriodView period, LocalDateTime deadline) {
        return Demo.done(periods.change(new ChangePeriod(
                period.id(),
                period.version(),
                period.name(),
                period.firstDay(),
                period.lastDay(),
                deadline.atZone(zone.id()).toInstant())));
    }

    private void lock(PeriodView period, LocalDateTime deadline) {
        PeriodView over = setDeadline(period, deadline);
        Demo.done(periods.lock(new SeenPeriod(over.id(), over.version())));
    }

    /** @return the period with its answers; empty if it is there already and takes no more */
    private Optional<PeriodView> fill(
            String name, LocalDate first, LocalDate last, List<RefereeView> referees, int percent) {
        Instant soon = Instant.now(clock).plus(SOON);
        Instant end = last.plusDays(1).atStartOfDay(zone.id()).toInstant();
        Instant deadline = soon.isBefore(end) ? soon : end;
        PeriodView period = queries.periods(PageRequest.first(PageRequest.MOST)).items().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> Demo.done(periods.create(new CreatePeriod(name, first, last, deadline))));
        if (!period.acceptsAnswers()) {
            return Optional.empty();
        }
        referees.forEach(referee -> answer(referee, period, percent));
        return Optional.of(period);
    }

    /** One in eight is away for a weekend. */
    private void declareAbsence(RefereeView referee, DemoCalendar calendar) {
        if (Demo.chance("away", referee.lastName()) < 12) {
            LocalDate friday = calendar.plannedFrom().plusDays(11);
            Demo.done(absences.declare(
                    new DeclareAbsence(referee.id(), friday, friday.plusDays(2), null, null, null, "Familienfeier")));
        }
    }

    /** @param percent how many referees have answered for the period */
    private void answer(RefereeView referee, PeriodView period, int percent) {
        Instant soon = Instant.now(clock).plus(SOON);
        if (Demo.chance(referee.lastName(), period.name()) < percent) {
            List<AvailabilityQuestion> asked = queries.questions(referee.id(), period.id()).stream()
                    .filter(question -> question.obstacle() == null)
                    // what begins while the demo is loading cannot be answered in the end
                    .filter(question -> question.fixture().startsAt() == null
                            || question.fixture().startsAt().isAfter(soon))
                    .toList();
            declare(referee, asked, Answer.FREE, 0, 65);
            declare(referee, asked, Answer.NOT_FREE, 65, 85);
        }
    }

    /** The same answer for all matches of a day, as people give it. */
    private void declare(RefereeView referee, List<AvailabilityQuestion> asked, Answer answer, int from, int until) {
        List<FixtureId> fixtures = asked.stream()
                .map(AvailabilityQuestion::fixture)
                .filter(fixture -> {
                    int chance = Demo.chance(referee.lastName(), fixture.date());
                    return chance >= from && chance < until;
                })
                .map(fixture -> fixture.id())
                .toList();
        if (!fixtures.isEmpty()) {
            Demo.done(availabilities.declare(new DeclareAvailability(referee.id(), fixtures, answer)));
        }
    }
}
