package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFileTest {
    private static final String GOOD = "League A,1,2026-11-28,19:30,Ravens,Otters,,";

    private static LineProblem only(ScheduleFile file) {
        assertThat(file.matches()).isEmpty();
        assertThat(file.problems()).hasSize(1);
        return file.problems().get(0);
    }

    private static LineProblem problemOf(String line) {
        return only(Samples.plain(line));
    }

    @Test
    void refuses_an_empty_file() {
        assertThat(only(ScheduleFile.read(new byte[0])).code()).isEqualTo(ProblemCode.FILE_EMPTY);
        assertThat(only(Samples.read(" \r\n\uFEFF\n")).code()).isEqualTo(ProblemCode.FILE_EMPTY);
        assertThat(only(Samples.read("\uFEFF \r\n\n")).code()).isEqualTo(ProblemCode.FILE_EMPTY);
    }

    @Test
    void refuses_a_header_with_nothing_below_it() {
        assertThat(only(Samples.plain("", ",,,,,,,")).code()).isEqualTo(ProblemCode.NO_MATCHES);
    }

    @Test
    void refuses_a_file_of_50_megabytes_without_reading_it() {
        LineProblem problem = only(ScheduleFile.read(new byte[50 * 1024 * 1024]));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(problem.wrong().en()).isEqualTo("The file has 50 MB; at most 25 MB are read.");
    }

    @ParameterizedTest
    @CsvSource({
        "504b0304140006000800000021005b436f6e74656e745f54797065735d2e786d6c, FILE_IS_SPREADSHEET",
        "d0cf11e0a1b11ae1,                                                   FILE_IS_SPREADSHEET",
        "504b03040a000000000062696c642e706e67,                               FILE_IS_ARCHIVE",
        "1f8b0800000000,                                                     FILE_IS_ARCHIVE",
        "255044462d312e370a,                                                 FILE_IS_PDF",
        "89504e470d0a1a0a,                                                   FILE_IS_IMAGE",
        "ffd8ffe000104a46,                                                   FILE_IS_IMAGE",
        "fffe6c0065006100,                                                   FILE_IS_UTF16",
        "0a3c21646f63747970652068746d6c3e,                                   FILE_IS_WEB_PAGE",
        "6c65616775650000,                                                   FILE_IS_BINARY",
        "6c6561677565819d,                                                   FILE_IS_BINARY"
    })
    void says_what_a_file_looks_like_that_is_not_csv(String hex, ProblemCode code) {
        assertThat(only(ScheduleFile.read(HexFormat.of().parseHex(hex))).code()).isEqualTo(code);
    }

    @Test
    void names_the_line_in_which_a_quote_opens_that_is_never_closed() {
        LineProblem problem = only(Samples.plain(GOOD, "\"League A,2,2026-11-29,19:30,Ravens,Otters", GOOD));

        assertThat(problem.code()).isEqualTo(ProblemCode.QUOTE_OPEN);
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void names_the_line_in_which_a_quote_opens_that_another_cell_closes() {
        LineProblem problem = only(Samples.plain(GOOD, "\"League A,2,2026-11-29,19:30,\"Ravens\",Otters"));

        assertThat(problem.code()).isEqualTo(ProblemCode.QUOTE_INSIDE);
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void reads_doubled_quotes_separators_and_line_breaks_within_quotes() {
        ScheduleFile file = Samples.plain("\"League \"\"A\"\", north\",1,2026-11-28,19:30,\"Ravens\nII\",Otters", GOOD);

        assertThat(file.problems()).isEmpty();
        assertThat(file.matches().get(0).league()).isEqualTo("League \"A\", north");
        assertThat(file.matches().get(0).home().name()).isEqualTo("Ravens II");
        assertThat(file.matches()).extracting(ScheduledMatch::line).containsExactly(2, 4);
    }

    @Test
    void names_the_columns_it_looked_for() {
        LineProblem unknown = only(Samples.read("first;second\n1;2"));
        LineProblem missing = only(Samples.read("Datum;Uhrzeit;#;Mannschaft 1\n20.09.2025;11:00;1;Ravens"));

        assertThat(unknown.code()).isEqualTo(ProblemCode.HEADER_UNKNOWN);
        assertThat(unknown.right().en()).contains("Spielrunde", "Mannschaft 1", "league", "home");
        assertThat(missing.code()).isEqualTo(ProblemCode.COLUMNS_MISSING);
        assertThat(missing.wrong().en()).isEqualTo("These columns are missing: Spielrunde, Mannschaft 2.");
    }

    @Test
    void refuses_a_column_that_stands_twice() {
        LineProblem problem =
                only(Samples.read("league,number,date,home,away,home\nA,1,2026-11-28,Ravens,Otters,Owls"));

        assertThat(problem.code()).isEqualTo(ProblemCode.COLUMN_TWICE);
        assertThat(problem.column()).isEqualTo("home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00:00", "00:00", "0:00", "", "-"})
    void takes_midnight_or_nothing_for_not_fixed_yet(String time) {
        ScheduleFile file = Samples.plain("League A,1,28.11.2026," + time + ",Ravens,Otters");

        assertThat(file.problems()).isEmpty();
        assertThat(file.matches().get(0).time()).isEmpty();
        assertThat(file.matches().get(0).date()).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28.11.2026, 19:30:00 | 19:30",
                "2026-11-28, 19:30    | 19:30",
                "28.11.2026           |",
                "28.11.2026, 00:00:00 |"
            })
    void reads_date_and_time_from_one_column(String cell, LocalTime time) {
        ScheduleFile file = Samples.read(
                "Datum und Uhrzeit;#;Mannschaft 1;Mannschaft 2;Spielrunde\n" + cell + ";1;Ravens;Otters;League A");

        assertThat(file.problems()).isEmpty();
        assertThat(file.matches().get(0).date()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(file.matches().get(0).fixedTime()).isEqualTo(time);
        assertThat(file.matches().get(0).season()).isEqualTo("2026/27");
        assertThat(file.matches().get(0).isCentral()).isTrue();
        assertThat(file.matches().get(0).venue()).isEqualTo(ScheduledVenue.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'League A,1,31.02.2026,19:30,Ravens,Otters',      date,   DATE_INVALID",
        "'League A,1,tomorrow,19:30,Ravens,Otters',        date,   DATE_INVALID",
        "'League A,1,,19:30,Ravens,Otters',                date,   CELL_EMPTY",
        "'League A,1,2026-11-28,25:00,Ravens,Otters',      time,   TIME_INVALID",
        "'League A,1,2026-11-28,evening,Ravens,Otters',    time,   TIME_INVALID",
        "',1,2026-11-28,19:30,Ravens,Otters',              league, CELL_EMPTY",
        "'League A,-,2026-11-28,19:30,Ravens,Otters',      number, CELL_EMPTY",
        "'League A,1,2026-11-28,19:30,,Otters',            home,   CELL_EMPTY",
        "'League A,1,2026-11-28,19:30,Ravens',             away,   CELL_EMPTY",
        "'League A,1,2026-11-28,19:30,Ravens, Ravens ',    away,   SAME_TEAM",
        "'League A,1,2026-11-28,19:30,Ravens,RAVENS',      away,   SAME_TEAM",
        "'League A,1,28.11.1026,19:30,Ravens,Otters',      date,   DATE_INVALID",
        "'League A,1,3026-11-28,19:30,Ravens,Otters',      date,   DATE_INVALID",
        "'League A,1,2026-11-28,19:30,=cmd|calc,Otters',   home,   FORMULA",
        "'League A,1,2026-11-28,19:30,Ravens,@SUM(A1)',    away,   FORMULA",
        "'League A,1,2026-11-28,19:30,Ravens,+Otters',     away,   FORMULA",
        "'League A,1,2026-11-28,19:30,Ravens,Otters,-1+1', crew_team, FORMULA",
        "'League A,1,2026-11-28,19:30,A,B,C,+1+cmd|calc',  phone,  FORMULA",
        "'League A,1,2026-11-28,19:30,A,B,C,5,more',       '',     TOO_MANY_CELLS"
    })
    void names_line_column_and_reason(String line, String column, ProblemCode code) {
        ScheduleFile file = Samples.plain(GOOD, line);

        assertThat(file.matches()).hasSize(1);
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0).line()).isEqualTo(3);
        assertThat(file.problems().get(0).column()).isEqualTo(column);
        assertThat(file.problems().get(0).code()).isEqualTo(code);
    }

    @Test
    void refuses_a_formula_in_a_column_it_does_not_read() {
        ScheduleFile file = Samples.read("league,number,date,home,away,remark\nA,1,2026-11-28,Ravens,Otters,=1+1");

        assertThat(only(file).column()).isEqualTo("remark");
    }

    @Test
    void refuses_a_formula_in_the_header_too() {
        LineProblem problem =
                only(Samples.read("league,number,date,home,away,=cmd|calc\nA,1,2026-11-28,Ravens,Otters,x"));

        assertThat(problem.code()).isEqualTo(ProblemCode.FORMULA);
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo("=cmd|calc");
    }

    @Test
    void takes_a_dash_as_crew_for_the_association_and_a_plus_before_a_telephone_number() {
        ScheduleFile file = Samples.plain("League A,1,2026-11-28,19:30,Ravens,Otters,-,+49 (0)251 000-00");

        assertThat(file.problems()).isEmpty();
        assertThat(file.matches().get(0).isCentral()).isTrue();
    }

    @Test
    void refuses_a_text_too_long_to_be_a_name() {
        LineProblem problem = problemOf("League A,1,2026-11-28,19:30," + "x".repeat(201) + ",Otters");

        assertThat(problem.code()).isEqualTo(ProblemCode.CELL_TOO_LONG);
        assertThat(problem.wrong().en()).contains("201", "200");
    }

    @Test
    void names_both_lines_of_a_match_number_that_stands_twice() {
        ScheduleFile file = Samples.plain(
                GOOD, "League B,1,2026-11-28,19:30,Owls,Larks", "", "League A,1,2026-11-29,15:00,Larks,Owls");

        assertThat(file.matches()).hasSize(2);
        assertThat(file.problems()).hasSize(1);
        LineProblem twice = file.problems().get(0);
        assertThat(twice.line()).isEqualTo(5);
        assertThat(twice.wrong().de()).isEqualTo("Spielnummer 1 der League A steht schon in Zeile 2.");
        assertThat(twice.wrong().en()).isEqualTo("Match number 1 of League A stands in line 2 already.");
    }

    @Test
    void takes_a_league_in_capitals_for_the_same_when_a_number_stands_twice() {
        ScheduleFile file = Samples.plain(GOOD, "LEAGUE A,1,2026-11-29,15:00,Larks,Owls");

        assertThat(file.matches()).hasSize(1);
        assertThat(file.problems()).extracting(LineProblem::code).containsExactly(ProblemCode.NUMBER_TWICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mill Hall (12345 Millford)                 | Mill Hall            | 12345 | Millford",
                "Gymnasium (neu) (52066 Aachen)             | Gymnasium (neu)      | 52066 | Aachen",
                "Sporthalle Brandberge (06120 Halle (Saale)) | Sporthalle Brandberge | 06120 | Halle (Saale)",
                "Brandenburghalle(15230 Frankfurt (Oder))   | Brandenburghalle     | 15230 | Frankfurt (Oder)",
                "Halle (West) (14770 Brandenburg (Havel))   | Halle (West)         | 14770 | Brandenburg (Havel)",
                "Mill Hall (D-12345 Millford)               | Mill Hall            | 12345 | Millford",
                "Mill Hall (CH-8000 Millford)               | Mill Hall            | 8000  | Millford",
                "Mill Hall (CH 8000 Millford)               | Mill Hall            | 8000  | Millford",
                "Mill Hall (new (1988))                     | Mill Hall (new (1988)) | ''  | ''",
                "Mill Hall (12345 Millford                  | Mill Hall (12345 Millford | '' | ''"
            })
    void takes_zip_and_city_out_of_the_name_of_a_hall(String cell, String name, String zip, String city) {
        assertThat(ScheduledVenue.ofSams(cell)).isEqualTo(new ScheduledVenue(name, "", zip, city, ""));
    }

    @Test
    void stops_reading_a_file_full_of_rubbish() {
        ScheduleFile file = Samples.plain("x\n".repeat(2_000_000));

        assertThat(file.problems()).hasSizeLessThan(ScheduleLimits.MAX_PROBLEMS + 10);
        assertThat(file.problems().get(file.problems().size() - 1).code()).isEqualTo(ProblemCode.TOO_MANY_PROBLEMS);
        assertThat(only(Samples.read(",".repeat(5_000_000))).code()).isEqualTo(ProblemCode.LINE_TOO_WIDE);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void has_texts_for_every_code_in_german_and_english(ProblemCode code) {
        LineProblem problem = LineProblem.ofFile(code, "one", "two", "three");

        assertThat(problem.wrong().de()).isNotEqualTo(problem.wrong().en()).doesNotContain("{");
        assertThat(problem.right().de()).isNotEqualTo(problem.right().en()).doesNotContain("{");
    }

    @Test
    void reads_58_000_lines_in_well_below_two_seconds() {
        String text = new String(Samples.bytes(Samples.BUNDESLIGA), StandardCharsets.ISO_8859_1);
        String header = text.lines().findFirst().orElseThrow() + "\r\n";
        String line = text.lines().skip(1).findFirst().orElseThrow() + "\r\n";
        StringBuilder season = new StringBuilder(header);
        for (int number = 1; number < 58_000; number++) {
            season.append(line.replace("\"2004\"", "\"" + number + "\""));
        }
        byte[] content = season.toString().getBytes(StandardCharsets.ISO_8859_1);

        // the thread's own time: a machine busy with something else must not turn this red
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        ScheduleFile file = ScheduleFile.read(content);
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);

        assertThat(file.matches()).hasSize(57_999);
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }
}
