package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AMatch.at;
import static org.refstand.assignment.AReferee.aReferee;
import static org.refstand.league.CrewRole.FIRST;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureView;

/** The best choice comes first, and nobody is left out without a reason. */
class CandidatesTest {
    private final FixtureView match = aMatch().view();
    private final Place nextDoor = new Place(51.96, 7.63, "48145");

    @Test
    void the_eligible_come_first_then_those_who_are_wanted_most_then_the_nearest() {
        RefereeFacts ownClub = aReferee("Ada").of(AMatch.HOME).facts();
        RefereeFacts eager = aReferee("Bo").wanting(8).facts();
        RefereeFacts near = aReferee("Cem").livingAt(nextDoor).facts();
        RefereeFacts served = aReferee("Dag").wanting(2).facts();
        Desk desk = free(ownClub, eager, near, served).led(served, 5).led(eager, 1);
        assertThat(names(desk)).containsExactly("Bo", "Cem", "Dag", "Ada");
    }

    @Test
    void where_silence_only_warns_who_declared_to_be_free_comes_first() {
        RefereeFacts silent = aReferee("Ada").wanting(20).facts();
        RefereeFacts free = aReferee("Bo").facts();
        Desk desk = free(free).with(silent).set(Rule.AVAILABLE, Severity.WARN);
        assertThat(names(desk)).containsExactly("Bo", "Ada");
        assertThat(rank(desk)).extracting(Candidate::eligible).containsOnly(true);
    }

    @Test
    void the_others_carry_the_reasons() {
        RefereeFacts busy = aReferee("Ada").facts();
        Desk desk = free(busy).committed(busy, FIRST, aMatch().at(at(13, 0)).view());
        assertThat(rank(desk)).singleElement().satisfies(candidate -> {
            assertThat(candidate.eligible()).isFalse();
            assertThat(candidate.findings()).extracting(Finding::rule).containsExactly(RuleName.NO_OVERLAP);
        });
    }

    @Test
    void says_what_is_led_planned_and_wanted_and_how_far_it_is() {
        RefereeFacts mira = aReferee("Mira")
                .wanting(8)
                .livingAt(new Place(51.51, 7.47, "44135"))
                .facts();
        FixtureView later = aMatch().on(AMatch.SATURDAY.plusWeeks(1)).view();
        Desk desk = free(mira).led(mira, 3).staged(mira, FIRST, later);
        assertThat(rank(desk)).singleElement().satisfies(candidate -> {
            assertThat(candidate.led()).isEqualTo(3);
            assertThat(candidate.planned()).isEqualTo(1);
            assertThat(candidate.wanted()).isEqualTo(8);
            assertThat(candidate.distanceKm()).isEqualTo(51);
            assertThat(candidate.answer()).isEqualTo(Answer.FREE);
            assertThat(candidate.confirmedAt()).isEqualTo(Desk.LAST_WEEK);
        });
    }

    @Test
    void who_declined_the_role_is_told_of_and_comes_after_all_others_who_may_have_it() {
        RefereeFacts declined = aReferee("Ada").wanting(8).facts();
        RefereeFacts ownClub = aReferee("Bo").of(AMatch.HOME).facts();
        RefereeFacts served = aReferee("Cem").wanting(0).facts();
        Desk desk = free(declined, ownClub, served)
                .committed(declined, FIRST, match)
                .declined(declined, match)
                .staged(null, FIRST, match);
        assertThat(names(desk)).containsExactly("Cem", "Ada", "Bo");
        assertThat(rank(desk)).extracting(Candidate::declined).containsExactly(false, true, false);
    }

    @Test
    void a_declined_match_counts_for_no_season_whoever_is_staged_for_it() {
        RefereeFacts ada = aReferee("Ada").wanting(8).facts();
        RefereeFacts bo = aReferee("Bo").facts();
        FixtureView later = aMatch().on(AMatch.SATURDAY.plusWeeks(1)).view();
        Desk desk = free(ada, bo).committed(ada, FIRST, later).declined(ada, later);
        assertThat(rank(desk)).extracting(Candidate::planned).containsExactly(0, 0);
        assertThat(rank(desk.staged(bo, FIRST, later)))
                .extracting(Candidate::planned)
                .containsExactly(0, 1);
        assertThat(rank(desk.staged(ada, FIRST, later)))
                .extracting(Candidate::planned)
                .containsExactly(1, 0);
    }

    @Test
    void who_declined_the_role_is_weighed_as_if_it_had_never_been_theirs() {
        RefereeFacts ada = aReferee("Ada").wanting(3).facts();
        Desk desk = free(ada).led(ada, 1).committed(ada, FIRST, match).declined(ada, match);
        assertThat(rank(desk)).singleElement().satisfies(candidate -> {
            assertThat(candidate.cost().aboveWantedBefore()).isEqualTo(-2);
            assertThat(candidate.cost().aboveWantedAfter()).isEqualTo(-1);
        });
    }

    @Test
    void who_is_not_active_is_no_candidate() {
        assertThat(rank(free(aReferee().inactive().facts()))).isEmpty();
    }

    private Desk free(RefereeFacts... referees) {
        Desk desk = new Desk().with(match).with(referees);
        for (RefereeFacts referee : referees) {
            desk.answered(referee, match, Answer.FREE);
        }
        return desk;
    }

    private List<Candidate> rank(Desk desk) {
        return Candidates.rank(match.id(), FIRST, new CandidateFacts(desk.facts(), List.of(), 0));
    }

    private List<String> names(Desk desk) {
        return rank(desk).stream().map(candidate -> candidate.referee().name()).toList();
    }
}
