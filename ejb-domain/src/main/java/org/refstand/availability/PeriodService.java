package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Zone;
import org.refstand.security.Role;

/** Opens, locks and publishes periods. */
@UseCase
public class PeriodService {
    private static final Texts TEXTS = Texts.of(PeriodService.class);

    @Inject
    Periods periods;

    @Inject
    PeriodFacts facts;

    @Inject
    PlannedCrews crews;

    @Inject
    AvailabilityQueries queries;

    @Inject
    Zone zone;

    /** Adds an open period. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> create(CreatePeriod command) {
        return checked(command.name(), command.firstDay(), command.lastDay(), command.deadline(), null)
                .then(() -> {
                    Period period =
                            new Period(command.name(), command.firstDay(), command.lastDay(), command.deadline());
                    periods.add(period);
                    return shown(period);
                });
    }

    /** Changes name, days or deadline; answers given are kept. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> change(ChangePeriod command) {
        Outcome<Period> seen = seen(new SeenPeriod(command.id(), command.version()));
        return seen.then(period -> checked(
                        command.name(), command.firstDay(), command.lastDay(), command.deadline(), period.id())
                .then(() -> {
                    period.change(command.name(), command.firstDay(), command.lastDay(), command.deadline());
                    return shown(period);
                }));
    }

    /** After it has returned no answer slips in. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> lock(SeenPeriod period) {
        return step(period, Set.of(PeriodStatus.OPEN), "lock", Period::lock);
    }

    /** Opens it again, also when its plan was published. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> unlock(SeenPeriod period) {
        return step(period, Set.of(PeriodStatus.LOCKED, PeriodStatus.PUBLISHED), "unlock", Period::unlock);
    }

    /** The plan of a locked period is known. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> publish(SeenPeriod period) {
        return step(period, Set.of(PeriodStatus.LOCKED), "publish", Period::publish);
    }

    /** Deletes it where no answer was given in it and nothing is planned. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodId> delete(SeenPeriod period) {
        return seen(period).then(found -> {
            List<Rejection> reasons = whyNotDeleted(found);
            if (!reasons.isEmpty()) {
                return Outcome.rejected(reasons);
            }
            found.delete();
            periods.remove(found);
            return Outcome.done(found.id());
        });
    }

    private List<Rejection> whyNotDeleted(Period period) {
        long answers = facts.answersIn(period.id());
        long planned = crews.between(period.firstDay(), period.lastDay());
        return new Checks()
                .that(answers == 0, inUse("PERIOD_HAS_ANSWERS", "period.hasAnswers", period, answers))
                .that(planned == 0, inUse("PERIOD_HAS_CREWS", "period.hasCrews", period, planned))
                .rejections();
    }

    private static Rejection inUse(String code, String text, Period period, long number) {
        return Rejection.of(code, TEXTS.sentence(text, period.label(), number), period.concerned());
    }

    private Outcome<PeriodView> step(SeenPeriod seen, Set<PeriodStatus> from, String action, Consumer<Period> step) {
        return seen(seen).then(period -> {
            if (!from.contains(period.status())) {
                return Outcome.rejected(Rejection.of(
                        "PERIOD_WRONG_STATUS",
                        TEXTS.sentence(
                                "period." + action, period.label(), TEXTS.sentence("period.status." + period.status())),
                        period.concerned()));
            }
            step.accept(period);
            return shown(period);
        });
    }

    private Outcome<Period> seen(SeenPeriod period) {
        return new Checks().given("id", period.id()).then(() -> periods.seenLocked(period));
    }

    private Checks checked(String name, LocalDate first, LocalDate last, Instant deadline, PeriodId self) {
        Checks checks = new Checks()
                .text("name", name)
                .given("firstDay", first)
                .given("lastDay", last)
                .given("deadline", deadline)
                .day("firstDay", first)
                .day("lastDay", last)
                .day("deadline", day(deadline));
        if (!checks.rejections().isEmpty()) {
            return checks;
        }
        if (last.isBefore(first)) {
            return checks.that(
                    false, Rejection.of("PERIOD_DAYS_REVERSED", "lastDay", TEXTS.sentence("period.reversed", first)));
        }
        Instant end = last.plusDays(1).atStartOfDay(zone.id()).toInstant();
        checks.that(
                !deadline.isAfter(end),
                Rejection.of(
                        "PERIOD_DEADLINE_LATE", "deadline", TEXTS.sentence("period.deadlineLate", zone.local(end))));
        // the exclusion constraint guards the same; here it has a name
        Optional<PeriodFacts.Days> other = facts.overlapping(first, last, self);
        other.ifPresent(period -> checks.that(
                false,
                Rejection.of(
                        "PERIOD_OVERLAPS",
                        "firstDay",
                        TEXTS.sentence("period.overlaps", period.name(), period.first(), period.last()),
                        new Concerned("Period", period.id().value(), period.name()))));
        return checks;
    }

    private static LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private Outcome<PeriodView> shown(Period period) {
        periods.flush();
        return Outcome.done(queries.period(period.id()).orElseThrow());
    }
}
