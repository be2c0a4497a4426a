package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AReferee.aReferee;
import static org.refstand.assignment.Desk.free;
import static org.refstand.league.CrewRole.FIRST;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureView;

/** What was said of a match before it was moved. */
class AnswerCurrentTest {
    private final FixtureView match = aMatch().view();
    private final RefereeFacts mira = aReferee("Mira Lind").facts();

    @Test
    void warns_of_who_was_free_for_the_time_before_the_match_was_moved() {
        Desk desk = free(mira, match).movedSince(match);
        assertThat(desk.findings(mira, FIRST, match)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleName.ANSWER_CURRENT);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.message().en())
                    .isEqualTo("Mira Lind declared to be free on Sat 28 Nov 2026, 10:00; the match was moved since,"
                            + " and that is not confirmed yet.");
        });
    }

    @Test
    void a_no_for_the_time_before_is_told_as_such() {
        Desk desk = new Desk().answered(mira, match, Answer.NOT_FREE).movedSince(match);
        assertThat(desk.brokenBy(mira, FIRST, match)).containsExactly(Rule.AVAILABLE);
        assertThat(desk.findings(mira, FIRST, match).get(0).message().de())
                .isEqualTo("Mira Lind konnte nicht (Meldung vom Sa., 28. Nov. 2026, 10:00);"
                        + " seither wurde das Spiel verlegt.");
    }

    @Test
    void who_confirmed_the_assignment_said_so_of_the_match_as_it_is() {
        Desk desk = free(mira, match).movedSince(match).committed(mira, FIRST, match);
        assertThat(desk.brokenBy(mira, FIRST, match)).containsExactly(Rule.ANSWER_CURRENT);
        assertThat(desk.confirmed(mira, match).brokenBy(mira, FIRST, match)).isEmpty();
    }

    @Test
    void who_is_free_as_it_is_now_comes_before_who_was_free_before() {
        RefereeFacts piet = aReferee("Piet Harms").facts();
        Desk desk = free(mira, match).movedSince(match).answered(piet, match, Answer.FREE);
        List<Candidate> ranked = Candidates.rank(
                match.id(),
                FIRST,
                new CandidateFacts(desk.with(match).with(mira, piet).facts(), List.of(), 0));
        assertThat(ranked)
                .extracting(candidate -> candidate.referee().name())
                .containsExactly("Piet Harms", "Mira Lind");
        assertThat(ranked).extracting(Candidate::eligible).containsExactly(true, true);
        assertThat(ranked).extracting(Candidate::outdated).containsExactly(false, true);
    }
}
