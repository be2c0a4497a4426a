package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Zone;
import org.refstand.referee.RefereeId;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/**
 * Takes the referees' answers while a period is open, from themselves or from an assigner on their behalf. After the
 * deadline nobody answers any more; an assigner may extend it. Only who answered for a match that got another time or place
 * since may say anew whether that holds.
 */
@UseCase
public class AvailabilityService {
    /** No command names more fixtures than this. */
    static final int MOST = 500;

    private static final Texts TEXTS = Texts.of(AvailabilityService.class);

    @Inject
    Availabilities availabilities;

    @Inject
    RefereeFacts referees;

    @Inject
    PeriodFacts periods;

    @Inject
    AbsenceRows absences;

    @Inject
    FixtureQueries fixtures;

    @Inject
    CurrentCaller caller;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /** Answers for certain fixtures, all or none. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<List<AvailabilityView>> declare(DeclareAvailability command) {
        return checked(command.refereeId(), command.fixtureIds(), "AvailabilityService.declare")
                .given("answer", command.answer())
                .then(() -> active(command.refereeId()))
                .then(who -> {
                    Map<FixtureId, Question> questions = new LinkedHashMap<>();
                    Situation situation = situation(command.refereeId(), command.fixtureIds(), questions);
                    List<Rejection> refusals = unknown(command.fixtureIds(), questions);
                    questions.values().forEach(question -> situation
                            .refusal(question, command.answer())
                            .ifPresent(refusals::add));
                    return refusals.isEmpty()
                            ? Outcome.done(take(command.refereeId(), questions.keySet(), command.answer()))
                            : Outcome.rejected(refusals);
                });
    }

    /** Answers for a day or period; what cannot be answered is left out. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<List<AvailabilityView>> declareSpan(DeclareSpan command) {
        return owned(command.refereeId(), "AvailabilityService.declareSpan")
                .given("periodId", command.periodId())
                .given("answer", command.answer())
                .then(() -> active(command.refereeId()))
                .then(who -> openSpan(command.periodId(), command.day())
                        .then(wanted -> Outcome.done(declareOpen(command, who, wanted))));
    }

    /** Takes answers back. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<List<FixtureId>> withdraw(WithdrawAvailability command) {
        return checked(command.refereeId(), command.fixtureIds(), "AvailabilityService.withdraw")
                .then(() -> {
                    referees.locked(command.refereeId());
                    Map<FixtureId, Question> questions = new LinkedHashMap<>();
                    Situation situation = situation(command.refereeId(), command.fixtureIds(), questions);
                    List<Rejection> refusals = unknown(command.fixtureIds(), questions);
                    questions
                            .values()
                            .forEach(question -> situation.closed(question).ifPresent(refusals::add));
                    return refusals.isEmpty()
                            ? Outcome.done(takeBack(command.refereeId(), questions.keySet()))
                            : Outcome.rejected(refusals);
                });
    }

    /** Takes the answers of a day or period back; what cannot be taken back is left out. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<List<FixtureId>> withdrawSpan(WithdrawSpan command) {
        return owned(command.refereeId(), "AvailabilityService.withdrawSpan")
                .given("periodId", command.periodId())
                .then(() -> {
                    referees.locked(command.refereeId());
                    return openSpan(command.periodId(), command.day());
                })
                .then(wanted -> Outcome.done(takeOpenBack(command.refereeId(), wanted)));
    }

    /** @return the fixtures of the day or period, while the period takes answers */
    private Outcome<List<FixtureId>> openSpan(PeriodId id, LocalDate day) {
        Optional<PeriodFacts.Days> found = periods.held(id);
        if (found.isEmpty()) {
            return Outcome.rejected(Stale.unknown("Period", id));
        }
        PeriodFacts.Days period = found.get();
        if (day != null && !period.contains(day)) {
            return Outcome.rejected(Rejection.of(
                    "AVAILABILITY_DAY_OUTSIDE",
                    "day",
                    TEXTS.sentence("answer.dayOutside", day, period.name(), period.first(), period.last())));
        }
        if (!period.acceptsAnswers(clock.instant())) {
            return Outcome.rejected(closed(period));
        }
        return Outcome.done(
                fixtures.between(day == null ? period.first() : day, day == null ? period.last() : day).stream()
                        .map(FixtureView::id)
                        .toList());
    }

    private List<AvailabilityView> declareOpen(DeclareSpan command, RefereeFacts.Who who, List<FixtureId> wanted) {
        Map<FixtureId, Question> questions = new LinkedHashMap<>();
        Situation situation = situation(command.refereeId(), wanted, questions);
        List<FixtureId> open = questions.values().stream()
                .filter(Question::isAsked)
                .filter(question -> question.obstacle(who.club(), situation.absences(), situation.now(), zone.id())
                        .isEmpty())
                .filter(question ->
                        situation.refusal(question, command.answer()).isEmpty())
                .map(question -> question.fixture().id())
                .toList();
        return take(command.refereeId(), open, command.answer());
    }

    private List<FixtureId> takeOpenBack(RefereeId referee, List<FixtureId> wanted) {
        Map<FixtureId, Question> questions = new LinkedHashMap<>();
        Situation situation = situation(referee, wanted, questions);
        return takeBack(
                referee,
                questions.values().stream()
                        .filter(question -> situation.closed(question).isEmpty())
                        .map(question -> question.fixture().id())
                        .toList());
    }

    /** Fixtures and their periods stay as they are until the transaction ends. */
    private Situation situation(RefereeId referee, Collection<FixtureId> wanted, Map<FixtureId, Question> questions) {
        List<PeriodFacts.Days> held = periods.held(wanted);
        List<FixtureView> found = fixtures.byIds(wanted);
        found.forEach(fixture -> questions.put(fixture.id(), new Question(fixture)));
        List<AbsenceTimes> away = found.isEmpty()
                ? List.of()
                : absences.times(
                        referee,
                        found.get(0).date(),
                        found.get(found.size() - 1).date());
        return new Situation(zone, clock.instant(), held, away, periods.askedAgain(referee, wanted));
    }

    private List<AvailabilityView> take(RefereeId referee, Collection<FixtureId> fixtureIds, Answer answer) {
        // what the database keeps of a moment
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<FixtureId, Availability> given = fixtureIds.isEmpty()
                ? Map.of()
                : availabilities.of(referee, fixtureIds).stream()
                        .collect(Collectors.toMap(Availability::fixture, before -> before));
        List<AvailabilityView> taken = new ArrayList<>();
        for (FixtureId fixture : fixtureIds) {
            Availability availability = given.get(fixture);
            if (availability == null) {
                availability = new Availability(referee, fixture, answer, now);
                availabilities.add(availability);
            } else {
                availability.declare(answer, now);
            }
            taken.add(availability.view());
        }
        return taken;
    }

    private List<FixtureId> takeBack(RefereeId referee, Collection<FixtureId> fixtureIds) {
        if (fixtureIds.isEmpty()) {
            return List.of();
        }
        List<FixtureId> taken = new ArrayList<>();
        for (Availability availability : availabilities.of(referee, fixtureIds)) {
            availability.withdraw();
            availabilities.remove(availability);
            taken.add(availability.fixture());
        }
        return taken;
    }

    private Outcome<RefereeFacts.Who> active(RefereeId referee) {
        RefereeFacts.Who who = referees.locked(referee);
        if (!who.exists()) {
            return Outcome.rejected(Stale.unknown("Referee", referee));
        }
        return who.active()
                ? Outcome.done(who)
                : Outcome.rejected(Rejection.of(
                        "AVAILABILITY_REFEREE_INACTIVE",
                        TEXTS.sentence("answer.inactive", who.name()),
                        new Concerned("Referee", referee.value(), who.name())));
    }

    private Rejection closed(PeriodFacts.Days period) {
        boolean open = period.status() == PeriodStatus.OPEN;
        return Rejection.of(
                open ? "AVAILABILITY_DEADLINE_PASSED" : "AVAILABILITY_PERIOD_LOCKED",
                TEXTS.sentence(open ? "span.deadline" : "span.locked", period.name(), zone.local(period.deadline())),
                new Concerned("Period", period.id().value(), period.name()));
    }

    private static List<Rejection> unknown(Collection<FixtureId> wanted, Map<FixtureId, Question> found) {
        return wanted.stream()
                .filter(fixture -> !found.containsKey(fixture))
                .map(fixture -> Stale.unknown("Fixture", fixture))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Checks checked(RefereeId referee, List<FixtureId> fixtureIds, String operation) {
        Checks checks = owned(referee, operation);
        int number = fixtureIds == null ? 0 : fixtureIds.size();
        boolean hole = number > 0 && fixtureIds.stream().anyMatch(Objects::isNull);
        return checks.given("fixtureIds", hole ? null : fixtureIds).within("fixtureIds", number, 1, MOST);
    }

    /** A referee answers only for oneself; that is no question of what the command says else. */
    private Checks owned(RefereeId referee, String operation) {
        if (referee != null) {
            caller.requireActingFor(referee.value(), operation);
        }
        return new Checks().given("refereeId", referee);
    }
}
