package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.CurrentCommand;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Uuid7;
import org.refstand.league.ChangeClub;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubId;
import org.refstand.league.ClubService;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueCatalog;

/** The feed tells what happened to one thing in the order in which it happened, whatever numbers the transactions had. */
class OrderOfEventsIT extends ContainerTest {
    @Inject
    private LateWriter late;

    @Inject
    private ClubService clubs;

    @Inject
    private LeagueCatalog catalog;

    @Inject
    private CurrentCommand command;

    @Inject
    private Jdbi jdbi;

    @Test
    void who_has_the_lower_number_and_comes_later_is_told_of_later() {
        ClubId club = founded();
        AtomicInteger tries = new AtomicInteger();
        Outcome<ClubView> outcome = world.prepared(() -> late.write(() -> {
            if (tries.getAndIncrement() == 0) {
                // all of another command, between the beginning of this one and its first look
                Race.Result<Outcome<ClubView>> other = race.among(1, i -> () -> renamed(club, "Bears"));
                assertThat(other.winners(Outcome::isDone)).hasSize(1);
            }
            return renamed(club, "Lynxes");
        }));
        assertThat(outcome.isDone()).isTrue();
        assertThat(versions(club)).containsExactly(1L, 2L, 3L);
        assertThat(tries.get()).isEqualTo(2);
    }

    @Test
    void commands_with_ids_are_told_of_in_their_order_however_they_meet() {
        ClubId club = founded();
        race.repeat(
                40,
                round -> race.among(6, i -> () -> command.call(Uuid7.next(), () -> renamed(club, round + " " + i))));
        List<Long> versions = versions(club);
        assertThat(versions).hasSizeGreaterThan(40).isSorted();
    }

    private ClubId founded() {
        return world.prepared(() -> clubs.create(new ClubDetails("Otters", "")))
                .value()
                .id();
    }

    private Outcome<ClubView> renamed(ClubId club, String name) {
        return world.as(World.assigner(), () -> {
            ClubView seen = catalog.club(club).orElseThrow();
            return clubs.change(new ChangeClub(club, seen.version(), new ClubDetails(name, "")));
        });
    }

    private List<Long> versions(ClubId club) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select aggregate_version from event where aggregate_id = :club order by xid, position")
                .bind("club", club)
                .mapTo(Long.class)
                .list());
    }
}
