package org.refstand.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
    private static final Pattern DATE = Pattern.compile("^\"(\\d{2}\\.\\d{2}\\.\\d{4})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private record Line(LocalDate day, String text) {}

    private static List<Line> lines(String name, DemoCalendar calendar) {
        List<Line> lines = new ArrayList<>();
        for (String text : new String(DemoFiles.schedule(name, calendar), Charset.forName("windows-1252"))
                .lines()
                .skip(1)
                .toList()) {
            Matcher date = DATE.matcher(text);
            assertThat(date.find()).isTrue();
            lines.add(new Line(LocalDate.parse(date.group(1), DAY), text));
        }
        return lines;
    }

    private static List<Line> all(DemoCalendar calendar) {
        return DemoFiles.SCHEDULES.stream()
                .flatMap(name -> lines(name, calendar).stream())
                .toList();
    }

    @Property(tries = 50)
    void the_season_is_under_way_on_whatever_day_the_demo_starts(@ForAll @IntRange(max = 1500) int later) {
        DemoCalendar calendar = new DemoCalendar(LocalDate.of(2026, 1, 1).plusDays(later));

        List<Line> lines = all(calendar);

        assertThat(lines).hasSize(317);
        assertThat(lines.stream().filter(line -> line.day().isBefore(calendar.today())))
                .hasSizeBetween(140, 210);
        assertThat(lines.stream()
                        .filter(line -> !line.day().isBefore(calendar.plannedFrom())
                                && !line.day().isAfter(calendar.askedUntil())))
                .hasSizeGreaterThan(50);
        assertThat(calendar.publishedUntil()).isBeforeOrEqualTo(calendar.plannedFrom());
        assertThat(calendar.askedDeadline().toLocalDate())
                .isAfter(calendar.today())
                .isBefore(calendar.askedFrom());
    }

    @Test
    void a_match_keeps_its_weekday_and_has_a_result_when_it_was_over_some_weeks_ago() {
        DemoCalendar calendar = new DemoCalendar(LocalDate.of(2026, 11, 20));

        List<Line> league = lines(DemoFiles.SCHEDULES.get(0), calendar);

        assertThat(league.get(0).day()).isEqualTo(LocalDate.of(2026, 8, 22));
        assertThat(league.get(0).day().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(league).allSatisfy(line -> {
            boolean over = line.day().isBefore(calendar.ledFrom());
            assertThat(line.text().matches(".*\"\\d:\\d / .*")).isEqualTo(over);
            assertThat(line.text()).contains("\"2026/27\"").doesNotContain("2025/26");
        });
    }

    @Test
    void referees_are_invented_and_can_be_told_apart() {
        List<DemoReferee> referees = DemoFiles.referees();

        assertThat(referees).hasSize(40);
        assertThat(referees)
                .extracting(DemoReferee::login)
                .doesNotHaveDuplicates()
                .allMatch(login -> login.matches("[a-z-]+\\.[a-z-]+"));
        assertThat(referees)
                .extracting(referee -> referee.details(null, null).email())
                .allMatch(email -> email.endsWith("@example.org"));
        assertThat(DemoFiles.places()).hasSize(41);
    }
}
