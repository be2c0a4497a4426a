package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.webhook.DeliveryState.DELIVERED;
import static org.refstand.webhook.DeliveryState.WAITING;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.RescheduleFixture;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/** What is about one match is told in order, and holds back nothing else. */
class DeliveryOrderIT extends ContainerTest {
    private final Receiver receiver = new Receiver();

    @Inject
    private Outside outside;

    @Inject
    private Season season;

    @Inject
    private FixtureService fixtures;

    @Inject
    private Jdbi jdbi;

    private final Map<FixtureId, Long> versions = new LinkedHashMap<>();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void what_happens_to_one_match_is_heard_in_order_whatever_fails_in_between() {
        matches(4);
        WebhookId id = moves(receiver);
        Map<String, Integer> busy = new ConcurrentHashMap<>();
        List<String> together = new ArrayList<>();
        receiver.answersWith(heard -> {
            String match = Receiver.part(heard.body(), "subject");
            if (busy.merge(match, 1, Integer::sum) > 1) {
                together.add(match);
            }
            pause(ThreadLocalRandom.current().nextInt(20));
            busy.merge(match, -1, Integer::sum);
            // every fourth fails at first
            return ThreadLocalRandom.current().nextInt(4) == 0 ? 400 : 200;
        });
        for (int round = 1; round <= 12; round++) {
            for (FixtureId match : versions.keySet()) {
                begins(match, LocalTime.of(8, 0).plusMinutes(round));
            }
        }
        Eventually.holds(() -> {
            outside.pausesAreOver();
            assertThat(outside.deliveries(id, DELIVERED)).hasSize(48);
        });
        assertThat(together).isEmpty();
        assertThat(heardFirst()).isEqualTo(told());
    }

    @Test
    void what_waits_for_another_try_holds_back_its_own_match_only() {
        matches(2);
        WebhookId id = moves(receiver);
        FixtureId first = match(0);
        receiver.answersWith(heard -> heard.body().contains("Fixture/" + first.value()) ? 400 : 200);
        begins(first, LocalTime.of(9, 0));
        receiver.awaits(1);
        begins(first, LocalTime.of(10, 0));
        begins(match(1), LocalTime.of(11, 0));
        outside.awaits(id, DELIVERED, 1);
        assertThat(outside.awaits(id, WAITING, 2))
                .extracting(DeliveryView::tries)
                .containsExactly(0, 1);
        assertThat(receiver.heard()).hasSize(2);
        // given up, it holds nobody back any more
        outside.aDayPasses();
        receiver.awaits(4);
        outside.awaits(id, DeliveryState.DEAD, 1);
        assertThat(outside.awaits(id, WAITING, 1))
                .extracting(DeliveryView::tries)
                .containsExactly(1);
    }

    private WebhookId moves(Receiver to) {
        return outside.webhook("Matches", to, "FixtureRescheduled").webhook().id();
    }

    private void matches(int count) {
        LeagueId league = season.league("Oberliga");
        for (int i = 0; i < count; i++) {
            TeamId home = season.team(league, "Home " + i);
            TeamId away = season.team(league, "Away " + i);
            VenueId hall = season.venue("Hall " + i, 1);
            versions.put(season.match(league, home, away, hall, Season.SATURDAY, LocalTime.of(8, 0)), 1L);
        }
    }

    private FixtureId match(int place) {
        return List.copyOf(versions.keySet()).get(place);
    }

    private void begins(FixtureId match, LocalTime at) {
        Outside.done(world.as(
                World.assigner(),
                () -> fixtures.reschedule(new RescheduleFixture(match, versions.get(match), Season.SATURDAY, at))));
        versions.merge(match, 1L, Long::sum);
    }

    /** @return of each match the events as the log has them */
    private Map<String, List<String>> told() {
        Map<String, List<String>> told = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select aggregate_id, event_id from event where type = 'FixtureRescheduled' order by position")
                .map((row, context) -> told.computeIfAbsent("Fixture/" + row.getString(1), match -> new ArrayList<>())
                        .add(row.getString(2)))
                .list());
        return told;
    }

    /** @return of each match the events in the order in which they were first heard */
    private Map<String, List<String>> heardFirst() {
        Map<String, List<String>> heard = new LinkedHashMap<>();
        for (Receiver.Heard request : receiver.heard()) {
            List<String> ofMatch =
                    heard.computeIfAbsent(Receiver.part(request.body(), "subject"), match -> new ArrayList<>());
            if (!ofMatch.contains(request.event())) {
                ofMatch.add(request.event());
            }
        }
        return heard;
    }

    private static void pause(int millis) {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
