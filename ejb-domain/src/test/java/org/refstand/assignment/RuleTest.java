package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.assignment.AMatch.BERLIN;
import static org.refstand.assignment.AMatch.DORTMUND;
import static org.refstand.assignment.AMatch.SATURDAY;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AMatch.at;
import static org.refstand.assignment.AReferee.aReferee;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SCORER;
import static org.refstand.league.CrewRole.SECOND;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refstand.availability.AbsenceTimes;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;

/** Each rule alone: what keeps it, what breaks it, and that it says so with the values. */
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
    void warns_of_a_match_without_a_start() {
        FixtureView sometime = aMatch().withoutTime().view();
        assertThat(free(mira, sometime).findings(mira, FIRST, sometime))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple(RuleName.TIME_FIXED, Severity.WARN));
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
                            .isEqualTo("Mira Lind has licence D; Oberliga 2 asks for C as 1st referee.");
                    assertThat(finding.message().de())
                            .isEqualTo("Mira Lind hat Lizenz D; Oberliga 2 verlangt C als 1. Schiedsrichter.");
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
    void rejects_who_is_absent_at_that_hour_and_not_who_is_back_by_then() {
        AbsenceTimes morning = away(at(8, 0), at(12, 0), null);
        AbsenceTimes noon = away(at(8, 0), at(12, 1), null);
        assertThat(free(mira, match).away(mira, morning).brokenBy(mira, FIRST, match))
                .isEmpty();
        assertThat(free(mira, match).away(mira, noon).brokenBy(mira, FIRST, match))
                .containsExactly(Rule.NOT_ABSENT);
    }

    @Test
    void knows_weekly_absences_across_the_end_of_summer_time() {
        ZonedDateTime first = at(11, 0).minusWeeks(12);
        AbsenceTimes saturdays = away(first, first.plusHours(2), SATURDAY);
        AbsenceTimes endedBefore = away(first, first.plusHours(2), SATURDAY.minusDays(1));
        assertThat(free(mira, match).away(mira, saturdays).brokenBy(mira, FIRST, match))
                .containsExactly(Rule.NOT_ABSENT);
        assertThat(free(mira, match).away(mira, endedBefore).brokenBy(mira, FIRST, match))
                .isEmpty();
    }

    @Test
    void knows_a_weekly_absence_that_is_longer_than_a_week() {
        // from Saturday afternoon to Monday of the week after next, each week: the match falls into the time before
        ZonedDateTime first = at(15, 0).minusWeeks(3);
        AbsenceTimes nineDays = away(first, first.plusDays(9), SATURDAY);
        assertThat(free(mira, match).away(mira, nineDays).brokenBy(mira, FIRST, match))
                .containsExactly(Rule.NOT_ABSENT);
    }

    @Test
    void rejects_a_match_without_time_only_when_the_whole_day_is_taken() {
        FixtureView sometime = aMatch().withoutTime().view();
        ZonedDateTime midnight = SATURDAY.atStartOfDay(AMatch.ZONE);
        assertThat(free(mira, sometime)
                        .away(mira, away(midnight, midnight.plusDays(1), null))
                        .brokenBy(mira, FIRST, sometime))
                .contains(Rule.NOT_ABSENT);
        assertThat(free(mira, sometime)
                        .away(mira, away(at(8, 0), at(20, 0), null))
                        .brokenBy(mira, FIRST, sometime))
                .doesNotContain(Rule.NOT_ABSENT);
    }

    @Test
    void rejects_a_match_at_the_same_time_and_names_it() {
        FixtureView other = aMatch().at(at(13, 59))
                .in(DORTMUND)
                .between("SV Dachs", "TSV Elster")
                .view();
        assertThat(free(mira, match).committed(mira, FIRST, other).findings(mira, FIRST, match))
                .filteredOn(finding -> finding.rule() == RuleName.NO_OVERLAP)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().en())
                            .isEqualTo("Mira Lind has SV Dachs 1 – TSV Elster 1 at the same time: "
                                    + "Sat 5 Dec 2026, 13:59, Sporthalle Süd, Dortmund.");
                    assertThat(finding.concerned())
                            .extracting(concerned -> concerned.id())
                            .containsExactly(mira.id().value(), other.id().value());
                });
    }

    @Test
    void a_cancelled_match_blocks_nothing() {
        FixtureView cancelled = aMatch().being(FixtureStatus.CANCELLED).view();
        Desk desk = free(mira, match).set(Parameter.MATCHES_PER_DAY, 1).committed(mira, FIRST, cancelled);
        assertThat(desk.brokenBy(mira, FIRST, match)).isEmpty();
    }

    @Test
    void a_staged_removal_frees_the_referee_and_a_staged_match_takes_them() {
        FixtureView other = aMatch().at(at(13, 0)).view();
        Desk freed = free(mira, match).committed(mira, FIRST, other).staged(null, FIRST, other);
        Desk taken = free(mira, match).staged(mira, FIRST, other);
        assertThat(freed.brokenBy(mira, FIRST, match)).isEmpty();
        assertThat(taken.brokenBy(mira, FIRST, match)).contains(Rule.NO_OVERLAP);
    }

    @Test
    void wants_time_for_the_way_and_takes_the_same_venue_at_once() {
        FixtureView sameVenue = aMatch().at(at(14, 0)).view();
        FixtureView dortmundTooSoon = aMatch().at(at(15, 50)).in(DORTMUND).view();
        FixtureView dortmundInTime = aMatch().at(at(15, 51)).in(DORTMUND).view();
        assertThat(free(mira, match).committed(mira, FIRST, sameVenue).brokenBy(mira, FIRST, match))
                .isEmpty();
        assertThat(free(mira, match).committed(mira, FIRST, dortmundInTime).brokenBy(mira, FIRST, match))
                .isEmpty();
        assertThat(free(mira, match).committed(mira, FIRST, dortmundTooSoon).findings(mira, FIRST, match))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .isEqualTo("Mira Lind has 110 minutes to or from USC Adler 1 – TV Biber 1 "
                                + "(Sporthalle Süd, Dortmund); 111 are needed: "
                                + "60 between matches and 51 for about 51 km."));
    }

    @Test
    void guesses_the_way_from_postal_codes_where_no_coordinates_are_known() {
        FixtureView here =
                aMatch().in(AMatch.hall("A", "48145", "", null, null)).view();
        FixtureView sameRegion = aMatch().at(at(15, 29))
                .in(AMatch.hall("B", "48565", "", null, null))
                .view();
        assertThat(free(mira, here).committed(mira, FIRST, sameRegion).brokenBy(mira, FIRST, here))
                .containsExactly(Rule.ENOUGH_TIME_BETWEEN);
        assertThat(free(mira, here)
                        .set(Parameter.KM_PER_HOUR, 70)
                        .committed(mira, FIRST, sameRegion)
                        .brokenBy(mira, FIRST, here))
                .isEmpty();
    }

    @Test
    void looks_over_midnight_for_the_way() {
        FixtureView friday = aMatch().at(at(9, 0).minusHours(12)).in(BERLIN).view();
        FixtureView early = aMatch().at(at(4, 0)).view();
        assertThat(free(mira, early).committed(mira, FIRST, friday).brokenBy(mira, FIRST, early))
                .containsExactly(Rule.ENOUGH_TIME_BETWEEN);
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
    void rejects_one_match_a_day_too_many_and_prefers_the_own_limit() {
        RefereeFacts diligent = aReferee().atMostPerDay(3).facts();
        assertThat(twoMoreThatDay(mira).findings(mira, FIRST, match))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .isEqualTo("Mira Lind would have 3 matches on Sat 5 Dec 2026; the limit is 2."));
        assertThat(twoMoreThatDay(diligent).brokenBy(diligent, FIRST, match)).isEmpty();
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

    private Desk twoMoreThatDay(RefereeFacts referee) {
        return free(referee, match)
                .committed(referee, FIRST, aMatch().at(at(9, 0)).view())
                .committed(referee, FIRST, aMatch().at(at(16, 0)).view());
    }

    private static Desk free(RefereeFacts referee, FixtureView match) {
        return new Desk().answered(referee, match, Answer.FREE);
    }

    private static AbsenceTimes away(ZonedDateTime from, ZonedDateTime until, LocalDate repeatUntil) {
        return new AbsenceTimes(from.toInstant(), until.toInstant(), false, repeatUntil);
    }
}
