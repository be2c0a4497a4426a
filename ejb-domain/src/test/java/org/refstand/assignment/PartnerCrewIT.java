package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.partner.DeclarePartnerWish;
import org.refstand.partner.PartnerService;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/** Wishes about partners reach the candidates at once, and committed crews where the association forbids them. */
class PartnerCrewIT extends ContainerTest {
    @Inject
    private SmallLeague league;

    @Inject
    private PlanDesk desk;

    @Inject
    private PartnerService partners;

    @Inject
    private AssignmentQueries queries;

    @Inject
    private RuleService rules;

    private FixtureId noon;
    private RefereeId mira;
    private RefereeId piet;
    private RefereeId eda;

    @BeforeEach
    void aMatchAndThreeReferees() {
        league.found();
        noon = league.match(12, 0);
        mira = league.referee("Lind");
        piet = league.referee("Harms");
        eda = league.referee("Anker");
        league.free(mira, noon);
        league.free(piet, noon);
        league.free(eda, noon);
    }

    @Test
    void the_candidates_say_whose_wish_would_be_met_or_gone_against() {
        desk.staged(noon, 0, FIRST, mira);
        wish(0, eda, PartnerWish.WISHED);
        wish(1, piet, PartnerWish.UNWISHED);
        assertThat(candidate(eda).cost().partners())
                .containsExactly(new CandidatePartner(mira, name(mira), PartnerWish.WISHED, false));
        assertThat(candidate(eda).findings()).isEmpty();
        assertThat(candidate(piet).cost().partners())
                .containsExactly(new CandidatePartner(mira, name(mira), PartnerWish.UNWISHED, false));
        assertThat(candidate(piet).findings()).extracting(Finding::rule).containsExactly(RuleName.UNWISHED_PARTNER);
        assertThat(candidate(piet).eligible()).isTrue();
    }

    /** The flag is seen by the whole crew: it would tell the colleague. */
    @Test
    void a_crew_that_is_committed_stays_as_it_is_and_nobody_else_comes_to_it_where_that_is_forbidden() {
        desk.commit(noon, FIRST, mira);
        desk.commit(noon, SECOND, piet);
        strict(0, Severity.BLOCK);
        wish(0, piet, PartnerWish.UNWISHED);
        wish(1, eda, PartnerWish.UNWISHED);
        desk.needAction();
        assertThat(desk.crew(noon).slots()).noneMatch(SlotView::actionNeeded);
        assertThat(candidate(piet).eligible()).isFalse();
        assertThat(candidate(eda).eligible()).isFalse();
    }

    private void wish(long version, RefereeId colleague, PartnerWish wish) {
        desk.done(() -> partners.declare(new DeclarePartnerWish(mira, version, colleague, wish)));
    }

    private void strict(long version, Severity severity) {
        assertThat(world.as(
                                World.administrator(),
                                () -> rules.change(
                                        new ChangeRule(RuleName.UNWISHED_PARTNER, version, severity, List.of())))
                        .isDone())
                .isTrue();
    }

    private String name(RefereeId referee) {
        return candidate(referee).referee().name();
    }

    private Candidate candidate(RefereeId referee) {
        return world.as(World.assigner(), () -> queries.candidates(noon, SECOND)).stream()
                .filter(candidate -> candidate.referee().id().equals(referee))
                .findFirst()
                .orElseThrow();
    }
}
