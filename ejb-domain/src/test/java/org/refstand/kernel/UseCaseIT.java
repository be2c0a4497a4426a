package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;
import org.refstand.league.ClubView;
import org.refstand.league.SeenClub;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** What a use case promises: one transaction, all or nothing, tried again on lost races, closed unless it says who may. */
class UseCaseIT extends ContainerTest {

    @Inject
    private Outer outer;

    @Inject
    private Jdbi jdbi;

    @Test
    void a_use_case_inside_another_belongs_to_its_transaction() {
        Outcome<List<ClubView>> done = world.as(World.assigner(), () -> outer.both("One", "Two"));
        assertThat(done.value()).extracting(ClubView::version).containsExactly(1L, 1L);
        assertThat(count("club")).isEqualTo(2);
        assertThat(count("event")).isEqualTo(2);
    }

    @Test
    void a_rejection_of_the_second_step_takes_the_first_one_back() {
        Outcome<List<ClubView>> refused = world.as(World.assigner(), () -> outer.both("One", "one"));
        assertThat(refused.rejections()).extracting(Rejection::code).containsExactly("CLUB_NAME_TAKEN");
        assertThat(count("club")).isZero();
        assertThat(count("event")).isZero();
    }

    @Test
    void an_outer_use_case_cannot_tell_success_when_an_inner_one_was_rejected() {
        assertThatThrownBy(() -> world.as(World.assigner(), () -> outer.swallowing("One", "")))
                .hasStackTraceContaining("already marked for rollback");
        assertThat(count("club")).isZero();
    }

    @Test
    void after_several_changes_in_one_transaction_row_view_and_events_agree_on_the_version() {
        ClubView fresh =
                world.as(World.assigner(), () -> outer.createAndClose("One")).value();
        assertThat(fresh.active()).isFalse();
        assertAgreed(fresh, 2);

        ClubView reopened =
                world.as(World.assigner(), () -> outer.reopenAndClose(fresh)).value();
        assertThat(reopened.active()).isFalse();
        assertThat(reopened.version()).isGreaterThan(fresh.version());
        assertAgreed(reopened, 4);
    }

    private void assertAgreed(ClubView view, int events) {
        List<Long> versions = numbers("select aggregate_version from event order by position");
        assertThat(versions).hasSize(events).isSorted();
        assertThat(numbers("select version from club")).containsExactly(view.version());
        assertThat(versions.get(events - 1)).isEqualTo(view.version());
    }

    @Test
    void a_lost_race_is_tried_again_in_a_new_transaction() {
        outer.begin();
        assertThat(world.as(World.assigner(), () -> outer.losing(2))).isEqualTo(3);
        assertThat(count("club")).isEqualTo(1);
    }

    @Test
    void a_race_lost_again_and_again_is_an_exception_where_there_is_no_outcome() {
        assertThatThrownBy(() -> world.as(World.assigner(), () -> outer.losing(Integer.MAX_VALUE)))
                .hasStackTraceContaining("lost");
        assertThat(count("club")).isZero();
    }

    @Test
    void a_method_that_does_not_say_who_may_is_closed_to_everybody() {
        assertThatThrownBy(() -> world.as(Caller.SYSTEM, outer::unsaid)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> outer.both("One", "Two")).isInstanceOf(Forbidden.class);
        assertThat(outer.open()).isTrue();
    }

    @Test
    void all_events_of_one_command_share_its_id_and_the_next_command_has_another() {
        world.as(World.assigner(), () -> outer.both("One", "Two"));
        assertThat(commands()).isEqualTo(1);
        world.as(World.assigner(), () -> outer.both("Three", "Four"));
        assertThat(commands()).isEqualTo(2);
    }

    private long commands() {
        return numbers("select count(distinct command_id) from event").get(0);
    }

    private int count(String table) {
        return numbers("select count(*) from " + table).get(0).intValue();
    }

    private List<Long> numbers(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(Long.class).list());
    }

    /** A use case of use cases, as an import is. */
    @UseCase
    public static class Outer {
        private final AtomicInteger tries = new AtomicInteger();

        /** Counts tries from here. */
        @PermitAll
        public void begin() {
            tries.set(0);
        }

        @Inject
        ClubService clubs;

        /** Two clubs or none. */
        @RolesAllowed(Role.ASSIGNERS)
        public Outcome<List<ClubView>> both(String one, String other) {
            return clubs.create(new ClubDetails(one, ""))
                    .then(first -> clubs.create(new ClubDetails(other, "")).map(second -> List.of(first, second)));
        }

        /** Wrong: looks at no outcome. */
        @RolesAllowed(Role.ASSIGNERS)
        public Outcome<Integer> swallowing(String one, String other) {
            clubs.create(new ClubDetails(one, ""));
            clubs.create(new ClubDetails(other, ""));
            return Outcome.done(2);
        }

        /** The same club twice. */
        @RolesAllowed(Role.ASSIGNERS)
        public Outcome<ClubView> createAndClose(String name) {
            return clubs.create(new ClubDetails(name, ""))
                    .then(club -> clubs.deactivate(new SeenClub(club.id(), club.version())));
        }

        /** Two changes of a club that was there before. */
        @RolesAllowed(Role.ASSIGNERS)
        public Outcome<ClubView> reopenAndClose(ClubView club) {
            return clubs.reactivate(new SeenClub(club.id(), club.version()))
                    .then(open -> clubs.deactivate(new SeenClub(open.id(), open.version())));
        }

        /** Loses that many races; tells how many tries it took. */
        @RolesAllowed(Role.ASSIGNERS)
        public int losing(int times) throws PSQLException {
            int attempt = tries.incrementAndGet();
            clubs.create(new ClubDetails("Try " + attempt, ""));
            if (attempt <= times) {
                throw new PSQLException("lost", PSQLState.SERIALIZATION_FAILURE);
            }
            return attempt;
        }

        /** Forgot to say who may. */
        public boolean unsaid() {
            return true;
        }

        /** For everybody. */
        @PermitAll
        public boolean open() {
            return true;
        }
    }
}
