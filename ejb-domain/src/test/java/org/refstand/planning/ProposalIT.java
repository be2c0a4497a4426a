package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;
import static org.refstand.planning.ProposedStatus.COMMITTED;
import static org.refstand.planning.ProposedStatus.LEFT;
import static org.refstand.planning.ProposedStatus.OVERTAKEN;
import static org.refstand.planning.ProposedStatus.STAGED;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanDesk;
import org.refstand.assignment.SmallLeague;
import org.refstand.assignment.StagedPicks;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.kernel.Rejection;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;

/** What a search found is taken back and staged again by day, by league, by what it changes; and it says what became of it. */
class ProposalIT extends ContainerTest {
    @Inject
    private SmallLeague league;

    @Inject
    private PlanDesk desk;

    @Inject
    private PlanningService service;

    @Inject
    private PlanningQueries queries;

    @Inject
    private Searches searches;

    private final List<RefereeId> referees = new ArrayList<>();
    private FixtureId saturday;
    private FixtureId sunday;
    private FixtureId sundayBelow;
    private LeagueId below;
    private PeriodId period;

    @BeforeEach
    void three_matches_on_two_days_in_two_leagues() {
        league.found();
        saturday = league.match(10, 0);
        sunday = league.matchOnSunday(10, 0);
        below = league.another("Bezirksliga");
        sundayBelow = league.matchOnSunday(15, 0);
        for (String name : List.of("Lind", "Harms", "Okoro", "Brand")) {
            RefereeId referee = league.referee(name);
            league.free(referee, saturday, sunday, sundayBelow);
            referees.add(referee);
        }
        period = league.period();
    }

    @Test
    void a_day_is_taken_back_and_staged_again() {
        ProposalPart day = ProposalPart.all(run(true)).on(league.saturday().plusDays(1));
        assertThat(unstage(day).done()).extracting(Pick::fixtureId).containsOnly(sunday, sundayBelow);
        assertThat(statuses(day.planningId())).containsExactly(STAGED, STAGED, LEFT, LEFT, LEFT, LEFT);
        assertThat(desk.slot(sunday).staged()).isFalse();
        assertThat(desk.slot(saturday).staged()).isTrue();
        assertThat(stage(day).done()).hasSize(4);
        assertThat(statuses(day.planningId())).containsOnly(STAGED);
        assertThat(stage(day)).isEqualTo(new StagedPicks(List.of(), List.of()));
    }

    @Test
    void a_league_is_taken_back_and_every_given_condition_must_hold() {
        PlanningId id = run(true);
        ProposalPart ofLeague = new ProposalPart(id, below, null, null, List.of(), null);
        assertThat(unstage(ofLeague).done()).extracting(Pick::fixtureId).containsOnly(sundayBelow);
        ProposalPart elsewhere = new ProposalPart(id, below, null, league.saturday(), null, null);
        assertThat(stage(elsewhere).done()).isEmpty();
        assertThat(stage(ofLeague.in(saturday)).done()).isEmpty();
        assertThat(stage(ofLeague.in(sundayBelow)).done()).hasSize(2);
    }

    @Test
    void days_in_the_wrong_order_are_refused() {
        ProposalPart part =
                new ProposalPart(run(true), null, league.saturday().plusDays(1), league.saturday(), null, null);
        assertThat(world.prepared(() -> service.unstageProposal(part)).rejections())
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.code()).isEqualTo("PROPOSAL_ENDS_BEFORE_START");
                    assertThat(rejection.field()).isEqualTo("until");
                });
        assertThat(statuses(part.planningId())).containsOnly(STAGED);
    }

    @Test
    void what_an_assigner_staged_with_a_reason_is_no_searchs_though_one_found_it_once() {
        ProposalPart first = ProposalPart.all(run(true)).in(sundayBelow);
        RefereeId found = desk.slot(sundayBelow).stagedReferee().id();
        assertThat(unstage(first).done()).hasSize(2);
        desk.stagedBecause(sundayBelow, FIRST, found, "asked for");
        ProposalPart second = ProposalPart.all(run(true));
        unstage(second);
        assertThat(desk.slot(sundayBelow).stagedReferee().id()).isEqualTo(found);
    }

    @Test
    void what_fills_open_roles_is_taken_without_what_replaces_somebody() {
        desk.commit(saturday, FIRST, referees.get(0));
        league.notFree(referees.get(0), saturday);
        PlanningId id = run(false);
        ProposalPart replaced = new ProposalPart(id, null, null, null, null, ProposedKind.REPLACED);
        assertThat(unstage(replaced).done()).singleElement().satisfies(pick -> {
            assertThat(pick.fixtureId()).isEqualTo(saturday);
            assertThat(pick.before()).isEqualTo(referees.get(0));
        });
        assertThat(unstage(new ProposalPart(id, null, null, null, null, ProposedKind.FILLED))
                        .done())
                .hasSize(5);
        assertThat(league.committed(saturday, FIRST)).isEqualTo(referees.get(0).value());
    }

    @Test
    void what_is_in_force_or_decided_otherwise_says_so_and_the_rest_goes_on() {
        ProposalPart all = ProposalPart.all(run(true));
        desk.commit(saturday);
        RefereeId found = desk.slot(sunday).stagedReferee().id();
        RefereeId other = referees.stream()
                .filter(referee -> !referee.equals(found))
                .findFirst()
                .orElseThrow();
        desk.staged(sunday, desk.crew(sunday).version(), FIRST, other);
        assertThat(statuses(all.planningId())).containsExactly(COMMITTED, COMMITTED, OVERTAKEN, STAGED, STAGED, STAGED);
        StagedPicks back = unstage(all);
        assertThat(back.done()).hasSize(3);
        assertThat(back.passedOver()).singleElement().satisfies(pick -> {
            assertThat(pick.fixtureId()).isEqualTo(sunday);
            assertThat(pick.role()).isEqualTo(FIRST);
        });
        assertThat(stage(all).done()).hasSize(3);
        assertThat(desk.slot(sunday).stagedReferee().id()).isEqualTo(other);
        assertThat(league.committed(saturday, SECOND)).isNotNull();
    }

    @Test
    void what_an_assigner_says_again_is_theirs_and_not_taken_back_with_the_run() {
        ProposalPart all = ProposalPart.all(run(true));
        RefereeId found = desk.slot(sunday).stagedReferee().id();
        desk.stagedBecause(sunday, FIRST, found, "asked for");
        assertThat(statuses(all.planningId())).containsExactly(STAGED, STAGED, OVERTAKEN, STAGED, STAGED, STAGED);
        StagedPicks back = unstage(all);
        assertThat(back.done()).hasSize(5);
        assertThat(back.passedOver()).extracting(Pick::fixtureId).containsExactly(sunday);
        assertThat(desk.slot(sunday).stagedReason()).isEqualTo("asked for");
    }

    @Test
    void who_declined_and_is_asked_again_by_an_assigner_is_not_replaced_by_what_was_found() {
        RefereeId declined = referees.get(0);
        desk.commit(saturday, FIRST, declined);
        league.declined(saturday, FIRST);
        ProposalPart all = ProposalPart.all(run(true));
        desk.staged(saturday, desk.crew(saturday).version(), FIRST, declined);
        assertThat(statuses(all.planningId())).startsWith(OVERTAKEN);
        stage(all);
        assertThat(desk.slot(saturday).stagedReferee().id()).isEqualTo(declined);
    }

    @Test
    void what_was_declined_or_taken_off_after_the_commit_is_neither_in_force_nor_staged_again() {
        ProposalPart all = ProposalPart.all(run(true));
        desk.commit(saturday);
        league.declined(saturday, SECOND);
        desk.staged(saturday, desk.crew(saturday).version(), FIRST, null);
        desk.commit(saturday);
        assertThat(statuses(all.planningId())).startsWith(OVERTAKEN, OVERTAKEN);
        assertThat(stage(all).done()).isEmpty();
        assertThat(desk.slot(saturday).staged()).isFalse();
    }

    @Test
    void what_an_earlier_search_staged_and_the_next_one_keeps_is_taken_back_with_it() {
        run(true);
        RefereeId found = desk.slot(saturday).stagedReferee().id();
        league.notFree(found, saturday);
        ProposalPart all = ProposalPart.all(run(true));
        List<ProposedChange> changes = proposal(all.planningId());
        assertThat(changes).hasSize(6).allSatisfy(change -> {
            assertThat(change.status()).isEqualTo(STAGED);
            assertThat(change.before()).isNull();
        });
        assertThat(changes.get(0).after().id()).isNotEqualTo(found);
        assertThat(unstage(all).done()).hasSize(6);
        assertThat(desk.slot(saturday).staged()).isFalse();
        assertThat(stage(all).done()).hasSize(6);
    }

    @Test
    void the_mark_of_a_period_moves_with_its_crews_only() {
        String before = mark();
        assertThat(mark()).isEqualTo(before);
        desk.staged(saturday, 0, FIRST, referees.get(0));
        String staged = mark();
        assertThat(staged).isNotEqualTo(before);
        FixtureId elsewhere = league.match(20, 0);
        league.letDaysPass(elsewhere);
        desk.staged(elsewhere, 0, FIRST, referees.get(0));
        assertThat(mark()).isEqualTo(staged);
    }

    @Test
    void a_part_of_no_run_is_refused() {
        assertThat(world.prepared(() -> service.stageProposal(ProposalPart.all(null)))
                        .rejections())
                .extracting(Rejection::field)
                .containsExactly("planningId");
        assertThat(world.prepared(() -> service.unstageProposal(ProposalPart.all(new PlanningId(period.value()))))
                        .rejections())
                .extracting(Rejection::code)
                .containsExactly("UNKNOWN_OBJECT");
    }

    private PlanningId run(boolean keepCommitted) {
        return searches.run(period, 1, keepCommitted).id();
    }

    private StagedPicks stage(ProposalPart part) {
        return world.prepared(() -> service.stageProposal(part)).value();
    }

    private StagedPicks unstage(ProposalPart part) {
        return world.prepared(() -> service.unstageProposal(part)).value();
    }

    private List<ProposedChange> proposal(PlanningId id) {
        return world.prepared(() -> queries.proposal(id));
    }

    private List<ProposedStatus> statuses(PlanningId id) {
        return proposal(id).stream().map(ProposedChange::status).toList();
    }

    private String mark() {
        return world.prepared(() -> queries.planMark(period));
    }
}
