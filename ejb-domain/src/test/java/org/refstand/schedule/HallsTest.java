package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.schedule.ImportChange.UNCHANGED;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a schedule's halls are found, and what it changes about them. */
class HallsTest {
    private static final String HEADER = "league,season,number,date,time,home,away,venue,street,zip,city,phone";

    private final FakeDesk desk = new FakeDesk();

    private static ScheduleFile file(String... lines) {
        return Samples.read(HEADER + "\n" + String.join("\n", lines));
    }

    /** A file of one match each week, one for each hall. */
    private static ScheduleFile at(String... halls) {
        return file(IntStream.range(0, halls.length)
                .mapToObj(i -> "A,2026/27,%d,2026-11-%02d,19:30,Ravens,Otters,%s".formatted(i + 1, 1 + 7 * i, halls[i]))
                .toArray(String[]::new));
    }

    private List<VenueChange> changed(ScheduleFile file) {
        return desk.preview(file).changedVenues();
    }

    @Test
    void gives_a_new_hall_the_courts_its_matches_need() {
        ScheduleFile two = file(
                "A,2026/27,1,2026-11-28,18:00,Ravens,Otters,Mill Hall,,12345,Millford,",
                "A,2026/27,2,2026-11-28,19:00,Owls,Larks,Mill Hall,,12345,Millford,",
                "A,2026/27,3,2026-11-28,20:00,Wrens,Finches,Mill Hall,,12345,Millford,");

        assertThat(desk.preview(two).notes()).singleElement().satisfies(note -> {
            assertThat(note.message().en())
                    .isEqualTo("Mill Hall, Millford has 2 matches at the same time, so it gets 2 courts.");
            assertThat(note.line()).isEqualTo(2);
        });

        desk.take(two);

        assertThat(desk.venues).extracting(Known.Venue::courts).containsExactly(2);
        assertThat(desk.preview(two).notes()).isEmpty();
        assertThat(desk.preview(two).isChanging()).isFalse();
    }

    @Test
    void shows_old_and_new_courts_of_a_hall_the_desk_knows() {
        desk.take(file("A,2026/27,1,2026-11-28,18:00,Ravens,Otters,Mill Hall,,12345,Millford,"));

        assertThat(changed(file(
                        "A,2026/27,1,2026-11-28,18:00,Ravens,Otters,Mill Hall,,12345,Millford,",
                        "A,2026/27,2,2026-11-28,19:00,Owls,Larks,Mill Hall,,12345,Millford,")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.line()).isEqualTo(2);
                    assertThat(change.name()).isEqualTo("Mill Hall, Millford");
                    assertThat(change.differences()).containsExactly(new FieldChange(ImportField.COURTS, "1", "2"));
                });
    }

    @Test
    void leaves_the_courts_the_desk_has_set_while_nothing_new_needs_more() {
        ScheduleFile two = file(
                "A,2026/27,1,2026-11-28,18:00,Ravens,Otters,Mill Hall,,12345,Millford,",
                "A,2026/27,2,2026-11-28,19:00,Owls,Larks,Mill Hall,,12345,Millford,");
        desk.take(two);
        desk.venues.replaceAll(
                known -> new Known.Venue(known.id(), known.name(), "", known.zip(), known.city(), "", 1, true));

        assertThat(desk.preview(two).isChanging()).isFalse();
    }

    @Test
    void refuses_more_matches_at_a_time_than_any_hall_has_courts() {
        ScheduleFile full = file(IntStream.range(0, 21)
                .mapToObj(i -> "A,2026/27,%d,2026-11-28,18:00,H%d,A%d,N.N.,,,,".formatted(i, i, i))
                .toArray(String[]::new));

        assertThat(desk.preview(full).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.HALL_TOO_FULL);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.wrong().en()).contains("N.N.", "21", "20");
        });
    }

    @Test
    void takes_street_and_telephone_from_any_line_and_shows_what_changes() {
        desk.take(at("Mill Hall,,12345,Millford,"));
        ScheduleFile more = at("Mill Hall,,12345,Millford,", "Mill Hall,Mill Lane 3,12345,Millford,+49 30 0000");

        assertThat(changed(more)).singleElement().satisfies(change -> {
            assertThat(change.line()).isEqualTo(2);
            assertThat(change.differences())
                    .containsExactly(
                            new FieldChange(ImportField.STREET, "", "Mill Lane 3"),
                            new FieldChange(ImportField.TELEPHONE, "", "+49 30 0000"));
        });

        desk.take(more);

        assertThat(desk.preview(more).isChanging()).isFalse();
        assertThat(desk.preview(at("Mill Hall,,12345,Millford,")).isChanging()).isFalse();
    }

    @Test
    void finds_a_hall_by_what_the_file_says_of_its_place() {
        desk.take(at("Sports Hall,,12345,Millford,", "Sports Hall,,54321,Oakham,"));

        SchedulePreview byCity = desk.preview(at("Sports Hall,,,MILLFORD,", "Sports Hall,,,Oakham,"));
        SchedulePreview byZip = desk.preview(at("Sports Hall,,12345,,", "sports hall,,54321,,"));

        assertThat(byCity.count(UNCHANGED)).isEqualTo(2);
        assertThat(byZip.count(UNCHANGED)).isEqualTo(2);
        assertThat(desk.preview(at("Sports Hall,,12345,Oakham,")).newVenues()).containsExactly("Sports Hall, Oakham");
    }

    @Test
    void refuses_a_name_that_halls_of_several_towns_have() {
        desk.take(at("Sports Hall,,12345,Millford,", "Sports Hall,,54321,Oakham,"));

        SchedulePreview preview = desk.preview(at("Sports Hall,,,,", "Sports Hall,,,,", "Sports Hall,,,,"));

        assertThat(preview.count(UNCHANGED)).isEqualTo(2);
        assertThat(preview.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.VENUE_AMBIGUOUS);
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo("venue");
            assertThat(problem.wrong().en()).contains("Sports Hall (12345 Millford)", "Sports Hall (54321 Oakham)");
        });
    }

    @Test
    void takes_a_name_alone_for_the_hall_that_another_line_names_with_its_city() {
        SchedulePreview preview = desk.preview(at("Sports Hall,,,,", "Sports Hall,,54321,Oakham,"));

        assertThat(preview.newVenues()).containsExactly("Sports Hall, Oakham");
        assertThat(desk.preview(at("Sports Hall,,12345,Millford,", "Sports Hall,,54321,Oakham,", "Sports Hall,,,,"))
                        .problems())
                .extracting(LineProblem::code)
                .containsExactly(ProblemCode.VENUE_AMBIGUOUS);
    }
}
