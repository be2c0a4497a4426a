package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AMatch.at;
import static org.refstand.assignment.AReferee.aReferee;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;
import static org.refstand.partner.PartnerWish.UNWISHED;
import static org.refstand.partner.PartnerWish.WISHED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Concerned;

/** Who would rather not whistle together is seen, whoever of the two says so, and who would like to as well. */
class PartnerRuleTest {
    private final FixtureView match = aMatch().view();
    private final RefereeFacts mira = aReferee("Mira").facts();
    private final RefereeFacts otto = aReferee("Otto").facts();
    private final RefereeFacts piet = aReferee("Piet").facts();

    @Test
    void warns_of_both_whoever_of_them_said_so() {
        for (Desk desk :
                List.of(with(mira).wishing(mira, otto, UNWISHED), with(mira).wishing(otto, mira, UNWISHED))) {
            assertThat(desk.brokenBy(otto, SECOND, match)).containsExactly(Rule.UNWISHED_PARTNER);
            assertThat(desk.committed(otto, SECOND, match).brokenBy(mira, FIRST, match))
                    .containsExactly(Rule.UNWISHED_PARTNER);
        }
    }

    @Test
    void says_who_would_rather_not_with_whom_and_names_both() {
        Finding finding = with(mira)
                .wishing(mira, otto, UNWISHED)
                .findings(otto, SECOND, match)
                .get(0);
        assertThat(finding.message().en()).isEqualTo("Mira would rather not whistle with Otto.");
        assertThat(finding.severity()).isEqualTo(Severity.WARN);
        assertThat(finding.concerned()).extracting(Concerned::label).containsExactly("Otto", "Mira");
    }

    @Test
    void says_nothing_of_who_would_be_replaced_or_has_another_match() {
        Desk desk = with(mira).wishing(mira, otto, UNWISHED);
        assertThat(desk.brokenBy(otto, FIRST, match)).isEmpty();
        FixtureView evening = aMatch().at(at(18, 0)).view();
        assertThat(desk.answered(otto, evening, Answer.FREE).brokenBy(otto, SECOND, evening))
                .isEmpty();
        assertThat(desk.staged(piet, FIRST, match).brokenBy(otto, SECOND, match))
                .isEmpty();
    }

    @Test
    void is_as_strict_as_the_association_wants() {
        Desk desk = with(mira).wishing(mira, otto, UNWISHED);
        desk.set(Rule.UNWISHED_PARTNER, Severity.OFF);
        assertThat(desk.brokenBy(otto, SECOND, match)).isEmpty();
        assertThat(partners(desk, otto)).isEmpty();
        desk.set(Rule.UNWISHED_PARTNER, Severity.BLOCK);
        assertThat(candidate(desk, otto).eligible()).isFalse();
    }

    @Test
    void a_wish_that_is_met_breaks_nothing_and_comes_before_the_number_of_matches() {
        RefereeFacts eager = aReferee("Eda").wanting(20).facts();
        Desk desk = with(mira)
                .with(eager)
                .answered(eager, match, Answer.FREE)
                .wishing(otto, mira, WISHED)
                .wishing(mira, otto, WISHED);
        assertThat(desk.brokenBy(otto, SECOND, match)).isEmpty();
        assertThat(rank(desk).get(0).referee()).isEqualTo(otto.ref());
        assertThat(partners(desk, otto))
                .containsExactlyInAnyOrder(
                        new CandidatePartner(mira.id(), "Mira", WISHED, true),
                        new CandidatePartner(mira.id(), "Mira", WISHED, false));
        assertThat(partners(desk, eager)).isEmpty();
    }

    @Test
    void one_against_is_shown_as_what_the_choice_costs_and_ranks_behind() {
        Desk desk = with(mira).answered(piet, match, Answer.FREE).with(piet).wishing(mira, otto, UNWISHED);
        assertThat(partners(desk, otto)).containsExactly(new CandidatePartner(mira.id(), "Mira", UNWISHED, false));
        assertThat(rank(desk))
                .extracting(candidate -> candidate.referee().name())
                .containsSubsequence("Piet", "Otto");
    }

    /** Who is first referee; Otto is free as well. */
    private Desk with(RefereeFacts first) {
        return Desk.free(first, match)
                .answered(otto, match, Answer.FREE)
                .with(otto)
                .committed(first, FIRST, match);
    }

    private List<CandidatePartner> partners(Desk desk, RefereeFacts referee) {
        return candidate(desk, referee).cost().partners();
    }

    private Candidate candidate(Desk desk, RefereeFacts referee) {
        return rank(desk).stream()
                .filter(candidate -> candidate.referee().equals(referee.ref()))
                .findFirst()
                .orElseThrow();
    }

    private List<Candidate> rank(Desk desk) {
        return Candidates.rank(match.id(), SECOND, new CandidateFacts(desk.facts(), List.of(), 2));
    }
}
