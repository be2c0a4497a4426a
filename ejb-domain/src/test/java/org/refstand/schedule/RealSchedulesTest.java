package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RealSchedulesTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static List<String> all() {
        return Samples.ALL;
    }

    @ParameterizedTest
    @CsvSource({
        "/org/refstand/demo/Spielplan_1._Bundesliga_Frauen.csv,          1. Bundesliga Frauen,  110, 110, 110",
        "/org/refstand/demo/Spielplan_Oberliga_2_Frauen.csv,             Oberliga 2 Frauen,      90,  90,  90",
        "/org/refstand/demo/Spielplan_Bezirksliga_14_Frauen.csv,         Bezirksliga 14 Frauen,  72,   0,  72",
        "/org/refstand/demo/Spielplan_Thueringenliga_Damen_Hinrunde.csv, Thüringenliga Damen,    45,   0,   0",
        "/org/refstand/schedule/Spielplan_NRW-Liga_wU14.csv,             NRW-Liga wU14,          36,   0,  36",
        "/org/refstand/schedule/Spielplan_NRW-Liga_wU18.csv,             NRW-Liga wU18,          36,   0,  36",
        "/org/refstand/schedule/Spielplan_Oberliga_5_wU16.csv,           Oberliga 5 wU16,        28,   4,  28"
    })
    void reads_every_match_of_a_real_export(String file, String league, int matches, int central, int played) {
        ScheduleFile read = ScheduleFile.read(Samples.bytes(file));

        assertThat(read.problems()).isEmpty();
        assertThat(read.matches()).hasSize(matches).allSatisfy(match -> {
            assertThat(match.league()).isEqualTo(league);
            assertThat(match.season()).isEqualTo("2025/26");
            assertThat(match.round()).startsWith("Spieltag ");
            assertThat(match.time()).isPresent();
            assertThat(match.venue().zip()).matches("\\d{5}");
            assertThat(match.venue().city()).isNotEmpty();
            assertThat(match.venue().name()).doesNotContainPattern("\\d{5}");
        });
        assertThat(read.matches()).filteredOn(ScheduledMatch::isCentral).hasSize(central);
        assertThat(read.matches()).filteredOn(ScheduledMatch::isPlayed).hasSize(played);
        assertThat(read.matches())
                .extracting(ScheduledMatch::line)
                .startsWith(2, 3, 4)
                .endsWith(matches + 1);
    }

    @Test
    void reads_one_column_for_date_and_time_with_clubs() {
        ScheduledMatch first =
                ScheduleFile.read(Samples.bytes(Samples.BEZIRKSLIGA)).matches().get(0);

        assertThat(first)
                .isEqualTo(new ScheduledMatch(
                        2,
                        "Bezirksliga 14 Frauen",
                        "2025/26",
                        "1",
                        "Spieltag 1",
                        LocalDate.of(2025, 9, 20),
                        LocalTime.of(11, 0),
                        new ScheduledTeam("TuS Saxonia Münster III", "TuS Saxonia Münster 1883 e.V."),
                        new ScheduledTeam("VSG Ibbenbüren", "DJK Arminia Ibbenbüren e.V."),
                        new ScheduledVenue("Städtisches Wilhelm-Hittorf-Gymnasium", "", "48151", "Münster", ""),
                        new ScheduledTeam("TSC Gievenbeck III", "TSC Münster-Gievenbeck e.V."),
                        "3:0"));
    }

    @Test
    void reads_two_columns_for_date_and_time_without_clubs() {
        ScheduledMatch first = ScheduleFile.read(Samples.bytes(Samples.THUERINGENLIGA))
                .matches()
                .get(0);

        assertThat(first.number()).isEqualTo("1046");
        assertThat(first.date()).isEqualTo(LocalDate.of(2025, 9, 20));
        assertThat(first.time()).contains(LocalTime.of(11, 0));
        assertThat(first.home()).isEqualTo(new ScheduledTeam("1. VSV Jena II", ""));
        assertThat(first.crew()).isEqualTo(new ScheduledTeam("SV 1860 Oberweißbach", ""));
        assertThat(first.isPlayed()).isFalse();
    }

    @Test
    void writes_a_name_typed_with_two_blanks_with_one() {
        assertThat(ScheduleFile.read(Samples.bytes(Samples.THUERINGENLIGA)).matches())
                .extracting(match -> match.home().name())
                .contains("SG ERFURT electronic II")
                .doesNotContain("SG  ERFURT electronic II");
    }

    @ParameterizedTest
    @MethodSource("all")
    void reads_the_same_from_utf8_with_and_without_byte_order_mark(String file) {
        byte[] original = Samples.bytes(file);
        String text = new String(original, WINDOWS_1252);

        ScheduleFile expected = ScheduleFile.read(original);

        assertThat(ScheduleFile.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(ScheduleFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("all")
    void says_the_same_in_the_plain_format(String file) {
        ScheduleFile expected = ScheduleFile.read(Samples.bytes(file));

        assertThat(Samples.read(PlainSchedule.write(expected.matches())).matches())
                .isEqualTo(expected.matches());
    }

    @Test
    void does_not_mind_where_the_columns_stand() {
        String text = new String(Samples.bytes(Samples.OBERLIGA), WINDOWS_1252);
        String turned = text.lines()
                .map(line -> {
                    var cells = new ArrayList<>(List.of(line.split(";")));
                    while (cells.size() < 38) {
                        cells.add("");
                    }
                    Collections.reverse(cells);
                    return String.join(";", cells);
                })
                .collect(Collectors.joining("\n"));

        assertThat(Samples.read(turned)).isEqualTo(Samples.read(text));
    }

    @Test
    void gives_every_match_of_all_files_a_key_of_its_own() {
        Function<ScheduledMatch, String> key = match -> match.season() + '|' + match.league() + '|' + match.number();

        assertThat(Samples.ALL.stream()
                        .flatMap(file -> ScheduleFile.read(Samples.bytes(file)).matches().stream())
                        .map(key))
                .hasSize(417)
                .doesNotHaveDuplicates();
    }
}
