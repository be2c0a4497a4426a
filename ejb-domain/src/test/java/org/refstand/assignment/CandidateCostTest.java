package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AMatch.at;
import static org.refstand.assignment.AReferee.aReferee;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;

/** What choosing somebody costs: km, fairness, and the match that has nobody else. */
class CandidateCostTest {
    private static final Place IN_MUENSTER = new Place(51.96, 7.63, "48145");
    private static final Place IN_DORTMUND = new Place(51.51, 7.47, "44135");
    private static final int MUENSTER_TO_DORTMUND = 51;

    private final FixtureView match = aMatch().view();
    private final FixtureView sameTime =
            aMatch().at(at(13, 0)).between("SV Dachs", "TSV Elster").view();
    private final RefereeFacts mira = aReferee("Mira").facts();
    private final RefereeFacts otto = aReferee("Otto").facts();

    @Test
    void a_match_alone_costs_the_way_there_and_back() {
        RefereeFacts away = aReferee().livingAt(IN_DORTMUND).facts();
        assertThat(cost(free(away, match), away).extraKm()).isEqualTo(2 * MUENSTER_TO_DORTMUND);
    }

    @Test
    void a_second_match_in_the_same_hall_costs_no_way() {
        RefereeFacts away = aReferee().livingAt(IN_DORTMUND).facts();
        FixtureView after = aMatch().at(at(14, 30)).view();
        assertThat(cost(free(away, match).staged(away, FIRST, after), away).extraKm())
                .isZero();
    }

    @Test
    void a_match_on_the_way_to_another_costs_the_detour_in_the_order_of_their_starts() {
        RefereeFacts near = aReferee().livingAt(IN_MUENSTER).facts();
        FixtureView evening = aMatch().at(at(20, 0)).in(AMatch.DORTMUND).view();
        FixtureView nextDay =
                aMatch().at(at(12, 0).plusDays(1)).in(AMatch.BERLIN).view();
        FixtureView inBerlin = aMatch().at(at(12, 0)).in(AMatch.BERLIN).view();
        Desk desk = free(near, match).committed(near, FIRST, evening).committed(near, FIRST, nextDay);
        assertThat(cost(desk, near).extraKm()).isZero();
        int toBerlin = IN_MUENSTER.crowFliesTo(Place.of(AMatch.BERLIN)).orElseThrow();
        int berlinToDortmund = IN_DORTMUND.crowFliesTo(Place.of(AMatch.BERLIN)).orElseThrow();
        assertThat(candidate(desk.answered(near, inBerlin, Answer.FREE).with(inBerlin), near, inBerlin)
                        .cost()
                        .extraKm())
                .isEqualTo(toBerlin + berlinToDortmund - MUENSTER_TO_DORTMUND);
    }

    @Test
    void a_match_that_is_staged_away_is_no_way() {
        RefereeFacts away = aReferee().livingAt(IN_DORTMUND).facts();
        FixtureView before = aMatch().at(at(8, 0)).view();
        Desk desk = free(away, match).committed(away, FIRST, before).staged(null, FIRST, before);
        assertThat(cost(desk, away).extraKm()).isEqualTo(2 * MUENSTER_TO_DORTMUND);
    }

    @Test
    void ways_are_not_guessed_when_a_place_is_not_known_exactly() {
        RefereeFacts somewhere =
                aReferee().livingAt(new Place(null, null, "44135")).facts();
        RefereeFacts near = aReferee().livingAt(IN_MUENSTER).facts();
        FixtureView unknown = aMatch().at(at(8, 0))
                .in(AMatch.hall("A", "48145", "", null, null))
                .view();
        assertThat(cost(free(somewhere, match), somewhere).extraKm()).isNull();
        assertThat(cost(free(near, match).committed(near, FIRST, unknown), near).extraKm())
                .isNull();
    }

    @Test
    void says_how_far_from_the_wish_before_and_after() {
        RefereeFacts modest = aReferee().wanting(4).facts();
        FixtureView later = aMatch().on(AMatch.SATURDAY.plusWeeks(1)).view();
        Desk desk = free(modest, match).led(modest, 3).staged(modest, FIRST, later);
        assertThat(cost(desk, modest).aboveWantedBefore()).isZero();
        assertThat(cost(desk, modest).aboveWantedAfter()).isEqualTo(1);
        assertThat(cost(free(mira, match), mira).aboveWantedAfter()).isNull();
    }

    @Test
    void says_how_far_from_an_even_share_of_the_season_among_those_who_are_active() {
        Desk desk = free(mira, match)
                .with(otto, aReferee("Ute").facts(), aReferee("Vera").inactive().facts())
                .led(mira, 4);
        CandidateCost cost = rank(desk, match, 10).stream()
                .filter(candidate -> candidate.referee().equals(mira.ref()))
                .findFirst()
                .orElseThrow()
                .cost();
        assertThat(cost.aboveShareBefore()).isEqualTo(0.7);
        assertThat(cost.aboveShareAfter()).isEqualTo(1.7);
    }

    @Test
    void who_has_the_role_already_costs_what_they_cost_when_they_were_chosen() {
        RefereeFacts holder = aReferee().livingAt(IN_DORTMUND).wanting(4).facts();
        CandidateCost cost = cost(free(holder, match).staged(holder, FIRST, match), holder);
        assertThat(cost.extraKm()).isEqualTo(2 * MUENSTER_TO_DORTMUND);
        assertThat(cost.aboveWantedBefore()).isEqualTo(-4);
        assertThat(cost.aboveWantedAfter()).isEqualTo(-3);
    }

    @Test
    void names_the_match_at_the_same_time_that_nobody_else_could_have() {
        Desk desk = free(mira, match, sameTime).with(otto).answered(otto, match, Answer.FREE);
        assertThat(lost(desk, mira, open(sameTime, FIRST))).containsExactly(open(sameTime, FIRST));
        assertThat(lost(desk, otto, open(sameTime, FIRST))).isEmpty();
    }

    @Test
    void a_match_that_somebody_else_could_have_loses_nothing() {
        Desk desk = free(mira, match, sameTime).with(otto).answered(otto, sameTime, Answer.FREE);
        assertThat(lost(desk, mira, open(sameTime, FIRST))).isEmpty();
    }

    @Test
    void a_match_that_goes_together_with_this_one_loses_nothing() {
        FixtureView later = aMatch().at(at(17, 0)).view();
        assertThat(lost(free(mira, match, later), mira, open(later, FIRST))).isEmpty();
    }

    @Test
    void a_match_too_far_away_for_the_time_between_is_lost_too() {
        FixtureView later = aMatch().at(at(15, 0)).in(AMatch.DORTMUND).view();
        assertThat(lost(free(mira, match, later), mira, open(later, FIRST))).hasSize(1);
    }

    @Test
    void a_match_beyond_the_limit_of_the_day_is_lost_too() {
        FixtureView later = aMatch().at(at(17, 0)).view();
        RefereeFacts once = aReferee().atMostPerDay(1).facts();
        assertThat(lost(free(once, match, later), once, open(later, FIRST))).hasSize(1);
    }

    @Test
    void what_they_could_not_have_anyway_is_not_lost() {
        FixtureView silent = aMatch().at(at(13, 0)).view();
        assertThat(lost(free(mira, match).with(silent), mira, open(silent, FIRST)))
                .isEmpty();
    }

    @Test
    void who_may_not_have_the_role_takes_nothing_from_another() {
        Desk desk = free(mira, sameTime);
        assertThat(lost(desk.with(match), mira, open(sameTime, FIRST))).isEmpty();
    }

    @Test
    void who_is_set_free_by_the_choice_could_have_the_other_match_instead() {
        Desk desk = free(mira, match, sameTime)
                .answered(otto, match, Answer.FREE)
                .answered(otto, sameTime, Answer.FREE)
                .staged(otto, FIRST, match);
        assertThat(lost(desk, mira, open(sameTime, FIRST))).isEmpty();
    }

    @Test
    void the_other_role_of_the_same_match_may_have_nobody_else_either() {
        assertThat(lost(free(mira, match), mira, open(match, SECOND))).containsExactly(open(match, SECOND));
    }

    @Test
    void a_loosened_rule_loses_nobody() {
        FixtureView later = aMatch().at(at(15, 0)).in(AMatch.DORTMUND).view();
        Desk desk = free(mira, match, later).set(Rule.ENOUGH_TIME_BETWEEN, Severity.WARN);
        assertThat(lost(desk, mira, open(later, FIRST))).isEmpty();
    }

    @Test
    void who_is_the_only_one_elsewhere_comes_after_those_who_are_not_however_much_they_want() {
        RefereeFacts eager = aReferee("Ada").wanting(20).facts();
        Desk desk = free(eager, match, sameTime).with(otto).answered(otto, match, Answer.FREE);
        assertThat(rank(desk, match, 0, open(sameTime, FIRST)))
                .extracting(candidate -> candidate.referee().name())
                .containsExactly("Otto", "Ada");
    }

    @Test
    void of_two_who_are_alike_the_one_with_the_shorter_way_more_comes_first() {
        RefereeFacts near = aReferee("Ada").livingAt(IN_MUENSTER).facts();
        RefereeFacts there =
                aReferee("Bo").livingAt(new Place(52.53, 13.38, "10115")).facts();
        RefereeFacts further = aReferee("Cem").livingAt(IN_DORTMUND).facts();
        FixtureView before = aMatch().at(at(9, 0)).view();
        Desk desk = free(near, match)
                .answered(there, match, Answer.FREE)
                .answered(further, match, Answer.FREE)
                .with(further)
                .committed(there, FIRST, before);
        assertThat(rank(desk, match, 0))
                .extracting(candidate -> candidate.referee().name())
                .containsExactly("Ada", "Bo", "Cem");
    }

    @Test
    void who_declined_a_role_is_not_the_only_one_for_it_but_whoever_else_may_have_it() {
        RefereeFacts declined = aReferee("Ada").facts();
        Desk desk = free(mira, match, sameTime)
                .with(declined)
                .answered(declined, sameTime, Answer.FREE)
                .committed(declined, FIRST, sameTime)
                .declined(declined, sameTime);
        assertThat(lost(desk, mira, open(sameTime, FIRST))).containsExactly(open(sameTime, FIRST));
    }

    @Test
    void who_declined_the_role_and_gets_it_again_has_one_match_of_the_season_more() {
        RefereeFacts ada = aReferee("Ada").atMostPerSeason(1).facts();
        FixtureView evening = aMatch().at(at(20, 0)).view();
        Desk desk = free(ada, match, evening)
                .set(Rule.CAP_PER_SEASON, Severity.BLOCK)
                .committed(ada, FIRST, match)
                .declined(ada, match);
        assertThat(lost(desk, ada, open(evening, FIRST))).containsExactly(open(evening, FIRST));
    }

    private static Desk free(RefereeFacts referee, FixtureView... matches) {
        Desk desk = new Desk().with(referee).with(matches);
        Arrays.stream(matches).forEach(free -> desk.answered(referee, free, Answer.FREE));
        return desk;
    }

    private static OpenRole open(FixtureView fixture, CrewRole role) {
        return new OpenRole(fixture, role);
    }

    private List<OpenRole> lost(Desk desk, RefereeFacts chosen, OpenRole... open) {
        return candidate(desk, chosen, match, open).cost().onlyOneFor();
    }

    private CandidateCost cost(Desk desk, RefereeFacts chosen) {
        return candidate(desk, chosen, match).cost();
    }

    private static Candidate candidate(Desk desk, RefereeFacts chosen, FixtureView fixture, OpenRole... open) {
        return rank(desk, fixture, 0, open).stream()
                .filter(candidate -> candidate.referee().equals(chosen.ref()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Candidate> rank(Desk desk, FixtureView fixture, int rolesInSeason, OpenRole... open) {
        return Candidates.rank(fixture.id(), FIRST, new CandidateFacts(desk.facts(), List.of(open), rolesInSeason));
    }
}
