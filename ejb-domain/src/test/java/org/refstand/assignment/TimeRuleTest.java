package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.assignment.AMatch.BERLIN;
import static org.refstand.assignment.AMatch.DORTMUND;
import static org.refstand.assignment.AMatch.SATURDAY;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AMatch.at;
import static org.refstand.assignment.AReferee.aReferee;
import static org.refstand.assignment.Desk.free;
import static org.refstand.league.CrewRole.FIRST;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.refstand.availability.AbsenceTimes;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;

/** The rules about when somebody can be where, each alone, and that they say so with the values. */
class TimeRuleTest {
    private final FixtureView match = aMatch().view();
    private final RefereeFacts mira = aReferee("Mira Lind").facts();

    @Test
    void warns_of_a_match_without_a_start() {
        FixtureView sometime = aMatch().withoutTime().view();
        assertThat(free(mira, sometime).findings(mira, FIRST, sometime))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple(RuleName.TIME_FIXED, Severity.WARN));
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
    void rejects_one_match_a_day_too_many_and_prefers_the_own_limit() {
        RefereeFacts diligent = aReferee().atMostPerDay(3).facts();
        assertThat(twoMoreThatDay(mira).findings(mira, FIRST, match))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .isEqualTo("Mira Lind would have 3 matches on Sat 5 Dec 2026; the limit is 2."));
        assertThat(twoMoreThatDay(diligent).brokenBy(diligent, FIRST, match)).isEmpty();
    }

    private Desk twoMoreThatDay(RefereeFacts referee) {
        return free(referee, match)
                .committed(referee, FIRST, aMatch().at(at(9, 0)).view())
                .committed(referee, FIRST, aMatch().at(at(16, 0)).view());
    }

    private static AbsenceTimes away(ZonedDateTime from, ZonedDateTime until, LocalDate repeatUntil) {
        return new AbsenceTimes(from.toInstant(), until.toInstant(), false, repeatUntil);
    }
}
