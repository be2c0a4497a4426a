package org.refstand.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.history.HistoryDesk.SATURDAY;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountId;
import org.refstand.availability.PeriodId;
import org.refstand.eventlog.ValueChange;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.MoveFixture;
import org.refstand.fixture.SeenFixture;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Cursor;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Zone;
import org.refstand.league.VenueId;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeService;
import org.refstand.referee.SeenReferee;
import org.refstand.security.Caller;

/** Who did what when and why: found by what it is about, who did it and when, with old and new values. */
class HistoryIT extends ContainerTest {
    private static final Caller ASTRID = World.assigner();

    @Inject
    private HistoryDesk desk;

    @Inject
    private HistoryQueries history;

    @Inject
    private FixtureService fixtures;

    @Inject
    private RefereeService referees;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Zone zone;

    private FixtureId match;
    private FixtureId other;
    private RefereeId rita;
    private RefereeId otto;
    private PeriodId period;

    @BeforeEach
    void a_match_changes_hands() {
        desk.found();
        match = desk.match(SATURDAY);
        other = desk.match(SATURDAY.plusDays(1));
        period = desk.period(SATURDAY, SATURDAY.plusDays(6));
        rita = desk.referee("Reif");
        otto = desk.referee("Obst");
        desk.free(rita, match);
        desk.stage(match, FIRST, rita, null);
        desk.commit("The league insists", match);
        desk.stage(match, FIRST, otto, "Kim Reif has the flu");
        desk.commit(null, match);
    }

    @Test
    void a_match_tells_who_did_what_when_and_why_the_latest_first() {
        List<HistoryEntry> told = desk.read(ASTRID, HistoryFilter.about(match.value()));
        assertThat(told)
                .extracting(HistoryEntry::type, HistoryEntry::by, HistoryEntry::reason)
                .containsExactly(
                        tuple("CrewCommitted", "Astrid Ansetzer", null),
                        tuple("AssignmentStaged", "Astrid Ansetzer", "Kim Reif has the flu"),
                        tuple("CrewCommitted", "Astrid Ansetzer", "The league insists"),
                        tuple("AssignmentStaged", "Astrid Ansetzer", null),
                        tuple("AvailabilityDeclared", "Referee " + rita.value(), null),
                        tuple("FixtureCreated", "Astrid Ansetzer", null));
        assertThat(told.get(0).sentence().en())
                .isEqualTo("The crew of SC Alt 1 – TV Neu 2 (Oberliga) was committed:"
                        + " 1st referee Kim Obst instead of Kim Reif.");
        assertThat(told.get(1).sentence().de())
                .isEqualTo("Kim Obst wurde statt Kim Reif vorgemerkt als 1. Schiedsrichter:"
                        + " SC Alt 1 – TV Neu 2 (Oberliga).");
        assertThat(told.get(0).objects())
                .extracting(HistoryObject::kind, HistoryObject::id)
                .contains(tuple(Kind.FIXTURE, match.value()), tuple(Kind.REFEREE, otto.value()));
        assertThat(told.get(0).at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
    }

    @Test
    void old_and_new_values_stand_beside_each_change() {
        desk.reschedule(match, SATURDAY.plusDays(2), LocalTime.of(18, 30));
        VenueId away = desk.venue("Halle West");
        desk.done(() -> fixtures.move(new MoveFixture(match, 2, away)));
        assertThat(changes("FixtureRescheduled"))
                .containsExactly("Start: Sat 10 Jan 2099, 17:00 -> Mon 12 Jan 2099, 18:30");
        assertThat(changes("FixtureMoved")).containsExactly("Hall: Halle Ost, Ort -> Halle West, Ort");
        assertThat(changes("CrewCommitted")).containsExactly("1st referee: Kim Reif -> Kim Obst");
        desk.done(() -> fixtures.cancel(new SeenFixture(other, 1)));
        assertThat(changes("FixtureCancelled")).containsExactly("Status: scheduled -> cancelled");
    }

    @Test
    void what_is_gone_keeps_the_name_it_had() {
        desk.done(() -> fixtures.delete(new SeenFixture(other, 1)));
        assertThat(desk.newest(ASTRID, "FixtureDeleted").sentence().en())
                .isEqualTo("SC Alt 1 – TV Neu 2 (Oberliga) was deleted.");
        assertThat(world.as(ASTRID, () -> history.object(Kind.FIXTURE, other.value()))
                        .orElseThrow()
                        .name()
                        .de())
                .isEqualTo("SC Alt 1 – TV Neu 2 (Oberliga)");
        assertThat(world.as(ASTRID, () -> history.object(Kind.FIXTURE, new UUID(7, 7))))
                .isEmpty();
    }

    @Test
    void people_who_are_forgotten_are_said_to_be_that() {
        RefereeId nora = desk.referee("Nie");
        desk.done(() -> referees.delete(new SeenReferee(nora, 1)));
        assertThat(desk.newest(ASTRID, "RefereeDeleted").sentence().de())
                .isEqualTo("N. N. wurde als Schiedsrichter gelöscht.");
        jdbi.useHandle(handle -> {
            handle.execute("delete from event_personal");
            handle.execute("set session_replication_role = replica");
            handle.execute("delete from event where type = 'RefereeCreated'");
            handle.execute("reset session_replication_role");
        });
        assertThat(desk.newest(ASTRID, "RefereeDeleted").sentence().de())
                .as("not even the log knows")
                .isEqualTo("(gelöschte Person) wurde als Schiedsrichter gelöscht.");
        assertThat(desk.read(ASTRID, HistoryFilter.about(match.value())))
                .extracting(HistoryEntry::reason)
                .containsOnlyNulls();
    }

    @Test
    void every_filter_leaves_only_what_it_says() {
        assertThat(desk.types(ASTRID, HistoryFilter.about(rita.value())))
                .containsExactly(
                        "CrewCommitted",
                        "AssignmentStaged",
                        "CrewCommitted",
                        "AssignmentStaged",
                        "AvailabilityDeclared",
                        "RefereeCreated");
        AccountId ritas = new AccountId(rita.value());
        assertThat(desk.types(ASTRID, new HistoryFilter(null, null, ritas, null, null, null)))
                .containsExactly("AvailabilityDeclared");
        assertThat(desk.types(
                        ASTRID, new HistoryFilter(null, null, null, Set.of(Topic.PERIODS, Topic.ANSWERS), null, null)))
                .containsExactly("AvailabilityDeclared", "PeriodCreated");
        statements.awaitReaders();
        assertThat(desk.types(ASTRID, HistoryFilter.ALL)).doesNotContain("NotificationSent");
        assertThat(desk.types(ASTRID, new HistoryFilter(null, null, null, Set.of(Topic.NOTICES), null, null)))
                .containsOnly("NotificationSent");
        LocalDate today = zone.day(clock.instant());
        assertThat(desk.types(ASTRID, new HistoryFilter(match.value(), null, null, null, today, today)))
                .hasSize(6);
        assertThat(desk.types(ASTRID, new HistoryFilter(null, null, null, null, today.plusDays(1), null)))
                .isEmpty();
        assertThat(desk.types(ASTRID, new HistoryFilter(null, null, null, null, null, today.minusDays(1))))
                .isEmpty();
    }

    @Test
    void days_long_ago_are_found_though_years_lie_between() {
        jdbi.useHandle(
                handle -> handle.execute(
                        """
                insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                                   payload, concerns, command_id, occurred_at)
                select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000' || right(md5(n::text), 16))::uuid,
                       'Club', md5(n::text)::uuid, 1, 'ClubCreated', 1,
                       jsonb_build_object('id', md5(n::text)::uuid, 'details',
                                          jsonb_build_object('name', 'Club ' || n, 'shortName', '')),
                       array[md5(n::text)::uuid], md5(n::text)::uuid, at
                  from (select n, timestamptz '2026-01-01 12:00Z' + n * interval '1 day' as at
                          from generate_series(0, 99) n) days"""));
        LocalDate first = LocalDate.of(2026, 1, 11);
        List<HistoryEntry> found =
                desk.read(ASTRID, new HistoryFilter(null, null, null, null, first, first.plusDays(2)));
        assertThat(found)
                .extracting(entry -> entry.sentence().en())
                .containsExactly(
                        "The club Club 12 was added.", "The club Club 11 was added.", "The club Club 10 was added.");
        assertThat(found).extracting(HistoryEntry::by).containsOnly("Refstand");
    }

    @Test
    void the_history_of_a_period_holds_its_matches_and_those_that_have_left_it() {
        desk.reschedule(other, SATURDAY.plusDays(30), LocalTime.NOON);
        FixtureId elsewhere = desk.match(SATURDAY.plusDays(60));
        assertThat(desk.read(ASTRID, HistoryFilter.of(period)))
                .filteredOn(entry -> entry.topic() == Topic.MATCHES || entry.topic() == Topic.PERIODS)
                .extracting(HistoryEntry::type, entry -> entry.objects().get(0).id())
                .containsExactly(
                        tuple("FixtureRescheduled", other.value()),
                        tuple("PeriodCreated", period.value()),
                        tuple("FixtureCreated", other.value()),
                        tuple("FixtureCreated", match.value()));
        assertThat(desk.types(ASTRID, HistoryFilter.of(period))).contains("CrewCommitted", "AvailabilityDeclared");
        assertThat(desk.read(ASTRID, HistoryFilter.of(period))).noneMatch(entry -> entry.objects().stream()
                .anyMatch(object -> object.id().equals(elsewhere.value())));
    }

    @Test
    void pages_go_on_behind_their_cursor_while_new_things_happen() {
        List<HistoryEntry> whole = desk.read(ASTRID, HistoryFilter.ALL);
        List<HistoryEntry> paged = new ArrayList<>();
        String after = null;
        Page<HistoryEntry> page;
        do {
            page = desk.page(ASTRID, HistoryFilter.ALL, new PageRequest(3, after));
            paged.addAll(page.items());
            after = page.cursors().get(page.cursors().size() - 1);
            desk.venue("Halle " + paged.size());
        } while (page.hasNextPage());
        assertThat(paged).isEqualTo(whole);
        assertThat(page.totalCount()).isNegative();
        assertThat(world.as(ASTRID, () -> history.pageCounted(HistoryFilter.about(match.value()), PageRequest.first(2)))
                        .totalCount())
                .isEqualTo(6);
        String foreign = Cursor.of("period", "1", "2");
        assertThatThrownBy(() -> desk.page(ASTRID, HistoryFilter.ALL, new PageRequest(3, foreign)))
                .isInstanceOf(Cursor.BadCursor.class);
    }

    @Test
    void what_one_command_did_is_known_to_belong_together() {
        desk.stage(match, SECOND, rita, null);
        desk.stage(other, FIRST, otto, null);
        desk.commit("Everybody is needed", match, other);
        List<HistoryEntry> commits = desk.read(ASTRID, HistoryFilter.ALL).subList(0, 2);
        assertThat(commits)
                .extracting(HistoryEntry::type, HistoryEntry::reason)
                .containsOnly(tuple("CrewCommitted", "Everybody is needed"));
        assertThat(commits)
                .extracting(HistoryEntry::commandId)
                .containsOnly(commits.get(0).commandId());
    }

    @Test
    void a_page_costs_the_same_number_of_statements_whatever_it_holds() {
        for (HistoryFilter filter : List.of(HistoryFilter.ALL, HistoryFilter.of(period))) {
            long few = counted(filter, 2);
            long many = counted(filter, 15);
            assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void what_is_searched_is_found_by_a_part_of_its_name() {
        assertThat(world.as(ASTRID, () -> history.objects(" reif")))
                .extracting(HistoryObject::kind, HistoryObject::id)
                .containsExactly(tuple(Kind.REFEREE, rita.value()));
        assertThat(world.as(ASTRID, () -> history.objects("tv neu")))
                .extracting(HistoryObject::kind)
                .contains(Kind.TEAM, Kind.FIXTURE);
        assertThat(world.as(ASTRID, () -> history.actors("astrid")))
                .extracting(Actor::name)
                .containsExactly("Astrid Ansetzer");
    }

    private long counted(HistoryFilter filter, int rows) {
        desk.page(ASTRID, filter, PageRequest.first(rows));
        List<HistoryEntry> read = new ArrayList<>();
        long sent = statements
                .during(() -> read.addAll(
                        desk.page(ASTRID, filter, PageRequest.first(rows)).items()))
                .count();
        assertThat(read).hasSizeBetween(2, rows);
        return sent;
    }

    private List<String> changes(String type) {
        return desk.newest(ASTRID, type).changes().stream().map(HistoryIT::said).toList();
    }

    private static String said(ValueChange change) {
        return change.what().en() + ": " + change.before().en() + " -> "
                + change.after().en();
    }
}
