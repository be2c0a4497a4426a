package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationService;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;

/** Every operation with every role, and with what belongs to somebody else. */
class WhoMayIT extends ContainerTest {
    private static final Caller NOBODY = Caller.NOBODY;
    private static final Caller ASSIGNER = World.assigner();
    private static final Caller ADMIN = World.administrator();

    @Inject
    private PlanService plans;

    @Inject
    private AssignmentQueries queries;

    @Inject
    private RuleService rules;

    @Inject
    private NotificationQueries notifications;

    @Inject
    private NotificationService reading;

    @Inject
    private SmallLeague league;

    private FixtureId match;
    private RefereeId mira;
    private Caller self;
    private Caller other;

    @BeforeEach
    void aMatchAndAReferee() {
        league.found();
        match = league.match(12, 0);
        mira = league.referee("Lind");
        self = World.referee(mira.value());
        other = World.referee(league.referee("Harms").value());
    }

    @Test
    void assigners_plan_and_nobody_else() {
        PlanScope scope = PlanDesk.only(match);
        Map<String, Callable<?>> operations = new LinkedHashMap<>();
        operations.put("stage", () -> plans.stage(new StageAssignment(match, 0, FIRST, mira, null)));
        operations.put("unstage", () -> plans.unstage(new UnstageAssignment(match, 0, FIRST)));
        operations.put("commit", () -> plans.commit(new CommitPlan(scope, "shown", true, null)));
        operations.put("board", () -> queries.board(scope));
        operations.put("plan", () -> queries.plan(scope));
        operations.put("candidates", () -> queries.candidates(match, FIRST));
        operations.put("needingAction", () -> queries.needingAction(PageRequest.first(50)));
        operations.put("sent", () -> notifications.sent(PageRequest.first(5)));
        operations.forEach((name, operation) -> allowed(name, operation, Set.of(ASSIGNER)));
    }

    @Test
    void rules_are_seen_by_assigners_and_set_by_administrators() {
        allowed("rules", () -> rules.rules(), Set.of(ASSIGNER, ADMIN));
        allowed(
                "change",
                () -> rules.change(new ChangeRule(RuleName.LICENCE, 0, Severity.WARN, List.of())),
                Set.of(ADMIN));
    }

    @Test
    void a_referee_answers_and_sees_for_themselves_an_assigner_for_anybody() {
        allowed(
                "answer",
                () -> plans.answer(new AnswerAssignment(match, mira, AssignmentAnswer.CONFIRMED)),
                Set.of(self, ASSIGNER));
        allowed(
                "assignmentsOf",
                () -> queries.assignmentsOf(mira, league.saturday(), league.saturday()),
                Set.of(self, ASSIGNER));
    }

    @Test
    void everybody_known_sees_crews_and_reads_the_own_news() {
        Set<Caller> known = Set.of(self, other, ASSIGNER, ADMIN);
        allowed("crews", () -> queries.crews(List.of(match)), known);
        allowed("mine", () -> notifications.mine(PageRequest.first(5)), known);
        allowed("unread", () -> notifications.unread(), known);
        allowed("markRead", () -> reading.markRead(List.of()), known);
        allowed("markAllRead", () -> reading.markAllRead(), known);
    }

    @Test
    void a_referee_sees_the_crew_they_belong_to_with_contacts_and_no_other() {
        league.free(mira, match);
        world.as(ASSIGNER, () -> plans.stage(new StageAssignment(match, 0, FIRST, mira, null)));
        world.as(ASSIGNER, () -> commit(PlanDesk.only(match)));
        UUID mate = other.referee();
        world.as(ASSIGNER, () -> plans.stage(new StageAssignment(match, 2, SECOND, new RefereeId(mate), null)));
        assertThat(crewSeenBy(self)).extracting(SlotView::staged).containsOnly(false);
        assertThat(crewSeenBy(self).get(0).referee().id()).isEqualTo(mira);
        assertThat(crewSeenBy(other)).isEmpty();
        league.free(new RefereeId(mate), match);
        assertThat(world.as(ASSIGNER, () -> commit(PlanDesk.only(match))).rejections())
                .isEmpty();
        List<OwnAssignment> own =
                world.as(self, () -> queries.assignmentsOf(mira, league.saturday(), league.saturday()));
        assertThat(own).singleElement().satisfies(assignment -> {
            assertThat(assignment.role()).isEqualTo(FIRST);
            assertThat(assignment.fixture().venue().street()).isEqualTo("Hallenweg 3");
            assertThat(assignment.crew()).singleElement().satisfies(member -> {
                assertThat(member.email()).isEqualTo("harms@example.org");
                assertThat(member.telephone()).isEqualTo("0123");
            });
        });
    }

    private List<SlotView> crewSeenBy(Caller caller) {
        return world.as(caller, () -> queries.crews(List.of(match))).get(0).slots();
    }

    private void allowed(String name, Callable<?> operation, Set<Caller> callers) {
        for (Caller caller : List.of(NOBODY, self, other, ASSIGNER, ADMIN)) {
            String what = name + " as " + caller;
            if (callers.contains(caller)) {
                assertThat(world.as(caller, operation)).as(what).isNotNull();
            } else {
                assertThatThrownBy(() -> world.as(caller, operation)).as(what).isInstanceOf(Forbidden.class);
            }
        }
    }

    private Outcome<CommittedPlan> commit(PlanScope scope) {
        return plans.commit(new CommitPlan(scope, queries.plan(scope).fingerprint(), false, null));
    }
}
