package org.refstand.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.partner.PartnerWish.UNWISHED;
import static org.refstand.partner.PartnerWish.WISHED;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.eventlog.HistoryCheck;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Uuid7;
import org.refstand.league.ClubId;
import org.refstand.privacy.PersonalData;
import org.refstand.privacy.SomebodyId;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.security.Forbidden;

/** Referees say with whom they would like to whistle, or would rather not; only they and assigners know. */
class PartnerIT extends ContainerTest {
    @Inject
    private Season season;

    @Inject
    private PartnerService service;

    @Inject
    private PartnerQueries queries;

    @Inject
    private PersonalData data;

    @Inject
    private HistoryCheck check;

    @Inject
    private Jdbi jdbi;

    private ClubId club;
    private RefereeId rita;
    private RefereeId otto;
    private RefereeId paul;

    @BeforeEach
    void three_referees() {
        club = season.club("Club");
        rita = season.referee(club, "Reif");
        otto = season.referee(club, "Obst");
        paul = season.referee(club, "Pech");
    }

    @Test
    void a_wish_is_set_and_set_otherwise_and_withdrawn() {
        assertThat(mine().version()).isZero();
        set(0, otto, UNWISHED);
        set(1, paul, WISHED);
        assertThat(mine().wishes())
                .extracting(wish -> wish.colleague().name(), PartnerWishView::wish, PartnerWishView::active)
                .containsExactly(tuple("Rosa Obst", UNWISHED, true), tuple("Rosa Pech", WISHED, true));
        set(2, otto, WISHED);
        assertThat(mine().wishes()).extracting(PartnerWishView::wish).containsExactly(WISHED, WISHED);
        done(() -> service.withdraw(new WithdrawPartnerWish(rita, 3, otto)));
        done(() -> service.withdraw(new WithdrawPartnerWish(rita, 4, paul)));
        assertThat(mine()).isEqualTo(new PartnerWishesView(rita, 5, List.of()));
        set(5, otto, UNWISHED);
        assertThat(differences()).isEmpty();
    }

    @Test
    void the_same_wish_again_is_nothing_new() {
        set(0, otto, UNWISHED);
        set(1, otto, UNWISHED);
        assertThat(mine().version()).isEqualTo(1);
    }

    @Test
    void an_edit_of_an_old_list_is_refused() {
        set(0, otto, UNWISHED);
        assertThat(codes(service, 0, paul, WISHED)).containsExactly("CHANGED_MEANWHILE");
        assertThat(codes(as(rita, () -> service.withdraw(new WithdrawPartnerWish(rita, 7, otto)))))
                .containsExactly("CHANGED_MEANWHILE");
        assertThat(codes(as(rita, () -> service.withdraw(new WithdrawPartnerWish(rita, 1, paul)))))
                .containsExactly("UNKNOWN_OBJECT");
    }

    @Test
    void of_two_first_wishes_at_once_one_is_told_that_the_list_has_changed() {
        Race.Result<Outcome<PartnerWishesView>> both =
                race.between(() -> as(rita, () -> first(otto)), () -> world.as(World.assigner(), () -> first(paul)));
        assertThat(both.winners(Outcome::isDone)).hasSize(1);
        assertThat(both.finishes())
                .flatExtracting(finish -> codes(finish.value()))
                .containsExactly("CHANGED_MEANWHILE");
    }

    @Test
    void nobody_wishes_for_oneself_for_strangers_or_for_those_who_have_stopped() {
        assertThat(codes(service, 0, rita, WISHED)).containsExactly("PARTNER_SELF");
        assertThat(codes(service, 0, new RefereeId(Uuid7.next()), WISHED)).containsExactly("UNKNOWN_OBJECT");
        season.set("referee", "active", otto.value(), false);
        assertThat(codes(service, 0, otto, WISHED)).containsExactly("PARTNER_INACTIVE");
        assertThat(codes(service, 0, null, null)).containsExactly("FIELD_REQUIRED", "FIELD_REQUIRED");
    }

    @Test
    void a_list_holds_ten_and_who_is_on_it_can_still_be_wished_otherwise() {
        for (int i = 0; i < PartnerWishesView.MOST; i++) {
            set(i, i == 0 ? otto : season.referee(club, "Nr" + i), WISHED);
        }
        assertThat(codes(service, PartnerWishesView.MOST, paul, WISHED)).containsExactly("PARTNER_TOO_MANY");
        set(PartnerWishesView.MOST, otto, UNWISHED);
    }

    @Test
    void a_wish_about_somebody_who_stops_stays_and_is_marked() {
        set(0, otto, UNWISHED);
        season.set("referee", "active", otto.value(), false);
        assertThat(mine().wishes()).extracting(PartnerWishView::active).containsExactly(false);
        assertThat(as(rita, () -> queries.colleagues(rita, null, PageRequest.first(9))
                        .items()))
                .extracting(RefereeRef::id)
                .containsExactly(paul);
    }

    @Test
    void colleagues_are_found_by_name_and_oneself_is_none() {
        assertThat(as(rita, () -> queries.colleagues(rita, "pech", PageRequest.first(9))
                        .items()))
                .containsExactly(new RefereeRef(paul, "Rosa Pech", "C", "Club"));
        assertThat(as(rita, () -> queries.colleagues(rita, "reif", PageRequest.first(9))
                        .totalCount()))
                .isZero();
    }

    @Test
    void assigners_wish_for_anybody_and_a_referee_only_for_oneself() {
        assertThat(world.as(World.assigner(), () -> service.declare(new DeclarePartnerWish(rita, 0, otto, UNWISHED)))
                        .isDone())
                .isTrue();
        assertThat(world.as(World.assigner(), () -> queries.of(rita)).wishes()).hasSize(1);
        assertForbidden(() -> queries.of(rita));
        assertForbidden(() -> queries.colleagues(rita, null, PageRequest.first(9)));
        assertForbidden(() -> service.declare(new DeclarePartnerWish(rita, 1, otto, WISHED)));
        assertForbidden(() -> service.withdraw(new WithdrawPartnerWish(rita, 1, otto)));
    }

    @Test
    void what_leaves_the_desk_and_what_the_colleague_is_given_do_not_tell() {
        set(0, otto, UNWISHED);
        String payload = jdbi.withHandle(
                handle -> handle.createQuery("select payload::text from event where type = 'PartnerWishDeclared'")
                        .mapTo(String.class)
                        .one());
        assertThat(payload)
                .contains(rita.value().toString())
                .doesNotContain(otto.value().toString(), "UNWISHED");
        assertThat(as(rita, () -> data.of(new SomebodyId(rita.value()))))
                .get()
                .asString()
                .contains("UNWISHED", "Rosa Obst");
        assertThat(as(otto, () -> data.of(new SomebodyId(otto.value()))))
                .get()
                .asString()
                .doesNotContain("UNWISHED", "PartnerWish", rita.value().toString());
    }

    private void assertForbidden(Callable<?> call) {
        assertThatThrownBy(() -> world.as(World.referee(otto.value()), call)).isInstanceOf(Forbidden.class);
    }

    private Outcome<PartnerWishesView> first(RefereeId colleague) {
        return service.declare(new DeclarePartnerWish(rita, 0, colleague, WISHED));
    }

    private PartnerWishesView mine() {
        return as(rita, () -> queries.of(rita));
    }

    private void set(long version, RefereeId colleague, PartnerWish wish) {
        done(() -> service.declare(new DeclarePartnerWish(rita, version, colleague, wish)));
    }

    private List<String> codes(PartnerService by, long version, RefereeId colleague, PartnerWish wish) {
        return codes(as(rita, () -> by.declare(new DeclarePartnerWish(rita, version, colleague, wish))));
    }

    /** The others here came to be without an event. */
    private List<?> differences() {
        return world.as(World.administrator(), check::check).differences().stream()
                .filter(difference -> difference.aggregate().equals("PartnerWishes"))
                .toList();
    }

    private <T> T as(RefereeId who, Callable<T> work) {
        return world.as(World.referee(who.value()), work);
    }

    private void done(Callable<? extends Outcome<?>> command) {
        Outcome<?> outcome = as(rita, command);
        assertThat(outcome.rejections()).isEmpty();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
