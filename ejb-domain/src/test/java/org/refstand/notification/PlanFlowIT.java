package org.refstand.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.AnswerAssignment;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.CrewView;
import org.refstand.assignment.PlanDesk;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.SlotView;
import org.refstand.assignment.SmallLeague;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.SeenFixture;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeService;
import org.refstand.referee.SeenReferee;
import org.refstand.security.Caller;

/** The assigner's job from the first choice to the last message: everybody concerned hears of every step. */
class PlanFlowIT extends ContainerTest {
    @Inject
    private PlanService plans;

    @Inject
    private FixtureService fixtures;

    @Inject
    private NotificationQueries notifications;

    @Inject
    private NotificationService reading;

    @Inject
    private RefereeService referees;

    @Inject
    private PlanDesk planning;

    @Inject
    private SmallLeague league;

    private FixtureId noon;
    private RefereeId mira;
    private RefereeId piet;
    private RefereeId free;
    private Caller desk;

    @BeforeEach
    void aMatchThreeRefereesAndAnAssigner() {
        league.found();
        noon = league.match(12, 0);
        mira = league.referee("Lind");
        piet = league.referee("Harms");
        free = league.referee("Frei");
        league.free(mira, noon);
        league.free(piet, noon);
        league.free(free, noon);
        UUID account = league.assignerAccount("astrid");
        desk = new Caller(account, "Astrid", World.assigner().roles(), null);
    }

    @Test
    void a_committed_plan_is_told_with_all_that_a_person_needs() {
        planning.commit(noon, FIRST, mira);
        NotificationView told = told(mira, NotificationKind.ASSIGNED);
        assertThat(told.text().en())
                .startsWith("You are 1st referee of SV Heim 1 – TV Gast 1 (Oberliga) on ")
                .endsWith(", 12:00. Where: Sporthalle Ost 1, Hallenweg 3, 48145 Münster.");
        assertThat(told.text().de()).startsWith("Du bist als 1. Schiedsrichter angesetzt: SV Heim 1 – TV Gast 1");
        assertThat(told.fixtureId()).isEqualTo(noon);
        assertThat(told.recipient()).isEqualTo("Kim Lind");
        assertThat(inbox(piet)).isEmpty();
    }

    @Test
    void the_whole_way_from_the_choice_to_the_cancelled_match() {
        planning.commit(noon, FIRST, mira);
        told(mira, NotificationKind.ASSIGNED);
        FixtureId evening = league.match(18, 0);
        league.free(mira, evening);
        planning.commit(evening, FIRST, mira);

        // the noon match moves onto the evening one: told to the crew and to who is free, and broken
        planning.reschedule(noon, LocalTime.of(18, 30));
        assertThat(told(mira, NotificationKind.FIXTURE_RESCHEDULED).text().en())
                .contains(", 18:30 instead of ", ", 12:00. You are 1st referee.");
        assertThat(told(free, NotificationKind.FIXTURE_RESCHEDULED).text().en())
                .contains("You declared to be free for the old time");
        planning.needAction(noon, evening);
        Eventually.holds(() -> assertThat(deskNews())
                .extracting(told -> told.text().en())
                .allMatch(text -> text.startsWith("Kim Lind does not fit as 1st referee of SV Heim "))
                .hasSize(2));
        BoardRow broken = planning.needingAction().get(1);
        assertThat(broken.fixture().id()).isEqualTo(noon);
        assertThat(broken.crew().slots().get(0).actionNeeded()).isTrue();
        assertThat(broken.findings())
                .extracting(finding -> finding.rule().name())
                .contains("NO_OVERLAP");

        // a replacement: both are told, nothing needs action any more
        league.stillFree(piet, noon);
        planning.commit(noon, FIRST, piet);
        told(piet, NotificationKind.ASSIGNED);
        assertThat(told(mira, NotificationKind.UNASSIGNED).text().en()).contains("You need not come.");
        planning.needAction();

        // cancelled: the crew and who is free hear of it
        assertThat(as(
                                desk,
                                () -> fixtures.cancel(new SeenFixture(
                                        noon, planning.view(noon).version())))
                        .rejections())
                .isEmpty();
        assertThat(told(piet, NotificationKind.FIXTURE_CANCELLED).text().de())
                .contains("fällt aus. Du warst 1. Schiedsrichter; du musst nicht kommen.");
        told(free, NotificationKind.FIXTURE_CANCELLED);
        Eventually.holds(() -> assertThat(planning.needingAction())
                .extracting(row -> row.fixture().id())
                .containsExactly(noon));
    }

    @Test
    void who_is_not_assigned_any_more_is_not_told_of_matches_either() {
        planning.commit(noon, FIRST, mira);
        assertThat(as(desk, () -> referees.deactivate(new SeenReferee(free, 1))).rejections())
                .isEmpty();
        planning.reschedule(noon, LocalTime.of(14, 0));
        told(mira, NotificationKind.FIXTURE_RESCHEDULED);
        told(piet, NotificationKind.FIXTURE_RESCHEDULED);
        assertThat(inbox(free)).isEmpty();
    }

    @Test
    void a_confirmation_lapses_with_the_time_it_was_given_for() {
        planning.commit(noon, FIRST, mira);
        answered(mira, AssignmentAnswer.CONFIRMED);
        planning.reschedule(noon, LocalTime.of(14, 0));
        Eventually.holds(
                () -> assertThat(planning.crew(noon).slots().get(0).answer()).isEqualTo(AssignmentAnswer.NONE));
        assertThat(planning.needingAction()).isEmpty();
    }

    @Test
    void who_declines_is_told_to_the_assigners_and_stays_until_one_acts() {
        planning.commit(noon, SECOND, mira);
        answered(mira, AssignmentAnswer.DECLINED);
        assertThat(deskTold(NotificationKind.ASSIGNMENT_DECLINED).text().en())
                .startsWith("Kim Lind declined as 2nd referee of SV Heim 1");
        SlotView second = planning.crew(noon).slots().get(1);
        assertThat(second.referee().id()).isEqualTo(mira);
        assertThat(planning.needingAction()).hasSize(1);
    }

    @Test
    void a_postponed_match_needs_action_also_when_its_old_day_is_over() {
        planning.commit(noon, FIRST, mira);
        SeenFixture seen = new SeenFixture(noon, planning.view(noon).version());
        assertThat(as(desk, () -> fixtures.postpone(seen)).rejections()).isEmpty();
        Eventually.holds(() -> assertThat(planning.needingAction()).hasSize(1));
        league.letDaysPass(noon);
        assertThat(planning.needingAction()).hasSize(1);
    }

    @Test
    void who_declined_and_is_asked_again_hears_of_it() {
        planning.commit(noon, SECOND, mira);
        answered(mira, AssignmentAnswer.DECLINED);
        planning.commit(noon, SECOND, mira);
        assertThat(planning.crew(noon).slots().get(1).answer()).isEqualTo(AssignmentAnswer.NONE);
        assertThat(told(mira, NotificationKind.ASKED_AGAIN).text().en())
                .startsWith("You are asked again: 2nd referee of SV Heim 1 – TV Gast 1 (Oberliga) on ")
                .endsWith(" Please confirm or decline.");
    }

    @Test
    void everybody_reads_the_own_news_only() {
        planning.commit(noon, FIRST, mira);
        NotificationView told = told(mira, NotificationKind.ASSIGNED);
        Caller reader = World.referee(mira.value());
        Caller other = World.referee(piet.value());
        assertThat(as(reader, () -> notifications.unread())).isEqualTo(1);
        assertThat(as(other, () -> notifications.unread())).isZero();
        assertThat(as(other, () -> reading.markRead(List.of(told.id()))).rejections())
                .extracting(rejection -> rejection.code())
                .containsExactly("UNKNOWN_OBJECT");
        assertThat(as(reader, () -> reading.markAllRead()).value()).containsExactly(told.id());
        assertThat(as(reader, () -> notifications.unread())).isZero();
        assertThat(inbox(mira).get(0).readAt()).isNotNull();
        assertThat(as(desk, () -> notifications.sent(PageRequest.first(10))).items())
                .extracting(NotificationView::id)
                .containsExactly(told.id());
    }

    private NotificationView told(RefereeId referee, NotificationKind kind) {
        return Eventually.get(() -> only(inbox(referee), kind));
    }

    private NotificationView deskTold(NotificationKind kind) {
        return Eventually.get(() -> only(deskNews(), kind));
    }

    private List<NotificationView> deskNews() {
        return as(desk, () -> notifications.mine(PageRequest.first(50))).items();
    }

    private static NotificationView only(List<NotificationView> inbox, NotificationKind kind) {
        List<NotificationView> found =
                inbox.stream().filter(view -> view.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<NotificationView> inbox(RefereeId referee) {
        return as(World.referee(referee.value()), () -> notifications.mine(PageRequest.first(50)))
                .items();
    }

    private void answered(RefereeId referee, AssignmentAnswer answer) {
        Outcome<CrewView> done =
                as(World.referee(referee.value()), () -> plans.answer(new AnswerAssignment(noon, referee, answer)));
        assertThat(done.rejections()).isEmpty();
    }

    private <T> T as(Caller caller, Callable<T> work) {
        return world.as(caller, work);
    }
}
