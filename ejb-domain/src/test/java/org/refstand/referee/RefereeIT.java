package org.refstand.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubId;
import org.refstand.league.ClubService;
import org.refstand.league.SeenClub;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;

/** Referees: kept by the assigner, their contact and limits by themselves, never by each other. */
class RefereeIT extends ContainerTest {
    private static final RefereeFilter ALL = new RefereeFilter(null, null, null, null);

    @Inject
    private RefereeService referees;

    @Inject
    private RefereeQueries queries;

    @Inject
    private ClubService clubs;

    @Inject
    private Jdbi jdbi;

    private ClubId otters;
    private RefereeView rita;
    private RefereeView paul;

    @BeforeEach
    void two_referees() {
        otters = world.prepared(() -> clubs.create(new ClubDetails("VC Otters", "")))
                .value()
                .id();
        rita = created("Rita", "Beispiel", otters);
        paul = created("Paul", "Muster", null);
    }

    @Test
    void a_referee_is_shown_as_entered() {
        assertThat(rita.version()).isEqualTo(1);
        assertThat(rita.clubName()).isEqualTo("VC Otters");
        assertThat(rita.licenceValidUntil()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(rita.homeLatitude()).isEqualTo(50.93);
        assertThat(paul.clubId()).isNull();
        assertThat(paul.clubName()).isEmpty();
        assertThat(world.as(World.assigner(), () -> queries.find(paul.id()))).contains(paul);
    }

    @Test
    void a_referee_without_a_club_can_be_changed() {
        RefereeView changed = world.as(
                        World.assigner(),
                        () -> referees.change(new ChangeReferee(paul.id(), 1, details("Paul", "Neu", null))))
                .value();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.lastName()).isEqualTo("Neu");
    }

    @Test
    void what_is_wrong_is_told_field_by_field() {
        RefereeDetails wrong = new RefereeDetails(
                "", "X", new ClubId(new UUID(0, 3)), "Z", null, "no mail", "", "", "", 12.0, null, 0, 1000, -1);
        assertThat(world.as(World.assigner(), () -> referees.create(wrong)).rejections())
                .extracting(Rejection::field)
                .containsExactly(
                        "firstName",
                        "email",
                        "homeLongitude",
                        "maxPerDay",
                        "maxPerSeason",
                        "wantedPerSeason",
                        "licence",
                        "clubId");
    }

    @Test
    void nobody_joins_a_club_that_is_out_of_use_but_who_is_in_it_may_stay() {
        assertThat(world.prepared(() -> clubs.deactivate(new SeenClub(otters, 1)))
                        .isDone())
                .isTrue();
        Outcome<RefereeView> joining =
                world.as(World.assigner(), () -> referees.create(details("Nele", "Neu", otters)));
        assertThat(codes(joining)).containsExactly("CLUB_INACTIVE");
        assertThat(joining.rejections().get(0).field()).isEqualTo("clubId");
        assertThat(codes(world.as(
                        World.assigner(),
                        () -> referees.change(new ChangeReferee(paul.id(), 1, details("Paul", "Muster", otters))))))
                .containsExactly("CLUB_INACTIVE");
        assertThat(world.as(
                                World.assigner(),
                                () -> referees.change(
                                        new ChangeReferee(rita.id(), 1, details("Rita", "Anders", otters))))
                        .rejections())
                .isEmpty();
    }

    @Test
    void a_referee_changes_the_own_contact_and_nothing_else() {
        RefereeView changed = world.as(caller(rita), () -> referees.changeOwnContact(contact(rita, 1)))
                .value();
        assertThat(changed.email()).isEqualTo("new@example.org");
        assertThat(changed.maxPerDay()).isEqualTo(1);
        assertThat(changed.licence()).isEqualTo(rita.licence());
        assertThat(changed.lastName()).isEqualTo("Beispiel");
        assertThat(changed.homeLatitude())
                .as("home moved, so its place on the map is not known")
                .isNull();
        assertThat(events(rita.id())).containsExactly("1 RefereeCreated", "2 RefereeChanged");
        assertThat(codes(world.as(caller(rita), () -> referees.changeOwnContact(contact(rita, 1)))))
                .containsExactly("CHANGED_MEANWHILE");
    }

    @Test
    void somebody_elses_contact_and_data_are_closed_to_a_referee() {
        forbidden(caller(rita), () -> referees.changeOwnContact(contact(paul, 1)));
        forbidden(caller(rita), () -> queries.find(paul.id()));
        forbidden(caller(rita), () -> queries.find(new RefereeId(new UUID(0, 7))));
        assertThat(world.as(caller(rita), () -> queries.find(rita.id()))).contains(rita);
        assertThat(world.as(World.assigner(), () -> referees.changeOwnContact(contact(paul, 1)))
                        .isDone())
                .isTrue();
    }

    @Test
    void only_assigners_keep_referees() {
        SeenReferee seen = new SeenReferee(rita.id(), 1);
        for (Caller other : List.of(Caller.NOBODY, caller(rita), World.administrator())) {
            forbidden(other, () -> referees.create(details("A", "B", null)));
            forbidden(other, () -> referees.change(new ChangeReferee(rita.id(), 1, details("A", "B", null))));
            forbidden(other, () -> referees.deactivate(seen));
            forbidden(other, () -> referees.reactivate(seen));
            forbidden(other, () -> referees.delete(seen));
        }
        forbidden(Caller.NOBODY, () -> queries.page(ALL, PageRequest.first(10)));
        forbidden(caller(rita), () -> queries.page(ALL, PageRequest.first(10)));
        forbidden(Caller.NOBODY, () -> queries.find(rita.id()));
        forbidden(Caller.NOBODY, () -> referees.changeOwnContact(contact(rita, 1)));
    }

    @Test
    void lists_are_sorted_by_last_name_and_filtered() {
        created("Anna", "beispiel", null);
        assertThat(names(ALL)).containsExactly("Anna beispiel", "Rita Beispiel", "Paul Muster");
        assertThat(names(new RefereeFilter("muster, p", null, null, null))).containsExactly("Paul Muster");
        assertThat(names(new RefereeFilter(null, otters, "C", true))).containsExactly("Rita Beispiel");
        assertThat(names(new RefereeFilter(null, null, "A", null))).isEmpty();
    }

    @Test
    void one_who_is_referred_to_stays_and_is_deactivated_instead() {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into absence (id, version, referee_id, starts_at, ends_at, whole_days)
                values (?, 1, ?, now(), now() + interval '1 day', true)""",
                new UUID(0, 1),
                rita.id().value()));
        Outcome<RefereeId> refused = world.as(World.assigner(), () -> referees.delete(new SeenReferee(rita.id(), 1)));
        assertThat(codes(refused)).containsExactly("STILL_IN_USE");
        assertThat(refused.rejections().get(0).message().de()).contains("Rita Beispiel", "eine Abwesenheit");

        RefereeView out = world.as(World.assigner(), () -> referees.deactivate(new SeenReferee(rita.id(), 1)))
                .value();
        assertThat(out.active()).isFalse();
        assertThat(world.as(World.assigner(), () -> referees.delete(new SeenReferee(paul.id(), 1)))
                        .isDone())
                .isTrue();
        assertThat(events(paul.id())).containsExactly("1 RefereeCreated", "2 RefereeDeleted");
    }

    private RefereeView created(String firstName, String lastName, ClubId club) {
        return world.prepared(() -> referees.create(details(firstName, lastName, club)))
                .value();
    }

    private static RefereeDetails details(String firstName, String lastName, ClubId club) {
        return new RefereeDetails(
                firstName,
                lastName,
                club,
                "C",
                LocalDate.of(2027, 6, 30),
                "old@example.org",
                "0123 456",
                "50667",
                "Köln",
                50.93,
                6.95,
                2,
                null,
                null);
    }

    private static ChangeOwnContact contact(RefereeView referee, long version) {
        return new ChangeOwnContact(referee.id(), version, "new@example.org", "0987", "53111", "Bonn", 1, null, 12);
    }

    private static Caller caller(RefereeView referee) {
        return World.referee(referee.id().value());
    }

    private void forbidden(Caller caller, Callable<?> work) {
        assertThatThrownBy(() -> world.as(caller, work)).isInstanceOf(Forbidden.class);
    }

    private List<String> names(RefereeFilter filter) {
        return world.as(World.assigner(), () -> queries.page(filter, PageRequest.first(10))).items().stream()
                .map(referee -> referee.firstName() + " " + referee.lastName())
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    private List<String> events(RefereeId id) {
        return jdbi.withHandle(handle -> handle.select(
                        "select aggregate_version || ' ' || type from event where aggregate_id = ? order by position",
                        id.value())
                .mapTo(String.class)
                .list());
    }
}
