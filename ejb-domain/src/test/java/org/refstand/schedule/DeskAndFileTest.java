package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.schedule.ImportChange.CHANGED;
import static org.refstand.schedule.ImportChange.MISSING;
import static org.refstand.schedule.ImportChange.NEW;
import static org.refstand.schedule.ImportChange.UNCHANGED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureStatus;

/** What was done at the desk meanwhile, and what the file says of it. */
class DeskAndFileTest {
    private static final String HEADER = "league,season,number,date,time,home,away,venue,zip,city,crew_team,result";
    private static final ScheduleFile RAVENS = ravens("2026-11-28", "19:30", "");

    private final FakeDesk desk = new FakeDesk();

    private static ScheduleFile file(String... lines) {
        return Samples.read(HEADER + "\n" + String.join("\n", lines));
    }

    private static ScheduleFile ravens(String date, String time, String result) {
        return file("A,2026/27,1,%s,%s,Ravens,Otters,Mill Hall,12345,Millford,-,%s".formatted(date, time, result));
    }

    private List<FieldChange> differences(ScheduleFile file) {
        return desk.preview(file).rows().get(0).differences();
    }

    private List<ProblemCode> codes(ScheduleFile file) {
        return desk.preview(file).problems().stream().map(LineProblem::code).toList();
    }

    private void is(FixtureStatus status) {
        desk.change("1", fixture -> FakeDesk.with(fixture, status, fixture.fixedTime()));
    }

    @Test
    void marks_a_match_with_a_result_as_played_and_leaves_a_cancelled_one_alone() {
        desk.take(RAVENS);
        ScheduleFile result = ravens("2026-11-28", "19:30", "3:1");

        assertThat(differences(result)).containsExactly(new FieldChange(ImportField.STATUS, "SCHEDULED", "PLAYED"));

        is(FixtureStatus.CANCELLED);
        assertThat(desk.preview(result).count(UNCHANGED)).isEqualTo(1);
    }

    @Test
    void schedules_a_postponed_match_again_when_it_has_another_start() {
        desk.take(RAVENS);
        is(FixtureStatus.POSTPONED);
        FieldChange again = new FieldChange(ImportField.STATUS, "POSTPONED", "SCHEDULED");

        assertThat(desk.preview(RAVENS).count(UNCHANGED)).isEqualTo(1);
        assertThat(differences(ravens("2026-12-05", "19:30", "")))
                .containsExactly(new FieldChange(ImportField.DATE, "2026-11-28", "2026-12-05"), again);
        assertThat(differences(ravens("2026-11-28", "20:00", "")))
                .containsExactly(new FieldChange(ImportField.TIME, "19:30", "20:00"), again);
    }

    @Test
    void lets_a_postponed_match_wait_when_the_file_only_takes_its_time_away() {
        desk.take(RAVENS);
        is(FixtureStatus.POSTPONED);

        assertThat(desk.preview(ravens("2026-11-28", "00:00", "")).count(UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void a_postponed_match_stands_in_nobodys_way() {
        ScheduleFile both = file(
                "A,2026/27,1,2026-11-28,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2026-11-29,18:00,Owls,Ravens,Oak Hall,12345,Millford,-,");
        desk.take(both);
        is(FixtureStatus.POSTPONED);

        SchedulePreview preview = desk.preview(file(
                "A,2026/27,1,2026-11-28,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2026-11-28,18:00,Owls,Ravens,Mill Hall,12345,Millford,-,"));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.notes()).isEmpty();
        assertThat(preview.changedVenues()).isEmpty();
        assertThat(preview.rows().get(1).time()).isEqualTo("18:00");
    }

    @Test
    void schedules_a_played_match_again_when_the_file_has_it_ahead_without_a_result() {
        desk.take(ravens("2026-11-28", "19:30", "3:1"));
        desk.today = LocalDate.of(2026, 12, 1);

        assertThat(desk.preview(RAVENS).count(UNCHANGED)).isEqualTo(1);
        assertThat(differences(ravens("2026-12-05", "19:30", "")))
                .containsExactly(
                        new FieldChange(ImportField.DATE, "2026-11-28", "2026-12-05"),
                        new FieldChange(ImportField.STATUS, "PLAYED", "SCHEDULED"));
        assertThat(differences(Samples.read(
                        "league,number,date,time,home,away,season\n" + "A,1,2026-12-05,19:30,Ravens,Otters,2026/27")))
                .containsExactly(new FieldChange(ImportField.DATE, "2026-11-28", "2026-12-05"));
    }

    @Test
    void refuses_the_result_of_a_match_that_lies_ahead() {
        desk.today = LocalDate.of(2026, 11, 28);

        assertThat(codes(ravens("2026-11-28", "19:30", "3:1"))).isEmpty();
        assertThat(codes(ravens("2026-11-29", "19:30", "3:1"))).containsExactly(ProblemCode.RESULT_IN_FUTURE);
        assertThat(desk.preview(ravens("2026-11-29", "19:30", "3:1"))
                        .problems()
                        .get(0)
                        .column())
                .isEqualTo("result");
    }

    @Test
    void knows_a_match_again_that_has_another_number() {
        desk.take(RAVENS);

        SchedulePreview preview =
                desk.preview(file("A,2026/27,112,2026-11-28,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,"));

        assertThat(preview.notes()).isEmpty();
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo(CHANGED);
            assertThat(row.time()).isEqualTo("19:30");
            assertThat(row.differences()).containsExactly(new FieldChange(ImportField.NUMBER, "1", "112"));
        });
    }

    @Test
    void does_not_guess_between_two_matches_of_the_same_teams_on_a_day() {
        desk.take(file(
                "A,2026/27,1,2026-11-28,11:00,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2026-11-28,15:00,Ravens,Otters,Mill Hall,12345,Millford,-,"));

        SchedulePreview preview =
                desk.preview(file("A,2026/27,112,2026-11-28,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,"));

        assertThat(preview.count(NEW)).isEqualTo(1);
        assertThat(preview.count(MISSING)).isEqualTo(2);
    }

    @Test
    void refuses_a_match_whose_team_or_court_a_missing_one_keeps() {
        desk.take(RAVENS);

        SchedulePreview team =
                desk.preview(file("A,2026/27,2,2026-11-28,20:00,Ravens,Owls,Mill Hall,12345,Millford,-,"));
        SchedulePreview court =
                desk.preview(file("A,2026/27,2,2026-11-28,20:00,Larks,Owls,Mill Hall,12345,Millford,-,"));

        for (SchedulePreview preview : List.of(team, court)) {
            assertThat(preview.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_IN_THE_WAY);
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.right().en()).contains("match 1");
            });
            assertThat(preview.changedVenues()).isEmpty();
        }
    }

    @Test
    void refuses_a_team_in_two_halls_also_when_only_the_desk_knows_the_other_match() {
        desk.take(RAVENS);
        desk.change("1", match -> FakeDesk.with(match, match.status(), match.fixedTime(), false));

        assertThat(codes(file("A,2026/27,2,2026-11-28,19:00,Owls,Ravens,Oak Hall,12345,Millford,-,")))
                .containsExactly(ProblemCode.TEAM_IN_TWO_HALLS);
    }

    @Test
    void sees_a_match_that_lasts_beyond_midnight() {
        assertThat(codes(file(
                        "A,2026/27,1,2026-11-28,23:30,Ravens,Otters,Mill Hall,12345,Millford,-,",
                        "A,2026/27,2,2026-11-29,00:30,Owls,Ravens,Oak Hall,12345,Millford,-,")))
                .containsExactly(ProblemCode.TEAM_IN_TWO_HALLS);
    }

    @Test
    void leaves_matches_alone_that_stand_as_they_stood_though_their_league_has_longer_ones_now() {
        ScheduleFile both = file(
                "A,2026/27,1,2026-11-28,11:00,Ravens,Otters,Mill Hall,12345,Millford,-,3:0",
                "A,2026/27,2,2026-11-28,12:00,Ravens,Owls,Mill Hall,12345,Millford,-,3:0");
        desk.take(both);
        desk.leagues.replaceAll(league -> new Known.League(league.id(), league.name(), league.season(), 240, true));

        assertThat(desk.preview(both).count(UNCHANGED)).isEqualTo(2);
        assertThat(desk.preview(both).notes()).isEmpty();
        assertThat(desk.preview(both).changedVenues()).isEmpty();
    }

    @Test
    void leaves_matches_alone_that_overlap_at_the_desk_already() {
        ScheduleFile both = file(
                "A,2026/27,1,2026-11-28,11:00,Ravens,Otters,Mill Hall,12345,Millford,-,3:0",
                "A,2026/27,2,2026-11-28,12:00,Ravens,Owls,Mill Hall,12345,Millford,-,3:0");
        desk.take(both);
        desk.change("1", match -> FakeDesk.lasting(match, 120));

        assertThat(desk.preview(both).isChanging()).isFalse();
        assertThat(desk.preview(both).notes()).isEmpty();
    }

    @Test
    void a_match_that_begins_as_before_lasts_as_before_also_when_its_league_has_shorter_ones_now() {
        desk.take(ravens("2026-11-28", "11:00", "3:0"));
        desk.leagues.replaceAll(league -> new Known.League(league.id(), league.name(), league.season(), 60, true));

        assertThat(codes(file(
                        "A,2026/27,1,2026-11-28,11:00,Ravens,Otters,Mill Hall,12345,Millford,-,3:0",
                        "A,2026/27,2,2026-11-28,12:00,Owls,Ravens,Oak Hall,12345,Millford,-,")))
                .containsExactly(ProblemCode.TEAM_IN_TWO_HALLS);
    }

    @Test
    void names_what_is_not_active_any_more_where_a_line_would_change_something() {
        desk.take(RAVENS);
        desk.leagues.replaceAll(
                known -> new Known.League(known.id(), known.name(), known.season(), known.matchMinutes(), false));
        desk.teams.replaceAll(
                known -> new Known.Team(known.id(), known.leagueId(), known.clubId(), known.name(), false));
        desk.venues.replaceAll(known ->
                new Known.Venue(known.id(), known.name(), "", known.zip(), known.city(), "", known.courts(), false));

        assertThat(codes(RAVENS)).isEmpty();
        assertThat(desk.preview(ravens("2026-11-29", "19:30", "")).problems())
                .extracting(problem -> problem.column() + " " + problem.code())
                .containsExactly(
                        "league LEAGUE_INACTIVE", "home TEAM_INACTIVE", "away TEAM_INACTIVE", "venue VENUE_INACTIVE");
    }

    @Test
    void finds_what_the_desk_calls_otherwise_now_under_its_former_name() {
        ScheduleFile file = Samples.read("league,season,number,date,time,home,home_club,away,venue,zip,city\n"
                + "A,2026/27,1,2026-11-28,19:30,Ravens I,Ravens VC,Otters,Mill Hall,12345,Millford");
        desk.take(file);
        desk.renameAll();

        SchedulePreview again = desk.preview(file);
        SchedulePreview more =
                desk.preview(Samples.read("league,season,number,date,time,home,home_club,away,venue,zip,city\n"
                        + "A,2026/27,2,2026-12-05,19:30,Otters,,Ravens I,Mill Hall,12345,Millford\n"
                        + "A,2026/27,3,2026-12-12,19:30,Ravens II,Ravens VC,Otters,Mill Hall,12345,Millford"));

        assertThat(again.count(UNCHANGED)).isEqualTo(1);
        assertThat(again.isChanging()).isFalse();
        assertThat(more.newTeams()).containsExactly("Ravens II (A, renamed)");
        assertThat(more.newLeagues()).isEmpty();
        assertThat(more.newClubs()).isEmpty();
        assertThat(more.newVenues()).isEmpty();
    }

    @Test
    void takes_two_names_of_one_thing_in_one_file_for_the_same() {
        desk.take(RAVENS);
        desk.renameAll();

        assertThat(codes(file(
                        "A,2026/27,1,2026-11-28,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,",
                        "\"A, renamed\",2026/27,1,2026-12-05,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,",
                        "A,2026/27,2,2026-12-12,19:30,Ravens,\"Ravens, renamed\",Mill Hall,12345,Millford,-,")))
                .containsExactly(ProblemCode.NUMBER_TWICE, ProblemCode.SAME_TEAM);
    }

    @Test
    void stays_good_when_referees_answer_while_it_is_read() {
        desk.take(RAVENS);
        Comparison comparison = desk.compare(ravens("2026-11-29", "19:30", ""));
        var fixture = desk.fixtures.get(0).id();
        SchedulePreview before =
                new PreviewWriter(comparison, java.util.Map.of(fixture, new Known.People(List.of(), 1))).write();
        SchedulePreview after =
                new PreviewWriter(comparison, java.util.Map.of(fixture, new Known.People(List.of(), 2))).write();

        assertThat(after.rows().get(0).availabilities()).isEqualTo(2);
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(before.fingerprint())
                .isNotEqualTo(desk.preview(ravens("2026-11-30", "19:30", "")).fingerprint());
    }

    @Test
    void lets_a_match_follow_only_where_something_is_new() {
        ScheduleFile twice = file(
                "A,2026/27,1,2026-11-28,11:00,Ravens,Otters,Mill Hall,12345,Millford,Owls,",
                "A,2026/27,2,2026-11-28,11:00,Ravens,Owls,Mill Hall,12345,Millford,Otters,");
        desk.take(twice);

        assertThat(desk.preview(twice).count(UNCHANGED)).isEqualTo(2);
        assertThat(desk.preview(twice).rows()).extracting(ImportRow::time).containsExactly(LocalTime.of(11, 0), null);
    }
}
