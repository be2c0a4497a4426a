package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.ChangeRule;
import org.refstand.assignment.PlanDesk;
import org.refstand.assignment.RuleName;
import org.refstand.assignment.RuleService;
import org.refstand.assignment.Severity;
import org.refstand.assignment.SmallLeague;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.league.CrewRole;
import org.refstand.optimiser.Term;
import org.refstand.partner.DeclarePartnerWish;
import org.refstand.partner.PartnerService;
import org.refstand.partner.PartnerWish;
import org.refstand.planning.Weighed.TermPoints;
import org.refstand.referee.RefereeId;

/** Why a plan is as it is: open roles, one referee beside another, and how one role could be filled again. */
class ExplainIT extends ContainerTest {
    @Inject
    private World world;

    @Inject
    private SmallLeague league;

    @Inject
    private PlanDesk desk;

    @Inject
    private RuleService rules;

    @Inject
    private PartnerService partners;

    @Inject
    private ExplainQueries explain;

    private FixtureId noon;
    private FixtureId oneToo;
    private RefereeId mira;
    private RefereeId piet;
    private PeriodId period;

    @BeforeEach
    void twoMatchesAtNoonAndTwoReferees() {
        league.found();
        noon = league.match(12, 0);
        oneToo = league.match(12, 0);
        mira = league.referee("Lind");
        piet = league.referee("Harms");
        period = league.period();
    }

    @Test
    void a_role_says_why_nobody_has_it() {
        FixtureId evening = league.match(18, 0);
        league.free(mira, noon, oneToo, evening);
        desk.staged(noon, 0, FIRST, mira);
        List<UnfilledRole> open = unfilled();
        assertThat(reason(open, noon, SECOND)).isEqualTo(UnfilledReason.ALL_TAKEN);
        assertThat(reason(open, oneToo, FIRST)).isEqualTo(UnfilledReason.ALL_TAKEN);
        assertThat(reason(open, evening, FIRST)).isEqualTo(UnfilledReason.COULD_BE_FILLED);
        league.atMostADay(mira, 1);
        assertThat(reason(unfilled(), evening, FIRST)).isEqualTo(UnfilledReason.ALL_AT_LIMIT);
        league.notFree(mira, evening);
        assertThat(reason(unfilled(), evening, FIRST)).isEqualTo(UnfilledReason.NOBODY_ELIGIBLE);
        assertThat(unfilled()).noneMatch(role -> role.fixture().id().equals(noon) && role.role() == FIRST);
    }

    @Test
    void a_role_that_was_declined_is_open_too() {
        league.free(mira, noon);
        league.free(piet, noon);
        desk.commit(noon, FIRST, mira);
        league.declined(noon, FIRST);
        assertThat(reason(unfilled(), noon, FIRST)).isEqualTo(UnfilledReason.COULD_BE_FILLED);
        // whoever must not be with the one who declined takes their place
        wish(piet, 0, PartnerWish.UNWISHED);
        desk.done(() -> world.prepared(
                () -> rules.change(new ChangeRule(RuleName.UNWISHED_PARTNER, 0, Severity.BLOCK, List.of()))));
        assertThat(reason(unfilled(), noon, FIRST)).isEqualTo(UnfilledReason.COULD_BE_FILLED);
    }

    @Test
    void a_role_says_that_who_is_left_must_not_be_in_this_crew() {
        league.free(mira, noon);
        league.free(piet, noon);
        desk.staged(noon, 0, FIRST, mira);
        wish(piet, 0, PartnerWish.UNWISHED);
        assertThat(reason(unfilled(), noon, SECOND)).isEqualTo(UnfilledReason.COULD_BE_FILLED);
        desk.done(() -> world.prepared(
                () -> rules.change(new ChangeRule(RuleName.UNWISHED_PARTNER, 0, Severity.BLOCK, List.of()))));
        assertThat(reason(unfilled(), noon, SECOND)).isEqualTo(UnfilledReason.ALL_KEPT_APART);
    }

    @Test
    void one_referee_is_weighed_beside_another_term_by_term() {
        league.free(mira, noon);
        league.wants(mira, 5);
        desk.staged(noon, 0, FIRST, mira);
        List<Weighed> weighed = world.prepared(() -> explain.weighed(period, noon, FIRST, List.of(mira, piet)));
        assertThat(weighed).extracting(Weighed::refereeId).containsExactly(mira, piet);
        Weighed first = weighed.get(0);
        assertThat(first.permitted()).isTrue();
        assertThat(points(first, Term.OPEN_FIRST)).isNegative();
        assertThat(points(first, Term.WANTED)).isNegative();
        assertThat(first.points())
                .isEqualTo(first.terms().stream().mapToLong(TermPoints::points).sum());
        assertThat(weighed.get(1).permitted()).isFalse();
        assertThat(world.prepared(() -> explain.weighed(period, noon, CrewRole.SCORER, List.of(mira))))
                .isEmpty();
    }

    @Test
    void a_wish_for_a_partner_speaks_for_and_one_against_a_partner_against() {
        desk.staged(noon, 0, FIRST, mira);
        wish(mira, 0, PartnerWish.WISHED);
        wish(piet, 0, PartnerWish.WISHED);
        int price = WeightState.usual().price(Term.PARTNERS);
        assertThat(points(second(), Term.PARTNERS)).isEqualTo(-2 * price);
        wish(mira, 1, PartnerWish.UNWISHED);
        assertThat(points(second(), Term.PARTNERS)).isZero();
        wish(piet, 1, PartnerWish.UNWISHED);
        assertThat(points(second(), Term.PARTNERS)).isEqualTo(2 * price);
        assertThat(points(second(), Term.WARNINGS)).isZero();
    }

    private void wish(RefereeId who, long version, PartnerWish wish) {
        RefereeId other = who.equals(mira) ? piet : mira;
        desk.done(() -> partners.declare(new DeclarePartnerWish(who, version, other, wish)));
    }

    private Weighed second() {
        return world.prepared(() -> explain.weighed(period, noon, SECOND, List.of(piet)))
                .get(0);
    }

    @Test
    void a_role_is_filled_again_by_passing_another_on_and_what_was_staged_by_hand_stays() {
        league.free(mira, noon, oneToo);
        league.free(piet, oneToo);
        desk.commit(oneToo, FIRST, mira);
        List<ProposedChange> found = world.prepared(() -> explain.replacement(noon, FIRST));
        assertThat(found)
                .extracting(change -> change.fixture().id(), ProposedChange::role, change -> change.after()
                        .id())
                .containsExactly(tuple(noon, FIRST, mira), tuple(oneToo, FIRST, piet));
        assertThat(found.get(1).before().id()).isEqualTo(mira);
        desk.staged(oneToo, desk.crew(oneToo).version(), SECOND, piet);
        assertThat(world.prepared(() -> explain.replacement(noon, FIRST))).isEmpty();
        assertThat(world.prepared(() -> explain.replacement(new FixtureId(mira.value()), FIRST)))
                .isEmpty();
    }

    @Test
    void the_role_that_is_asked_about_may_go_to_somebody_else_though_it_was_staged_by_hand() {
        league.free(mira, noon);
        league.free(piet, noon);
        desk.staged(noon, 0, FIRST, mira);
        assertThat(world.prepared(() -> explain.replacement(noon, FIRST)))
                .extracting(change -> change.after().id())
                .containsExactly(piet);
        assertThat(world.prepared(() -> explain.weighed(period, noon, FIRST, List.of(mira, piet))))
                .extracting(Weighed::permitted)
                .containsExactly(true, true);
    }

    @Test
    void somebody_is_found_for_a_match_whose_crew_a_team_provides() {
        league.free(piet, noon);
        league.teamProvidesTheCrew(noon);
        assertThat(world.prepared(() -> explain.replacement(noon, FIRST)))
                .extracting(change -> change.after().id())
                .containsExactly(piet);
    }

    @Test
    void somebody_is_found_for_a_role_that_was_staged_to_be_nobodys() {
        league.free(piet, noon);
        league.free(mira, noon);
        desk.commit(noon, FIRST, mira);
        league.notFree(mira, noon);
        desk.staged(noon, desk.crew(noon).version(), FIRST, null);
        assertThat(world.prepared(() -> explain.replacement(noon, FIRST)))
                .extracting(change -> change.after().id())
                .containsExactly(piet);
        assertThat(world.prepared(() -> explain.weighed(period, noon, FIRST, List.of(piet))))
                .hasSize(1);
    }

    private List<UnfilledRole> unfilled() {
        return world.prepared(() -> explain.unfilled(period));
    }

    private static UnfilledReason reason(List<UnfilledRole> open, FixtureId match, CrewRole role) {
        return open.stream()
                .filter(found -> found.fixture().id().equals(match) && found.role() == role)
                .findFirst()
                .map(UnfilledRole::reason)
                .orElse(null);
    }

    private static long points(Weighed weighed, Term term) {
        return weighed.terms().stream()
                .filter(points -> points.term() == term)
                .mapToLong(TermPoints::points)
                .sum();
    }
}
