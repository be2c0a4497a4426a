package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScheduleRoundTripTest {

    @Property(tries = 300)
    void reads_what_it_wrote(@ForAll("schedules") List<ScheduledMatch> schedule) {
        ScheduleFile read = Samples.read(PlainSchedule.write(schedule));

        assertThat(read.problems()).isEmpty();
        assertThat(read.matches()).isEqualTo(schedule);
    }

    @Property(tries = 2000)
    void never_throws_on_any_bytes(@ForAll byte[] content) {
        assertThatCode(() -> ScheduleFile.read(content)).doesNotThrowAnyException();
    }

    @Property(tries = 1000)
    void never_throws_on_a_damaged_schedule(@ForAll("damage") List<String> pieces) {
        ScheduleFile file = Samples.read(String.join("", pieces));

        assertThat(file.matches().isEmpty() && file.problems().isEmpty()).isFalse();
        assertThat(file.problems()).allSatisfy(problem -> {
            assertThat(problem.wrong().de()).doesNotContain("{0}");
            assertThat(problem.line()).isNotNegative();
        });
    }

    @Property(tries = 300)
    void survives_a_changed_byte_in_a_real_export(
            @ForAll("positions") int position, @ForAll byte value, @ForAll("positions") int end) {
        byte[] content = Samples.bytes(Samples.THUERINGENLIGA);
        content[position] = value;
        byte[] cut = Arrays.copyOf(content, end);

        assertThatCode(() -> ScheduleFile.read(content)).doesNotThrowAnyException();
        assertThatCode(() -> ScheduleFile.read(cut)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, Samples.bytes(Samples.THUERINGENLIGA).length - 1);
    }

    @Provide
    Arbitrary<List<String>> damage() {
        String header = "league;number;date;time;home;away;crew_team\n";
        return Arbitraries.of(header, ";", ",", "\"", "\n", "\r", "A", "1", "2026-11-28", "=", "Ravens", " ", "é", "\t")
                .list()
                .ofMaxSize(60)
                .map(pieces -> {
                    List<String> text = new ArrayList<>(pieces);
                    text.add(0, header);
                    return text;
                });
    }

    @Provide
    Arbitrary<List<ScheduledMatch>> schedules() {
        return matches().list().ofMinSize(1).ofMaxSize(30).map(ScheduleRoundTripTest::numbered);
    }

    private static List<ScheduledMatch> numbered(List<ScheduledMatch> matches) {
        List<ScheduledMatch> numbered = new ArrayList<>();
        for (ScheduledMatch m : matches) {
            int line = numbered.size() + 2;
            numbered.add(new ScheduledMatch(
                    line,
                    m.league(),
                    m.season(),
                    m.number() + '/' + line,
                    m.round(),
                    m.date(),
                    m.fixedTime(),
                    new ScheduledTeam(m.home().name() + " I", m.home().club()),
                    new ScheduledTeam(m.away().name() + " II", m.away().club()),
                    m.venue(),
                    m.crew(),
                    m.result()));
        }
        return numbered;
    }

    private static Arbitrary<ScheduledMatch> matches() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 20_000).map(day -> LocalDate.of(2000, 1, 1)
                .plusDays(day));
        Arbitrary<LocalTime> times = Arbitraries.integers()
                .between(1, 24 * 60 - 1)
                .map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute))
                .injectNull(0.2);
        Arbitrary<ScheduledTeam> crews = teams().injectNull(0.3).map(t -> t == null ? ScheduledTeam.NONE : t);
        Arbitrary<ScheduledMatch> heads = Combinators.combine(
                        names(), Arbitraries.of("2025/26", "2026", "25-26"), names(), optional(names()), dates, times)
                .as((league, season, number, round, date, time) -> new ScheduledMatch(
                        2,
                        league,
                        season,
                        number,
                        round,
                        date,
                        time,
                        new ScheduledTeam("home", ""),
                        new ScheduledTeam("away", ""),
                        ScheduledVenue.NONE,
                        ScheduledTeam.NONE,
                        ""));
        return Combinators.combine(heads, teams(), teams(), venues(), crews, Arbitraries.of("", "3:1", "0:2"))
                .as((m, home, away, venue, crew, result) -> new ScheduledMatch(
                        m.line(),
                        m.league(),
                        m.season(),
                        m.number(),
                        m.round(),
                        m.date(),
                        m.fixedTime(),
                        home,
                        away,
                        venue,
                        crew,
                        result));
    }

    private static Arbitrary<ScheduledTeam> teams() {
        return Combinators.combine(names(), optional(names())).as(ScheduledTeam::new);
    }

    private static Arbitrary<ScheduledVenue> venues() {
        Arbitrary<String> zips = Arbitraries.integers().between(0, 99_999).map("%05d"::formatted);
        Arbitrary<String> phones = Arbitraries.of("", "+49 251 0000", "0251/0000-1", "-");
        return Combinators.combine(names(), optional(names()), optional(zips), optional(names()), phones)
                .as((name, street, zip, city, phone) ->
                        new ScheduledVenue(name, street, zip, city, phone.equals("-") ? "" : phone))
                .injectNull(0.2)
                .map(venue -> venue == null ? ScheduledVenue.NONE : venue);
    }

    private static Arbitrary<String> optional(Arbitrary<String> texts) {
        return Arbitraries.oneOf(texts, Arbitraries.just(""));
    }

    /** Names as people give them, with everything CSV stumbles over, already clean as the reader makes them. */
    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abzÄßéø19 .,;\"'-/()=+@\tłИ中")
                .ofMinLength(1)
                .ofMaxLength(25)
                .map(Cell::clean)
                .filter(name -> !name.isEmpty() && !name.equals("-") && !Cell.isFormula(name, false));
    }

    @Property(tries = 200)
    void cleans_once_and_for_all(@ForAll String raw) {
        String clean = Cell.clean(raw);

        assertThat(Cell.clean(clean)).isEqualTo(clean);
    }
}
