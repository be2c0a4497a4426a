package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AReferee.aReferee;

import org.junit.jupiter.api.Test;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;

/** Whom the rules need to be asked about, and what they say without a sentence. */
class RuleSetTest {
    private final FixtureView match = aMatch().view();
    private final RefereeFacts mira = aReferee("Mira Lind").facts();
    private final RefereeFacts piet = aReferee("Piet Harms").facts();
    private final Desk desk = new Desk().with(match).with(mira, piet).answered(mira, match, Answer.FREE);

    @Test
    void those_who_never_answered_are_not_asked_about_unless_that_is_allowed() {
        assertThat(rules().onlyAmong(match, desk.facts()).orElseThrow()).containsExactly(mira.id());
        desk.set(Rule.AVAILABLE, Severity.WARN);
        assertThat(rules().onlyAmong(match, desk.facts())).isEmpty();
    }

    @Test
    void warnings_are_counted_where_nothing_blocks() {
        assertThat(rules().warnings(looked(mira))).isZero();
        assertThat(rules().warnings(looked(piet))).isEqualTo(RuleSet.BLOCKED);
        desk.set(Rule.AVAILABLE, Severity.WARN);
        assertThat(rules().warnings(looked(piet))).isOne();
        desk.set(Rule.AVAILABLE, Severity.OFF);
        assertThat(rules().warnings(looked(piet))).isZero();
    }

    private RuleSet rules() {
        return desk.facts().rulebook().ofAnyRole();
    }

    private Case looked(RefereeFacts referee) {
        return Case.of(match, CrewRole.FIRST, referee, Lineup.empty(desk.facts()));
    }
}
