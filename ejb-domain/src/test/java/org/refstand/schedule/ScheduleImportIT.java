package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureFilter;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.league.AssignedBy;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueView;
import org.refstand.referee.RefereeId;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

class ScheduleImportIT extends ContainerTest {
    private static final PageRequest ALL = PageRequest.first(PageRequest.MOST);
    private static final String HEADER = "league,season,number,date,time,home,away,venue,zip,city,crew_team,result\n";

    @Inject
    private ScheduleImport schedules;

    @Inject
    private LeagueCatalog catalog;

    @Inject
    private FixtureQueries fixtures;

    @Inject
    private Jdbi jdbi;

    private SchedulePreview preview(byte[] content) {
        return world.as(World.assigner(), () -> schedules.preview(content));
    }

    private Outcome<AppliedSchedule> apply(byte[] content) {
        return apply(content, preview(content).fingerprint());
    }

    private Outcome<AppliedSchedule> apply(byte[] content, String fingerprint) {
        return world.as(
                World.assigner(),
                () -> schedules.apply(new ApplySchedule(content, fingerprint), ImportProgress.SILENT));
    }

    private static byte[] plain(String... lines) {
        return (HEADER + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private List<FixtureView> fixtures(FixtureStatus... statuses) {
        FixtureFilter filter = new FixtureFilter(null, null, null, null, null, null, Set.of(statuses), null);
        return world.prepared(() -> fixtures.page(filter, ALL).items());
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    @Test
    void takes_all_real_exports_over_and_changes_nothing_the_second_time() {
        for (String name : Samples.ALL) {
            byte[] content = Samples.bytes(name);
            int matches = ScheduleFile.read(content).matches().size();
            assertThat(apply(content)).isEqualTo(Outcome.done(new AppliedSchedule(matches, 0, 0)));
        }
        assertThat(count("fixture")).isEqualTo(417);
        assertThat(count("team")).isEqualTo(66);
        int events = count("event");
        List<LeagueView> leagues =
                world.prepared(() -> catalog.leagues(null, null, null, ALL).items());
        assertThat(leagues)
                .filteredOn(league -> league.assignedBy() == AssignedBy.CENTRAL)
                .extracting(LeagueView::name)
                .containsExactlyInAnyOrder("1. Bundesliga Frauen", "Oberliga 2 Frauen");

        for (String name : Samples.ALL) {
            byte[] content = Samples.bytes(name);
            int matches = ScheduleFile.read(content).matches().size();
            assertThat(apply(content)).isEqualTo(Outcome.done(new AppliedSchedule(0, 0, matches)));
        }
        assertThat(count("event")).isEqualTo(events);
    }

    @Test
    void an_import_is_one_command_in_the_event_log() {
        apply(plain("A,2026/27,1,2027-01-09,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,"));

        assertThat(count("event")).isGreaterThan(5);
        assertThat(count("(select distinct command_id from event) as command")).isEqualTo(1);
    }

    @Test
    void brings_the_past_with_status_time_and_place() {
        apply(Samples.bytes(Samples.BUNDESLIGA));

        assertThat(fixtures(FixtureStatus.PLAYED)).hasSize(110).first().satisfies(fixture -> {
            assertThat(fixture.number()).isEqualTo("2004");
            assertThat(fixture.date()).isEqualTo(LocalDate.of(2025, 10, 11));
            assertThat(fixture.startsAt()).isEqualTo("2025-10-11T15:15:00Z");
            assertThat(fixture.venue().name()).isEqualTo("Neuköllner Straße");
            assertThat(fixture.venue().zip()).isEqualTo("52068");
            assertThat(fixture.venue().city()).isEqualTo("Aachen");
            assertThat(fixture.home().clubName()).isEqualTo("Post-Telekom-Sportverein Aachen e.V.");
            assertThat(fixture.crewTeam()).isNull();
        });
    }

    @Test
    void updates_by_league_and_number_and_leaves_missing_ones_as_they_are() {
        apply(plain(
                "A,2026/27,1,2027-01-09,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2027-01-10,15:00,Owls,Larks,Mill Hall,12345,Millford,Ravens,"));
        byte[] updated = plain("A,2026/27,1,2027-01-16,00:00,Ravens,Otters,Oak Hall,12345,Millford,Owls,");

        SchedulePreview preview = preview(updated);
        Outcome<AppliedSchedule> outcome = apply(updated);

        assertThat(preview.count(ImportChange.CHANGED)).isEqualTo(1);
        assertThat(preview.count(ImportChange.MISSING)).isEqualTo(1);
        assertThat(preview.newVenues()).containsExactly("Oak Hall, Millford");
        assertThat(outcome).isEqualTo(Outcome.done(new AppliedSchedule(0, 1, 0)));
        assertThat(fixtures(FixtureStatus.SCHEDULED))
                .extracting(FixtureView::number)
                .containsExactly("2", "1");
        FixtureView moved = fixtures(FixtureStatus.SCHEDULED).get(1);
        assertThat(moved.startsAt()).isNull();
        assertThat(moved.date()).isEqualTo(LocalDate.of(2027, 1, 16));
        assertThat(moved.venue().name()).isEqualTo("Oak Hall");
        assertThat(moved.crewTeam().name()).isEqualTo("Owls");
    }

    @Test
    void lets_two_matches_swap_their_days() {
        apply(plain(
                "A,2026/27,1,2027-01-09,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2027-01-10,18:00,Owls,Ravens,Oak Hall,12345,Millford,-,"));

        Outcome<AppliedSchedule> outcome = apply(plain(
                "A,2026/27,1,2027-01-10,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2027-01-09,18:00,Owls,Ravens,Oak Hall,12345,Millford,-,"));

        assertThat(outcome).isEqualTo(Outcome.done(new AppliedSchedule(0, 2, 0)));
    }

    @Test
    void gives_known_halls_the_courts_that_later_schedules_need() {
        apply(plain("A,2026/27,1,2027-01-09,18:00,Ravens,Otters,Mill Hall,12345,Millford,-,"));

        Outcome<AppliedSchedule> outcome =
                apply(plain("B,2026/27,1,2027-01-09,19:00,Owls,Larks,Mill Hall,12345,Millford,-,"));

        assertThat(outcome.rejections()).isEmpty();
        assertThat(world.prepared(() -> catalog.venues("Mill", null, ALL).items()))
                .extracting(venue -> venue.courts())
                .containsExactly(2);
    }

    @Test
    void shows_whom_each_change_concerns() {
        apply(plain(
                "A,2026/27,1,2027-01-09,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2027-01-10,15:00,Owls,Larks,Mill Hall,12345,Millford,-,"));
        FixtureView first = fixtures(FixtureStatus.SCHEDULED).get(0);
        UUID referee = assignedAndFree(first.id());

        SchedulePreview preview = preview(plain(
                "A,2026/27,1,2027-01-16,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2027-01-10,15:00,Owls,Larks,Mill Hall,12345,Millford,-,"));
        SchedulePreview missing = preview(plain("A,2026/27,2,2027-01-10,15:00,Owls,Larks,Mill Hall,12345,Millford,-,"));

        List<TouchedAssignment> touched =
                List.of(new TouchedAssignment(CrewRole.FIRST, new RefereeId(referee), "Mei Tanaka"));
        assertThat(preview.rows().get(0).assignments()).isEqualTo(touched);
        assertThat(preview.rows().get(0).availabilities()).isEqualTo(1);
        assertThat(preview.rows().get(1).assignments()).isEmpty();
        assertThat(missing.rows().get(1).change()).isEqualTo(ImportChange.MISSING);
        assertThat(missing.rows().get(1).assignments()).isEqualTo(touched);
    }

    /** A referee who is committed to the fixture and declared to be free for it. */
    private UUID assignedAndFree(FixtureId fixture) {
        UUID referee = UUID.randomUUID();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into referee (id, version, first_name, last_name, licence) values (?, 1, 'Mei', 'Tanaka', 'A')",
                    referee);
            handle.execute("insert into crew (fixture_id, version) values (?, 1)", fixture.value());
            handle.execute(
                    "insert into crew_slot (fixture_id, role, referee_id) values (?, 'FIRST', ?)",
                    fixture.value(),
                    referee);
            handle.execute(
                    """
                    insert into availability (referee_id, fixture_id, answer, declared_at, confirmed_at)
                    values (?, ?, 'FREE', now(), now())""",
                    referee,
                    fixture.value());
        });
        return referee;
    }

    @Test
    void the_sample_file_is_itself_a_good_one() {
        byte[] sample = world.as(World.assigner(), schedules::sample);

        SchedulePreview preview = preview(sample);

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.notes()).isEmpty();
        assertThat(preview.count(ImportChange.NEW))
                .isEqualTo(preview.rows().size())
                .isGreaterThan(1);
    }

    @Test
    void a_faulty_file_changes_nothing() {
        byte[] faulty = plain(
                "A,2026/27,1,2027-01-09,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,",
                "A,2026/27,1,2027-01-10,19:30,Owls,Larks,Mill Hall,12345,Millford,-,",
                "A,2026/27,2,2027-01-10,19:30,=cmd|calc,Larks,Mill Hall,12345,Millford,-,");

        SchedulePreview preview = preview(faulty);

        assertThat(preview.problems())
                .extracting(LineProblem::code)
                .containsExactly(ProblemCode.NUMBER_TWICE, ProblemCode.FORMULA);
        assertThat(codes(apply(faulty))).containsExactly("SCHEDULE_FAULTY");
        assertThat(count("event")).isZero();
        assertThat(count("club")).isZero();
    }

    @Test
    void refuses_to_do_something_else_than_it_showed() {
        byte[] first = plain("A,2026/27,1,2027-01-09,19:30,Ravens,Otters,Mill Hall,12345,Millford,-,");
        String shown = preview(first).fingerprint();
        apply(first);

        assertThat(codes(apply(first, shown))).containsExactly("PREVIEW_OUTDATED");
    }

    @Test
    void only_one_of_many_who_apply_the_same_file_at_the_same_moment_creates_its_matches() {
        byte[] content = Samples.bytes(Samples.OBERLIGA);
        String shown = preview(content).fingerprint();

        Race.Result<Outcome<AppliedSchedule>> result = race.among(4, who -> () -> apply(content, shown));

        assertThat(result.winners(Outcome::isDone)).hasSize(1);
        assertThat(result.winners(outcome -> codes(outcome).equals(List.of("PREVIEW_OUTDATED"))))
                .hasSize(3);
        assertThat(count("fixture")).isEqualTo(90);
    }

    @Test
    void only_an_assigner_may() {
        byte[] content = Samples.bytes(Samples.OBERLIGA);
        for (var caller : List.of(World.somebody("R", Role.REFEREE), World.administrator())) {
            assertThatThrownBy(() -> world.as(caller, () -> schedules.preview(content)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> world.as(
                            caller, () -> schedules.apply(new ApplySchedule(content, ""), ImportProgress.SILENT)))
                    .isInstanceOf(Forbidden.class);
        }
    }
}
