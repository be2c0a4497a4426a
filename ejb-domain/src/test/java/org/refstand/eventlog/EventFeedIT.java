package org.refstand.eventlog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.league.ChangeClub;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueEvent;

/** The feed hands over what was committed: everything, once, in an order that is the same for all, and nothing else. */
class EventFeedIT extends ContainerTest {

    @Inject
    private EventFeed feed;

    @Inject
    private EventLog log;

    @Inject
    private ClubService clubs;

    @Inject
    private Race race;

    private final Queue<RecordedEvent> heard = new ConcurrentLinkedQueue<>();
    private EventFeed.Subscription subscription;

    @BeforeEach
    void listen() {
        subscription = feed.subscribe(event -> {
            if (event.event() instanceof LeagueEvent) {
                heard.add(event);
            }
        });
    }

    @AfterEach
    void stopListening() {
        subscription.close();
    }

    @Test
    void a_committed_fact_is_heard_with_who_and_what() {
        ClubView club = created("Otters");
        await(() -> heard.stream()
                .anyMatch(event -> event.aggregateId().equals(club.id().value())));
        RecordedEvent event = heard.stream()
                .filter(candidate -> candidate.aggregateId().equals(club.id().value()))
                .findFirst()
                .orElseThrow();
        assertThat(event.event()).isEqualTo(new LeagueEvent.ClubCreated(club.id(), new ClubDetails("Otters", "")));
        assertThat(event.aggregateType()).isEqualTo("Club");
        assertThat(event.aggregateVersion()).isEqualTo(1);
        assertThat(event.actorName()).isEqualTo(World.assigner().name());
    }

    @Test
    void what_was_rejected_is_never_heard() {
        ClubView first = created("Otters");
        Outcome<ClubView> refused = world.as(World.assigner(), () -> clubs.create(new ClubDetails("otters", "")));
        ClubView last = created("Bears");
        assertThat(refused.isDone()).isFalse();
        await(() -> heardOf(last) == 1);
        assertThat(heard.stream()
                        .filter(event -> event.event()
                                .equals(new LeagueEvent.ClubCreated(first.id(), new ClubDetails("otters", ""))))
                        .count())
                .isZero();
        assertThat(log.after(FeedPosition.START, 500)).hasSize(2);
    }

    @Test
    void many_writers_at_once_lose_no_event_and_double_none() {
        int writers = 8;
        int each = 25;
        race.among(writers, writer -> () -> {
                    for (int i = 0; i < each; i++) {
                        ClubView club = created("Club " + writer + "." + i);
                        world.as(
                                World.assigner(),
                                () -> clubs.change(
                                        new ChangeClub(club.id(), 1, new ClubDetails(club.name() + "!", ""))));
                    }
                    return true;
                })
                .winners(done -> done);
        await(() -> log.after(FeedPosition.START, 1000).size() == writers * each * 2);
        List<RecordedEvent> written = log.after(FeedPosition.START, 1000);
        Set<UUID> ids = new HashSet<>();
        written.forEach(event -> ids.add(event.eventId()));
        await(() ->
                heard.stream().filter(event -> ids.contains(event.eventId())).count() == ids.size());
        List<UUID> order = new ArrayList<>();
        heard.stream().map(RecordedEvent::eventId).filter(ids::contains).forEach(order::add);
        assertThat(order)
                .containsExactlyElementsOf(
                        written.stream().map(RecordedEvent::eventId).toList());
    }

    @Test
    void a_closed_subscription_hears_nothing_more() {
        subscription.close();
        subscription.close();
        Queue<RecordedEvent> others = new ConcurrentLinkedQueue<>();
        EventFeed.Subscription other = feed.subscribe(others::add);
        try {
            ClubView club = created("Otters");
            await(() -> others.stream()
                    .anyMatch(event -> event.aggregateId().equals(club.id().value())));
            assertThat(heardOf(club)).isZero();
        } finally {
            other.close();
        }
    }

    private long heardOf(ClubView club) {
        return heard.stream()
                .filter(event -> event.aggregateId().equals(club.id().value()))
                .count();
    }

    private ClubView created(String name) {
        return world.as(World.assigner(), () -> clubs.create(new ClubDetails(name, "")))
                .value();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after 10 s").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
