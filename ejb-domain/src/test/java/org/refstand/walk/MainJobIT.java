package org.refstand.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;
import static org.refstand.notification.NotificationKind.ASSIGNED;
import static org.refstand.notification.NotificationKind.FIXTURE_CANCELLED;
import static org.refstand.notification.NotificationKind.FIXTURE_RESCHEDULED;
import static org.refstand.notification.NotificationKind.UNASSIGNED;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.CommitPlan;
import org.refstand.assignment.CommittedPlan;
import org.refstand.assignment.CrewView;
import org.refstand.assignment.Finding;
import org.refstand.assignment.Plan;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.RuleName;
import org.refstand.assignment.SlotView;
import org.refstand.assignment.StageAssignment;
import org.refstand.assignment.Tell;
import org.refstand.assignment.TellKind;
import org.refstand.availability.CreatePeriod;
import org.refstand.availability.PeriodService;
import org.refstand.availability.PeriodView;
import org.refstand.availability.SeenPeriod;
import org.refstand.eventlog.EventFeed;
import org.refstand.fixture.FixtureFilter;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.RescheduleFixture;
import org.refstand.fixture.SeenFixture;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.RealSchedule;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Zone;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;
import org.refstand.schedule.AppliedSchedule;
import org.refstand.schedule.ApplySchedule;
import org.refstand.schedule.ImportProgress;
import org.refstand.schedule.ScheduleImport;
import org.refstand.security.Caller;

/** A weekend of an association, through the services: what the desk is for. */
class MainJobIT extends ContainerTest {
    private static final Caller DESK = World.assigner();

    @Inject
    private ScheduleImport schedules;

    @Inject
    private Referees referees;

    @Inject
    private PeriodService periods;

    @Inject
    private PlanService plans;

    @Inject
    private AssignmentQueries assignments;

    @Inject
    private FixtureService fixtures;

    @Inject
    private FixtureQueries matches;

    @Inject
    private EventFeed feed;

    @Inject
    private Zone zone;

    @Inject
    private Clock clock;

    private final Queue<FixtureId> published = new ConcurrentLinkedQueue<>();
    private EventFeed.Subscription subscription;
    private RealSchedule season;
    private PeriodView period;
    private RefereeId mira;
    private RefereeId piet;
    private RefereeId tessa;
    /** Numbers 1, 2 and 4 of the first match day; 1 and 4 begin at three, in towns a hundred kilometres apart. */
    private FixtureId aasee;

    private FixtureId sendenhorst;
    private FixtureId sande;

    @BeforeEach
    void somebodyListens() {
        subscription = feed.subscribe(event -> {
            if (event.event() instanceof CrewCommitted committed) {
                published.add(committed.fixtureId());
            }
        });
    }

    @AfterEach
    void stopListening() {
        subscription.close();
    }

    @Test
    void from_the_schedule_to_the_last_message() {
        importTheSeason();
        threeDeclare();
        nobodyDeclaresOnceItIsLocked();
        aPlanThatBreaksARuleIsNamedAndRefused();
        theMendedPlanIsCommittedAndTold();
        aNewDayIsTold();
        aReplacementIsToldToBoth();
        aCancelledMatchIsTold();
    }

    private void importTheSeason() {
        season = new RealSchedule(zone.day(clock.instant()));
        byte[] file = season.bytes();
        String shown = desk(() -> schedules.preview(file)).fingerprint();
        assertThat(done(() -> schedules.apply(new ApplySchedule(file, shown), ImportProgress.SILENT)))
                .isEqualTo(new AppliedSchedule(90, 0, 0));

        List<FixtureView> saturday = saturday();
        assertThat(saturday)
                .hasSize(5)
                .extracting(fixture -> fixture.league().name())
                .containsOnly(RealSchedule.LEAGUE);
        aasee = numbered(saturday, "1");
        sendenhorst = numbered(saturday, "2");
        sande = numbered(saturday, "4");
    }

    private void threeDeclare() {
        mira = referees.named("Mira", "Lind");
        piet = referees.named("Piet", "Harms");
        tessa = referees.named("Tessa", "Voss");
        period = done(() -> periods.create(new CreatePeriod(
                "Erster Spieltag",
                season.firstSaturday(),
                season.firstSaturday().plusDays(1),
                clock.instant().plus(Duration.ofDays(7)))));
        for (RefereeId referee : List.of(mira, piet, tessa)) {
            assertThat(referees.declared(referee, aasee, sande).value()).hasSize(2);
        }
    }

    private void nobodyDeclaresOnceItIsLocked() {
        period = done(() -> periods.lock(new SeenPeriod(period.id(), period.version())));
        assertThat(referees.declared(tessa, sendenhorst).rejections())
                .extracting(Rejection::code)
                .containsExactly("AVAILABILITY_PERIOD_LOCKED");
        assertThat(desk(() -> assignments.candidates(sendenhorst, FIRST)))
                .allSatisfy(candidate -> assertThat(candidate.answer()).isNull());
    }

    private void aPlanThatBreaksARuleIsNamedAndRefused() {
        stage(aasee, FIRST, mira);
        stage(aasee, SECOND, piet);
        stage(sande, FIRST, mira);

        Plan plan = desk(() -> assignments.plan(whole()));
        assertThat(plan.committable()).isFalse();
        assertThat(plan.findings()).extracting(Finding::rule).containsOnly(RuleName.NO_OVERLAP);
        assertThat(plan.findings()).extracting(Finding::fixtureId).containsExactlyInAnyOrder(aasee, sande);
        assertThat(plan.findings().get(0).message().en())
                .startsWith("Mira Lind has ")
                .contains(" at the same time: ");

        Outcome<CommittedPlan> refused = desk(() -> commit(whole()));
        assertThat(refused.rejections()).extracting(Rejection::code).containsOnly("RULE_NO_OVERLAP");
        assertThat(desk(() -> assignments.crews(List.of(aasee, sande))))
                .flatExtracting(CrewView::slots)
                .extracting(SlotView::referee)
                .containsOnlyNulls();
    }

    private void theMendedPlanIsCommittedAndTold() {
        stage(sande, FIRST, tessa);
        assertThat(desk(() -> assignments.plan(whole())).findings()).isEmpty();

        CommittedPlan committed = done(() -> commit(whole()));
        assertThat(committed.tells()).hasSize(3).extracting(Tell::kind).containsOnly(TellKind.ADDED);
        Eventually.holds(() -> assertThat(published).containsExactlyInAnyOrder(aasee, sande));
        assertThat(referees.told(mira, ASSIGNED).text().en())
                .startsWith(
                        "You are 1st referee of SV Blau-Weiß Aasee II – DJK Sportfreunde Datteln (Oberliga 2 Frauen)")
                .contains(", 15:00. Where: Erich-Klausener-Schule");
        assertThat(referees.told(piet, ASSIGNED).text().en())
                .startsWith("You are 2nd referee of SV Blau-Weiß Aasee II");
        assertThat(referees.told(tessa, ASSIGNED).fixtureId()).isEqualTo(sande);
    }

    private void aNewDayIsTold() {
        done(() -> fixtures.reschedule(new RescheduleFixture(
                aasee, version(aasee), season.firstSaturday().plusDays(1), LocalTime.of(16, 30))));
        assertThat(referees.told(mira, FIXTURE_RESCHEDULED).text().en())
                .contains(", 16:30 instead of ", ", 15:00. You are 1st referee.");
        assertThat(referees.told(piet, FIXTURE_RESCHEDULED).text().de())
                .contains("16:30")
                .contains("15:00");
        assertThat(referees.told(tessa, FIXTURE_RESCHEDULED).text().en())
                .contains("You declared to be free for the old time");
        assertThat(desk(() -> assignments.needingAction(PageRequest.first(50)).items()))
                .isEmpty();
    }

    private void aReplacementIsToldToBoth() {
        published.clear();
        // she is asked anew because the match was moved, though the period is locked
        assertThat(referees.declared(tessa, aasee).rejections()).isEmpty();
        stage(aasee, FIRST, tessa);
        CommittedPlan committed = done(() -> commit(only(aasee)));
        assertThat(committed.tells())
                .extracting(tell -> tell.referee().name(), Tell::kind)
                .containsExactlyInAnyOrder(tuple("Mira Lind", TellKind.REMOVED), tuple("Tessa Voss", TellKind.ADDED));
        Eventually.holds(() -> assertThat(published).containsExactly(aasee));
        assertThat(referees.told(mira, UNASSIGNED).text().en())
                .contains("16:30")
                .endsWith("You need not come.");
        Eventually.holds(
                () -> assertThat(referees.kinds(tessa)).containsExactly(ASSIGNED, FIXTURE_RESCHEDULED, ASSIGNED));
    }

    private void aCancelledMatchIsTold() {
        done(() -> fixtures.cancel(new SeenFixture(aasee, version(aasee))));
        assertThat(referees.told(tessa, FIXTURE_CANCELLED).text().en()).contains("is cancelled. You were 1st referee");
        assertThat(referees.told(piet, FIXTURE_CANCELLED).text().en()).contains("is cancelled. You were 2nd referee");
        assertThat(referees.told(mira, FIXTURE_CANCELLED).text().en()).contains("You had declared to be free");
        assertThat(referees.kinds(mira)).containsExactly(FIXTURE_CANCELLED, UNASSIGNED, FIXTURE_RESCHEDULED, ASSIGNED);
        assertThat(referees.kinds(piet)).containsExactly(FIXTURE_CANCELLED, FIXTURE_RESCHEDULED, ASSIGNED);
        Eventually.holds(() -> assertThat(desk(
                        () -> assignments.needingAction(PageRequest.first(50)).items()))
                .extracting(row -> row.fixture().id())
                .containsExactly(aasee));
    }

    private List<FixtureView> saturday() {
        FixtureFilter day =
                new FixtureFilter(season.firstSaturday(), season.firstSaturday(), null, null, null, null, null, null);
        return desk(() -> matches.page(day, PageRequest.first(50))).items();
    }

    private static FixtureId numbered(List<FixtureView> found, String number) {
        return found.stream()
                .filter(fixture -> fixture.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long version(FixtureId fixture) {
        return desk(() -> matches.find(fixture)).orElseThrow().version();
    }

    private void stage(FixtureId fixture, CrewRole role, RefereeId referee) {
        CrewView seen = desk(() -> assignments.crews(List.of(fixture))).get(0);
        done(() -> plans.stage(new StageAssignment(fixture, seen.version(), role, referee, null)));
    }

    private Outcome<CommittedPlan> commit(PlanScope scope) {
        return plans.commit(new CommitPlan(scope, assignments.plan(scope).fingerprint(), false, null));
    }

    private PlanScope whole() {
        return new PlanScope(period.id(), null, null, null);
    }

    private static PlanScope only(FixtureId fixture) {
        return new PlanScope(null, null, null, List.of(fixture));
    }

    private <T> T done(Callable<Outcome<T>> command) {
        Outcome<T> outcome = desk(command);
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    private <T> T desk(Callable<T> work) {
        return world.as(DESK, work);
    }
}
