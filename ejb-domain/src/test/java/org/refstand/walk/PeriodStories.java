package org.refstand.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.refstand.availability.AbsenceId;
import org.refstand.availability.AbsenceService;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.ChangeAbsence;
import org.refstand.availability.ChangePeriod;
import org.refstand.availability.CreatePeriod;
import org.refstand.availability.DeclareAbsence;
import org.refstand.availability.DeclareAvailability;
import org.refstand.availability.PeriodId;
import org.refstand.availability.PeriodService;
import org.refstand.availability.SeenAbsence;
import org.refstand.availability.SeenPeriod;
import org.refstand.availability.WithdrawAvailability;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.partner.PartnerLives;
import org.refstand.planning.PlanningLives;
import org.refstand.planning.WeightLives;
import org.refstand.referee.RefereeId;
import org.refstand.referee.SeenReferee;
import org.refstand.security.Caller;

/** What may happen to periods, answers, absences and wishes about colleagues, to plans made for a period, and to what counts in them. */
@ApplicationScoped
class PeriodStories {
    private static final LocalDate FIRST_DAY = LocalDate.of(2090, 1, 1);

    @Inject
    World world;

    @Inject
    MasterDataStories others;

    @Inject
    SeasonStories season;

    @Inject
    PeriodService periods;

    @Inject
    AvailabilityService availabilities;

    @Inject
    AbsenceService absences;

    @Inject
    PartnerLives partners;

    @Inject
    PlanningLives plannings;

    @Inject
    WeightLives weights;

    @Inject
    Jdbi jdbi;

    private int number;

    List<Story> all() {
        return List.of(
                new Story("Period", random -> period(), this::period),
                new Story("Availability", this::answer, this::answer),
                new Story("Absence", this::absence, this::absence),
                new Story(
                        "PartnerWishes",
                        random -> partners.begin(others.referee(random), others.referee(random)),
                        this::wish),
                new Story(
                        "Planning",
                        random -> plannings.begin(new PeriodId(period()), random.nextBoolean()),
                        (random, id, version) -> plannings.next(random, id)),
                new Story("Weights", random -> weights.begin(), (random, id, version) -> weights.next(random)));
    }

    private UUID period() {
        LocalDate day = FIRST_DAY.plusDays(number++ * 4L);
        return done(() -> periods.create(new CreatePeriod(
                        " Period " + number, day, day.plusDays(1), Instant.parse("2089-12-31T12:00:00Z"))))
                .id()
                .value();
    }

    private Outcome<?> period(Random random, UUID id, long version) {
        SeenPeriod seen = new SeenPeriod(new PeriodId(id), version);
        return switch (random.nextInt(8)) {
            case 0 -> periods.delete(seen);
            case 1, 2 -> periods.lock(seen);
            case 3 -> periods.unlock(seen);
            case 4 -> periods.publish(seen);
            default -> {
                LocalDate day = FIRST_DAY.plusDays(number++ * 4L);
                yield periods.change(new ChangePeriod(
                        seen.id(), version, "Period " + number, day, day, Instant.parse("2088-12-31T12:00:00.5Z")));
            }
        };
    }

    private UUID answer(Random random) {
        RefereeId referee = others.referee(random);
        FixtureId match = season.asked(random);
        done(() -> availabilities.declare(new DeclareAvailability(referee, List.of(match), Answer.FREE)));
        return only("select id from availability where referee_id = ?", referee.value());
    }

    private Outcome<?> answer(Random random, UUID id, long version) {
        RefereeId referee = new RefereeId(only("select referee_id from availability where id = ?", id));
        List<FixtureId> match = List.of(new FixtureId(only("select fixture_id from availability where id = ?", id)));
        return switch (random.nextInt(5)) {
            case 0 -> availabilities.withdraw(new WithdrawAvailability(referee, match));
            case 1 -> availabilities.declare(new DeclareAvailability(referee, match, Answer.NOT_FREE));
            default -> availabilities.declare(new DeclareAvailability(referee, match, Answer.FREE));
        };
    }

    private UUID absence(Random random) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(3000));
        return done(() -> absences.declare(
                        new DeclareAbsence(others.referee(random), day, day, null, null, day.plusDays(30), " ill ")))
                .id()
                .value();
    }

    private Outcome<?> absence(Random random, UUID id, long version) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(3000));
        boolean hours = random.nextBoolean();
        if (random.nextInt(6) == 0) {
            UUID referee = only("select referee_id from absence where id = ?", id);
            return others.forgotten(new SeenReferee(new RefereeId(referee), 1));
        }
        return random.nextInt(5) == 0
                ? absences.delete(new SeenAbsence(new AbsenceId(id), version))
                : absences.change(new ChangeAbsence(
                        new AbsenceId(id),
                        version,
                        day,
                        day,
                        hours ? LocalTime.of(10, 0) : null,
                        hours ? LocalTime.of(12, 0) : null,
                        null,
                        "reason " + version));
    }

    private Outcome<?> wish(Random random, UUID id, long version) {
        return random.nextInt(6) == 0
                ? others.forgotten(new SeenReferee(partners.anybody(random, id), 1))
                : partners.next(random, id, version, others.referee(random));
    }

    private UUID only(String sql, Object value) {
        return jdbi.withHandle(
                handle -> handle.select(sql, value).mapTo(UUID.class).one());
    }

    private <T> T done(Supplier<Outcome<T>> command) {
        Outcome<T> outcome = world.as(Caller.SYSTEM, command::get);
        if (!outcome.isDone()) {
            throw new AssertionError(outcome.rejections());
        }
        return outcome.value();
    }
}
