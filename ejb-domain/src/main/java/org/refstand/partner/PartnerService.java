package org.refstand.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.partner.PartnerRows.Known;
import org.refstand.referee.RefereeId;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/**
 * Keeps with whom referees would like to whistle, and with whom they would rather not. The colleague has no part in it: they
 * are not asked, not told, and nothing of theirs changes.
 */
@UseCase
public class PartnerService {
    private static final Texts TEXTS = Texts.of(PartnerService.class);
    private static final String COLLEAGUE = "colleagueId";

    @Inject
    PartnerLists lists;

    @Inject
    PartnerRows rows;

    @Inject
    CurrentCaller caller;

    /** Wishes something about a colleague, instead of what was wished about them before; an assigner for anybody. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<PartnerWishesView> declare(DeclarePartnerWish command) {
        requireOwn(command.refereeId(), "PartnerService.declare");
        return new Checks()
                .given("refereeId", command.refereeId())
                .given(COLLEAGUE, command.colleagueId())
                .given("wish", command.wish())
                .that(
                        command.colleagueId() == null || !command.colleagueId().equals(command.refereeId()),
                        Rejection.of("PARTNER_SELF", COLLEAGUE, TEXTS.sentence("partner.self")))
                .then(() -> among(command, rows.kept(command.refereeId(), command.colleagueId())));
    }

    private Outcome<PartnerWishesView> among(DeclarePartnerWish command, Map<RefereeId, Known> people) {
        if (!people.containsKey(command.refereeId())) {
            return Outcome.rejected(Stale.unknown("Referee", command.refereeId()));
        }
        Known colleague = people.get(command.colleagueId());
        if (colleague == null) {
            return Outcome.rejected(Stale.unknown("Referee", command.colleagueId()));
        }
        Concerned concerned = new Concerned("Referee", command.colleagueId().value(), colleague.name());
        if (!colleague.active()) {
            return Outcome.rejected(Rejection.of(
                    "PARTNER_INACTIVE", COLLEAGUE, TEXTS.sentence("partner.inactive", colleague.name()), concerned));
        }
        Optional<PartnerWishes> known = lists.of(command.refereeId());
        return seen(known, command.version())
                .then(nothing -> set(known.orElseGet(() -> new PartnerWishes(command.refereeId())), command));
    }

    private Outcome<PartnerWishesView> set(PartnerWishes list, DeclarePartnerWish command) {
        if (!list.hasRoomFor(command.colleagueId())) {
            return Outcome.rejected(
                    Rejection.of("PARTNER_TOO_MANY", TEXTS.sentence("partner.tooMany", PartnerWishes.MOST)));
        }
        list.set(command.colleagueId(), command.wish());
        if (list.version() == 0) {
            lists.add(list);
        }
        return shown(command.refereeId());
    }

    /** Wishes nothing about a colleague any more; an assigner for anybody. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<PartnerWishesView> withdraw(WithdrawPartnerWish command) {
        requireOwn(command.refereeId(), "PartnerService.withdraw");
        return new Checks()
                .given("refereeId", command.refereeId())
                .given(COLLEAGUE, command.colleagueId())
                .then(() -> withdrawn(command, lists.of(command.refereeId())));
    }

    private Outcome<PartnerWishesView> withdrawn(WithdrawPartnerWish command, Optional<PartnerWishes> known) {
        return seen(known, command.version()).then(nothing -> {
            Optional<PartnerWishes> list = known.filter(found -> found.isAbout(command.colleagueId()));
            list.ifPresent(found -> found.withdraw(command.colleagueId()));
            return list.isPresent()
                    ? shown(command.refereeId())
                    : Outcome.rejected(Stale.unknown("PartnerWish", command.colleagueId()));
        });
    }

    /** A referee who acts for another is refused whether there is one or not. */
    private void requireOwn(RefereeId referee, String operation) {
        if (referee != null) {
            caller.requireActingFor(referee.value(), operation);
        }
    }

    private static Outcome<Long> seen(Optional<PartnerWishes> known, long version) {
        long now = known.map(PartnerWishes::version).orElse(0L);
        return now == version
                ? Outcome.done(now)
                : Outcome.rejected(Rejection.of(
                        "CHANGED_MEANWHILE",
                        TEXTS.sentence("partner.changedMeanwhile"),
                        known.map(PartnerWishes::concerned).stream().toArray(Concerned[]::new)));
    }

    private Outcome<PartnerWishesView> shown(RefereeId referee) {
        lists.flush();
        return Outcome.done(rows.of(referee));
    }
}
