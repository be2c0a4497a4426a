package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.schedule.ImportChange.CHANGED;
import static org.refstand.schedule.ImportChange.MISSING;
import static org.refstand.schedule.ImportChange.NEW;
import static org.refstand.schedule.ImportChange.UNCHANGED;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ComparisonTest {
    static final List<String> FILES = Samples.ALL;
    private static final String HEADER = "league,season,number,date,time,home,away,venue,zip,city,crew_team,result";

    private final FakeDesk desk = new FakeDesk();

    private static ScheduleFile file(String... lines) {
        return Samples.read(HEADER + "\n" + String.join("\n", lines));
    }

    private static ScheduleFile ravensAt(String date, String time, String hall) {
        return file("A,2026/27,1," + date + "," + time + ",Ravens,Otters," + hall + ",12345,Millford,-,");
    }

    private static final ScheduleFile RAVENS = ravensAt("2026-11-28", "19:30", "Mill Hall");

    @ParameterizedTest
    @FieldSource("FILES")
    void finds_everything_of_a_real_export_new_and_afterwards_unchanged(String name) {
        ScheduleFile file = ScheduleFile.read(Samples.bytes(name));

        SchedulePreview first = desk.preview(file);
        desk.take(file);
        SchedulePreview second = desk.preview(file);

        assertThat(first.problems()).isEmpty();
        assertThat(first.count(NEW)).isEqualTo(file.matches().size());
        assertThat(first.newLeagues()).hasSize(1);
        assertThat(second.problems()).isEmpty();
        assertThat(second.count(UNCHANGED))
                .isEqualTo(file.matches().size())
                .isEqualTo(second.rows().size());
        assertThat(second.newClubs()).isEmpty();
        assertThat(second.newTeams()).isEmpty();
        assertThat(second.newVenues()).isEmpty();
    }

    @Test
    void shares_clubs_and_halls_between_leagues() {
        Samples.ALL.forEach(name -> desk.take(ScheduleFile.read(Samples.bytes(name))));

        assertThat(desk.clubs)
                .extracting(Known.Club::name)
                .doesNotHaveDuplicates()
                .contains("USC Münster e.V.");
        assertThat(desk.venues)
                .extracting(venue -> venue.name() + venue.zip() + venue.city())
                .doesNotHaveDuplicates();
        assertThat(desk.teams).hasSize(66);
        assertThat(desk.clubs).hasSizeLessThan(50);
        Samples.ALL.forEach(name -> {
            ScheduleFile file = ScheduleFile.read(Samples.bytes(name));
            assertThat(desk.preview(file).count(UNCHANGED))
                    .isEqualTo(file.matches().size());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/org/refstand/demo/Spielplan_1._Bundesliga_Frauen.csv,          120",
        "/org/refstand/demo/Spielplan_Bezirksliga_14_Frauen.csv,          90",
        "/org/refstand/demo/Spielplan_Thueringenliga_Damen_Hinrunde.csv, 120",
        "/org/refstand/schedule/Spielplan_NRW-Liga_wU14.csv,              60",
        "/org/refstand/schedule/Spielplan_Oberliga_5_wU16.csv,            75"
    })
    void tells_from_the_schedule_how_long_a_match_is_planned(String name, int minutes) {
        assertThat(MatchMinutes.of(ScheduleFile.read(Samples.bytes(name)).matches()))
                .isEqualTo(minutes);
    }

    @Test
    void shows_old_and_new_values() {
        desk.take(RAVENS);

        ImportRow row = desk.preview(file("A,2026/27,1,2026-11-29,,Ravens,Owls,Oak Hall,12345,Millford,Larks,"))
                .rows()
                .get(0);

        assertThat(row.change()).isEqualTo(CHANGED);
        assertThat(row.differences())
                .containsExactly(
                        new FieldChange(ImportField.DATE, "2026-11-28", "2026-11-29"),
                        new FieldChange(ImportField.TIME, "19:30", ""),
                        new FieldChange(ImportField.AWAY, "Otters", "Owls"),
                        new FieldChange(ImportField.VENUE, "Mill Hall, Millford", "Oak Hall, Millford"),
                        new FieldChange(ImportField.CREW_TEAM, "", "Larks"));
    }

    @Test
    void leaves_alone_what_the_file_does_not_say() {
        desk.take(file("A,2026/27,1,2026-11-28,19:30,Ravens,Otters,Mill Hall,12345,Millford,Larks,"));

        SchedulePreview preview =
                desk.preview(Samples.read("league,number,date,home,away\nA,1,2026-11-28,Ravens,Otters"));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.count(UNCHANGED)).isEqualTo(1);
    }

    @Test
    void takes_capitals_for_the_same_name() {
        desk.take(RAVENS);

        assertThat(desk.preview(file("a,2026/27,1,2026-11-28,19:30,RAVENS,otters,MILL HALL,12345,millford,-,"))
                        .count(UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void reports_what_an_export_does_not_have_any_more() {
        desk.take(file(
                "A,2026/27,1,2026-11-28,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2026-11-29,15:00,Owls,Larks,Mill Hall,12345,Millford,-,",
                "B,2026/27,1,2026-11-29,19:00,Ravens,Otters,Mill Hall,12345,Millford,-,"));

        SchedulePreview preview = desk.preview(RAVENS);

        assertThat(preview.count(UNCHANGED)).isEqualTo(1);
        assertThat(preview.rows())
                .filteredOn(row -> row.change() == MISSING)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo("2");
                    assertThat(row.home()).isEqualTo("Owls");
                });
    }

    @Test
    void lets_the_second_match_of_a_team_follow_when_both_have_the_same_start_in_one_hall() {
        SchedulePreview preview = desk.preview(file(
                "A,2026/27,1,2026-11-28,11:00,Ravens,Otters,Mill Hall,12345,Millford,Owls,",
                "A,2026/27,2,2026-11-28,11:00,Ravens,Owls,Mill Hall,12345,Millford,Otters,"));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows()).extracting(ImportRow::time).containsExactly(LocalTime.of(11, 0), null);
        assertThat(preview.notes()).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(3);
            assertThat(note.message().en()).contains("Ravens", "follows");
        });
    }

    @Test
    void refuses_a_team_in_two_halls_at_the_same_time() {
        SchedulePreview preview = desk.preview(file(
                "A,2026/27,1,2026-11-28,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2026-11-28,19:00,Owls,Ravens,Oak Hall,12345,Millford,-,"));

        assertThat(preview.isApplicable()).isFalse();
        assertThat(preview.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TEAM_IN_TWO_HALLS);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.wrong().en()).isEqualTo("Ravens would play at 19:00 in another hall than in match 1.");
        });
    }

    @Test
    void lets_two_matches_swap_their_days() {
        desk.take(file(
                "A,2026/27,1,2026-11-28,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2026-11-29,18:00,Owls,Ravens,Oak Hall,12345,Millford,-,"));

        SchedulePreview preview = desk.preview(file(
                "A,2026/27,1,2026-11-29,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2026-11-28,18:00,Owls,Ravens,Oak Hall,12345,Millford,-,"));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.count(CHANGED)).isEqualTo(2);
    }

    @Test
    void refuses_a_new_match_without_a_hall() {
        assertThat(desk.preview(ravensAt("2026-11-28", "19:30", "-")).problems())
                .extracting(LineProblem::code)
                .containsExactly(ProblemCode.VENUE_MISSING);
    }

    @Test
    void gives_anything_shown_differently_another_fingerprint() {
        String empty = desk.preview(RAVENS).fingerprint();
        desk.take(RAVENS);
        String known = desk.preview(RAVENS).fingerprint();

        assertThat(known).isNotEqualTo(empty).isEqualTo(desk.preview(RAVENS).fingerprint());
    }

    @Test
    void compares_5_000_matches_in_a_moment() {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            int league = i / 90;
            int day = i % 90 / 5;
            int pair = i % 5;
            lines.append("\nLeague %d,2026/27,%d,2026-%02d-%02d,15:00,T%d-%d,T%d-%d,Hall %d-%d,12345,City,-,"
                    .formatted(
                            league,
                            i % 90,
                            9 + day / 9,
                            1 + day % 9 * 3,
                            league,
                            pair,
                            league,
                            pair + 5,
                            league,
                            pair));
        }
        ScheduleFile file = Samples.read(lines.toString());

        assertThat(file.problems()).isEmpty();
        desk.take(file);
        assertThat(desk.preview(file).count(UNCHANGED)).isEqualTo(5_000);
        assertThat(desk.preview(file).problems()).isEmpty();
    }
}
