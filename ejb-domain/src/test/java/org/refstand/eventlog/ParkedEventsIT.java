package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;

/** An event that a reader always fails on neither blocks the reader nor gets lost. */
class ParkedEventsIT extends ContainerTest {
    @Inject
    private ParkedEvents parked;

    @Inject
    private StubbornReader reader;

    @Inject
    private ClubService clubs;

    @Inject
    private Jdbi jdbi;

    @BeforeEach
    void refuse() {
        reader.refuse(true);
    }

    @AfterEach
    void takeEverythingAgain() {
        reader.refuse(false);
    }

    @Test
    void the_reader_goes_on_and_the_event_waits_for_another_try() {
        List.of("Otters", StubbornReader.POISON, "Bears").forEach(this::found);
        Eventually.holds(() -> assertThat(reader.read()).contains("Bears"));
        found("Lynxes");
        Eventually.holds(() -> assertThat(reader.read()).contains("Lynxes"));

        ParkedEvent waiting = only();
        assertThat(waiting.reader()).isEqualTo("stubborn");
        assertThat(waiting.type()).isEqualTo("ClubCreated");
        assertThat(waiting.by()).isEqualTo(World.assigner().name());
        assertThat(waiting.reason()).isEqualTo("IllegalArgumentException: I do not take Poison");
        assertThat(waiting.tries()).isEqualTo(DurableReading.MOST_TRIES);
        assertThat(health()).containsPattern("\"parkedEvents\":\"?1\"?");

        assertThat(retry(waiting).rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo("EVENT_FAILED_AGAIN");
            assertThat(rejection.message().en()).endsWith("I do not take Poison");
        });
        assertThat(only()).isEqualTo(waiting);
        reader.refuse(false);
        assertThat(retry(waiting).isDone()).isTrue();
        assertThat(reader.read()).containsExactly(StubbornReader.POISON);
        assertThat(all()).isEmpty();
        assertThat(retry(waiting).rejections()).extracting(Rejection::code).containsExactly("UNKNOWN_OBJECT");
    }

    @Test
    void an_event_of_a_type_nobody_knows_hides_none_behind_it() {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                                   payload, command_id, occurred_at)
                values (?, 'Club', ?, 1, 'ClubPainted', 1, '{}', ?, now())""",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID()));
        found("Otters");
        Eventually.holds(() -> assertThat(reader.read()).containsExactly("Otters"));
        // every reader parks it, for each may have had to do something
        Eventually.holds(() -> assertThat(all())
                .extracting(ParkedEvent::type, ParkedEvent::reader)
                .hasSize(Set.of("stubborn", "assignment", "notification", "webhook")
                        .size()));
        assertThat(all().get(0).reason()).contains("'ClubPainted' that no event family knows");
        assertThat(retry(all().get(0)).rejections()).extracting(Rejection::code).containsExactly("EVENT_FAILED_AGAIN");
    }

    private void found(String club) {
        assertThat(world.as(World.assigner(), () -> clubs.create(new ClubDetails(club, "")))
                        .isDone())
                .isTrue();
    }

    private Outcome<EventId> retry(ParkedEvent event) {
        return world.as(
                World.administrator(), () -> parked.retry(new RetryParkedEvent(event.reader(), event.eventId())));
    }

    private ParkedEvent only() {
        List<ParkedEvent> all = all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<ParkedEvent> all() {
        return world.as(World.administrator(), () -> parked.all());
    }

    private String health() {
        try {
            HttpRequest ask = HttpRequest.newBuilder(world.address("").resolve("/health/ready"))
                    .build();
            return HttpClient.newHttpClient().send(ask, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
