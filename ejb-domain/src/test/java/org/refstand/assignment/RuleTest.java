package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AMatch.DORTMUND;
import static org.refstand.assignment.AMatch.SATURDAY;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AMatch.at;
import static org.refstand.assignment.AReferee.aReferee;
import static org.refstand.assignment.Desk.free;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SCORER;
import static org.refstand.league.CrewRole.SECOND;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;

/** Each rule alone, but for those about time: what keeps it, what breaks it, and that it says so with the values. */
class RuleTest {
    private final FixtureView match = aMatch().view();
    private final RefereeFacts mira = aReferee("Mira Lind").facts();

    @Test
    void an_ordinary_referee_who_is_free_breaks_no_rule() {
        assertThat(free(mira, match).brokenBy(mira, FIRST, match)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FixtureStatus.class,
            names = {"POSTPONED", "CANCELLED", "PLAYED"})
    void rejects_a_match_that_will_not_be_played(FixtureStatus status) {
        FixtureView off = aMatch().being(status).view();
        assertThat(free(mira, off).brokenBy(mira, FIRST, off)).containsExactly(Rule.FIXTURE_SCHEDULED);
    }

    @Test
    void rejects_a_role_that_the_league_does_not_ask_for() {
        assertThat(free(mira, match).brokenBy(mira, SCORER, match)).containsExactly(Rule.ROLE_ASKED_FOR);
    }

    @Test
    void rejects_a_second_role_in_the_same_crew() {
        Desk desk = free(mira, match).committed(mira, FIRST, match);
        assertThat(desk.brokenBy(mira, SECOND, match)).containsExactly(Rule.ONE_ROLE_PER_CREW);
        assertThat(desk.brokenBy(mira, FIRST, match)).isEmpty();
    }

    @Test
    void allows_another_role_when_the_first_is_staged_away() {
        Desk desk = free(mira, match).committed(mira, FIRST, match).staged(null, FIRST, match);
        assertThat(desk.brokenBy(mira, SECOND, match)).isEmpty();
    }

    @Test
    void rejects_a_referee_who_is_not_active() {
        RefereeFacts retired = aReferee().inactive().facts();
        assertThat(free(retired, match).brokenBy(retired, FIRST, match)).containsExactly(Rule.REFEREE_ACTIVE);
    }

    @Test
    void rejects_a_licence_below_the_one_asked_for() {
        RefereeFacts beginner = aReferee().withLicence("D", 2).facts();
        assertThat(free(beginner, match).findings(beginner, FIRST, match))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(RuleName.LICENCE);
                    assertThat(finding.message().en())
                            .isEqualTo(
                                    "Mira Lind has licence D; Oberliga 2 asks for C or higher for the role 1st referee.");
                    assertThat(finding.message().de())
                            .isEqualTo(
                                    "Mira Lind hat Lizenz D; Oberliga 2 verlangt mindestens C für die Rolle 1. Schiedsrichter.");
                });
    }

    @Test
    void rejects_a_licence_that_ends_before_the_match_and_takes_its_last_day() {
        RefereeFacts late = aReferee().licensedUntil(SATURDAY.minusDays(1)).facts();
        RefereeFacts justInTime = aReferee().licensedUntil(SATURDAY).facts();
        assertThat(free(late, match).brokenBy(late, FIRST, match)).containsExactly(Rule.LICENCE);
        assertThat(free(justInTime, match).brokenBy(justInTime, FIRST, match)).isEmpty();
    }

    @Test
    void rejects_who_did_not_answer_and_who_is_not_free_with_different_words() {
        assertThat(new Desk().findings(mira, FIRST, match)).singleElement().satisfies(finding -> assertThat(
                        finding.message().en())
                .isEqualTo("Mira Lind has not declared to be free."));
        assertThat(new Desk().answered(mira, match, Answer.NOT_FREE).findings(mira, FIRST, match))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .isEqualTo("Mira Lind declared not to be free (said on Sat 28 Nov 2026, 10:00)."));
    }

    @Test
    void rejects_a_referee_of_the_home_club_and_of_the_away_club() {
        RefereeFacts adler = aReferee().of(AMatch.HOME).facts();
        RefereeFacts biber = aReferee().of(AMatch.AWAY).facts();
        RefereeFacts nobodys = aReferee().of(null).facts();
        assertThat(free(adler, match).brokenBy(adler, FIRST, match)).containsExactly(Rule.NOT_OWN_CLUB);
        assertThat(free(biber, match).brokenBy(biber, FIRST, match)).containsExactly(Rule.NOT_OWN_CLUB);
        assertThat(free(nobodys, match).brokenBy(nobodys, FIRST, match)).isEmpty();
    }

    @Test
    void warns_of_one_match_a_season_too_many_and_counts_what_is_staged() {
        RefereeFacts seldom = aReferee().atMostPerSeason(5).facts();
        FixtureView nextWeek = aMatch().on(SATURDAY.plusWeeks(1)).view();
        assertThat(free(seldom, match).led(seldom, 4).brokenBy(seldom, FIRST, match))
                .isEmpty();
        assertThat(free(seldom, match)
                        .led(seldom, 4)
                        .staged(seldom, FIRST, nextWeek)
                        .findings(seldom, FIRST, match))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARN);
                    assertThat(finding.message().en())
                            .isEqualTo("Mira Lind would have 6 matches in 2026/27; the limit is 5.");
                });
    }

    @Test
    void a_committed_assignment_is_not_counted_twice_against_its_own_caps() {
        RefereeFacts once = aReferee().atMostPerDay(1).atMostPerSeason(1).facts();
        assertThat(free(once, match).committed(once, FIRST, match).brokenBy(once, FIRST, match))
                .isEmpty();
    }

    @Test
    void a_rule_that_is_off_finds_nothing() {
        Desk desk = new Desk().set(Rule.AVAILABLE, Severity.OFF);
        assertThat(desk.brokenBy(mira, FIRST, match)).isEmpty();
    }

    @Test
    void the_list_has_every_public_rule_name_in_the_same_order() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::rule).toList()).containsExactly(RuleName.values());
    }

    @Test
    void no_sentence_shows_a_hole_or_a_pattern() {
        FixtureView other = aMatch().at(at(13, 0)).in(DORTMUND).view();
        RefereeFacts hopeless = aReferee()
                .inactive()
                .of(AMatch.HOME)
                .withLicence("D", 2)
                .atMostPerDay(1)
                .atMostPerSeason(1)
                .facts();
        var findings = new Desk()
                .committed(hopeless, SECOND, match)
                .committed(hopeless, FIRST, other)
                .findings(hopeless, FIRST, match);
        assertThat(findings).hasSizeGreaterThan(6).allSatisfy(finding -> assertThat(
                        finding.message().de() + finding.message().in(Locale.ENGLISH))
                .doesNotContain("{", "}", "null")
                .endsWith("."));
        assertThat(findings.stream().map(Finding::rule).collect(Collectors.toSet()))
                .hasSameSizeAs(findings);
    }
}
