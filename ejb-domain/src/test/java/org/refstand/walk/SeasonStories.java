package org.refstand.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.refstand.assignment.AnswerAssignment;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.ChangeRule;
import org.refstand.assignment.CommitPlan;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.RuleName;
import org.refstand.assignment.RuleParameterValue;
import org.refstand.assignment.RuleService;
import org.refstand.assignment.Severity;
import org.refstand.assignment.StageAssignment;
import org.refstand.assignment.UnstageAssignment;
import org.refstand.availability.CreatePeriod;
import org.refstand.availability.PeriodService;
import org.refstand.fixture.ChangeFixture;
import org.refstand.fixture.CreateFixture;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.MoveFixture;
import org.refstand.fixture.RescheduleFixture;
import org.refstand.fixture.SeenFixture;
import org.refstand.harness.Statements;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;
import org.refstand.notification.NotificationService;
import org.refstand.referee.RefereeId;
import org.refstand.referee.SeenReferee;
import org.refstand.security.Caller;

/** What may happen to matches, crews, rules and notices. */
@ApplicationScoped
class SeasonStories {
    private static final LocalDate FIRST_DAY = LocalDate.of(2090, 1, 1);
    private static final LocalDate MATCHES = FIRST_DAY.plusYears(20);
    private static final List<CrewRole> ROLES = List.of(CrewRole.FIRST, CrewRole.SECOND);

    @Inject
    World world;

    @Inject
    MasterDataStories others;

    @Inject
    FixtureService fixtures;

    @Inject
    PlanService plans;

    @Inject
    RuleService rules;

    @Inject
    PeriodService periods;

    @Inject
    NotificationService notifications;

    @Inject
    AssignmentQueries crews;

    @Inject
    Statements statements;

    @Inject
    Jdbi jdbi;

    private List<TeamId> teams;
    private List<VenueId> halls;
    private List<RefereeId> people;
    private final List<FixtureId> asked = new ArrayList<>();
    private LeagueId league;
    private int number;

    /** A league with its teams, halls and referees, and what the rules say that would be in the way. */
    void found() {
        Random random = new Random(1);
        league = others.league();
        teams = IntStream.range(0, 6).mapToObj(team -> others.team(league)).toList();
        halls = List.of(others.venue(random), others.venue(random));
        people = Stream.generate(() -> others.referee(random)).limit(8).toList();
        done(() -> periods.create(
                new CreatePeriod("Always", MATCHES, MATCHES.plusYears(20), Instant.parse("2109-12-31T12:00:00Z"))));
        rules.rules().stream()
                // a postponed match shall need action
                .filter(rule -> rule.name() != RuleName.FIXTURE_SCHEDULED)
                .forEach(rule -> rules.change(new ChangeRule(rule.name(), rule.version(), Severity.WARN, List.of())));
        IntStream.range(0, 20).forEach(match -> asked.add(new FixtureId(match(random))));
        movedAfterTheAnswer();
    }

    /** Chance alone hardly ever brings a match that is moved after somebody has said to come. */
    private void movedAfterTheAnswer() {
        RefereeId referee = people.get(0);
        FixtureId fixture = new FixtureId(match(new Random(1)));
        done(() -> plans.stage(new StageAssignment(fixture, 0, CrewRole.FIRST, referee, null)));
        commit(fixture);
        done(() -> plans.answer(new AnswerAssignment(fixture, referee, AssignmentAnswer.CONFIRMED)));
        statements.awaitReaders();
        done(() -> fixtures.reschedule(new RescheduleFixture(fixture, 1, MATCHES.minusDays(1), LocalTime.of(19, 0))));
        statements.awaitReaders();
    }

    List<Story> all() {
        return List.of(
                new Story("Fixture", this::match, this::match),
                new Story("Crew", this::crew, this::crew),
                new Story("Rule", random -> rule(RuleName.CAP_PER_DAY), this::rule),
                new Story("Notification", this::notice, (random, id, version) -> read()),
                new Story("Notification", this::told, this::told));
    }

    private UUID match(Random random) {
        return done(() -> fixtures.create(new CreateFixture(
                        league,
                        "match " + ++number,
                        "1",
                        teams.get(0),
                        teams.get(1),
                        halls.get(0),
                        MATCHES.plusDays(number * 4L),
                        LocalTime.NOON,
                        null)))
                .id()
                .value();
    }

    private Outcome<?> match(Random random, UUID id, long version) {
        SeenFixture seen = new SeenFixture(new FixtureId(id), version);
        return switch (random.nextInt(12)) {
            case 0 -> fixtures.delete(seen);
            case 1 -> fixtures.cancel(seen);
            case 2, 3 -> fixtures.postpone(seen);
            case 4, 5 -> fixtures.move(new MoveFixture(seen.id(), version, halls.get(random.nextInt(2))));
            case 6, 7 ->
                fixtures.change(new ChangeFixture(
                        seen.id(),
                        version,
                        "match " + ++number,
                        "Round " + random.nextInt(3),
                        teams.get(random.nextInt(2)),
                        teams.get(2 + random.nextInt(2)),
                        random.nextBoolean() ? null : teams.get(random.nextInt(4))));
            default ->
                fixtures.reschedule(new RescheduleFixture(
                        seen.id(),
                        version,
                        another(random),
                        random.nextInt(4) == 0 ? null : LocalTime.of(10 + random.nextInt(9), 0)));
        };
    }

    /** A match with somebody staged. */
    private UUID crew(Random random) {
        FixtureId fixture = new FixtureId(match(random));
        done(() -> plans.stage(new StageAssignment(fixture, 0, CrewRole.FIRST, anybody(random), null)));
        return fixture.value();
    }

    private Outcome<?> crew(Random random, UUID id, long version) {
        FixtureId fixture = new FixtureId(id);
        CrewRole role = ROLES.get(random.nextInt(2));
        return switch (random.nextInt(14)) {
            case 0, 1, 2 ->
                plans.stage(new StageAssignment(
                        fixture, version, role, random.nextInt(4) == 0 ? null : anybody(random), reason(version)));
            case 3 -> plans.unstage(new UnstageAssignment(fixture, version, role));
            case 4, 5, 6, 7 ->
                plans.commit(
                        new CommitPlan(new PlanScope(null, null, null, List.of(fixture)), null, true, reason(version)));
            case 8 -> fixtureOf(id, seen -> random.nextBoolean() ? fixtures.postpone(seen) : fixtures.delete(seen));
            // often enough after somebody confirmed
            case 9, 12, 13 ->
                fixtureOf(
                        id,
                        seen -> fixtures.reschedule(new RescheduleFixture(
                                seen.id(), seen.version(), another(random), LocalTime.of(19, 0))));
            default ->
                somebody(id)
                        .<Outcome<?>>map(referee -> plans.answer(new AnswerAssignment(
                                fixture,
                                referee,
                                random.nextInt(3) > 0 ? AssignmentAnswer.CONFIRMED : AssignmentAnswer.DECLINED)))
                        .findFirst()
                        .orElse(Outcome.done(""));
        };
    }

    /** A day on which no new match begins, so that none finds its teams busy. */
    private static LocalDate another(Random random) {
        int day = random.nextInt(4000);
        return MATCHES.plusDays(day - day % 4 + 1 + day % 3);
    }

    /** Draws nothing, so that what happens otherwise stays as varied as it was. */
    private static String reason(long version) {
        return version % 3 == 0 ? null : "reason " + version;
    }

    private Outcome<?> fixtureOf(UUID id, Function<SeenFixture, Outcome<?>> change) {
        long version = jdbi.withHandle(handle -> handle.select("select version from fixture where id = ?", id)
                .mapTo(Long.class)
                .one());
        return change.apply(new SeenFixture(new FixtureId(id), version));
    }

    private Stream<RefereeId> somebody(UUID crew) {
        return jdbi
                .withHandle(handle -> handle.select(
                                "select referee_id from crew_slot where fixture_id = ? and referee_id is not null",
                                crew)
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(RefereeId::new);
    }

    private UUID rule(RuleName name) {
        rule(new Random(2), null, 0);
        return only("select id from rule_setting where rule = ?", name.name());
    }

    private Outcome<?> rule(Random random, UUID id, long version) {
        return rules.rules().stream()
                .filter(rule -> rule.name() == RuleName.CAP_PER_DAY)
                .<Outcome<?>>map(rule -> rules.change(new ChangeRule(
                        rule.name(),
                        rule.version(),
                        random.nextBoolean() ? Severity.WARN : Severity.OFF,
                        rule.parameters().stream()
                                .filter(parameter -> random.nextBoolean())
                                .map(parameter -> new RuleParameterValue(parameter.name(), 1 + random.nextInt(5)))
                                .toList())))
                .findFirst()
                .orElseThrow();
    }

    /** Any that was sent meanwhile. */
    private UUID notice(Random random) {
        return jdbi.withHandle(
                handle -> handle.select("select id from notification order by read_at is null desc limit 1")
                        .mapTo(UUID.class)
                        .findOne()
                        .orElse(new UUID(0, 0)));
    }

    /** Somebody has a role, and no more, and was told of both. */
    private UUID told(Random random) {
        RefereeId referee = others.referee(random);
        FixtureId fixture = new FixtureId(match(random));
        done(() -> plans.stage(new StageAssignment(fixture, 0, CrewRole.FIRST, referee, null)));
        commit(fixture);
        statements.awaitReaders();
        long version =
                done(() -> Outcome.done(crews.crews(List.of(fixture)).get(0).version()));
        done(() -> plans.stage(new StageAssignment(fixture, version, CrewRole.FIRST, null, "moved away")));
        commit(fixture);
        statements.awaitReaders();
        return only("select id from notification where referee_id = ? order by id limit 1", referee.value());
    }

    private Outcome<?> told(Random random, UUID id, long version) {
        RefereeId reader = new RefereeId(only("select referee_id from notification where id = ?", id));
        return random.nextInt(3) == 0
                ? others.forgotten(new SeenReferee(reader, 1))
                : world.as(World.referee(reader.value()), notifications::markAllRead);
    }

    private void commit(FixtureId fixture) {
        done(() -> plans.commit(new CommitPlan(new PlanScope(null, null, null, List.of(fixture)), null, true, null)));
    }

    private Outcome<?> read() {
        RefereeId reader = people.get(number++ % people.size());
        return world.as(World.referee(reader.value()), notifications::markAllRead);
    }

    /** @return a match within a period that takes answers */
    FixtureId asked(Random random) {
        return asked.get(random.nextInt(asked.size()));
    }

    /** @return one of those who whistle */
    RefereeId anybody(Random random) {
        return people.get(random.nextInt(people.size()));
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
