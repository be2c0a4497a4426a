package org.refstand.partner;

import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Personal;
import org.refstand.referee.RefereeId;

/**
 * What happens to wishes about colleagues. Whom a wish is about, and which it is, is personal: outside systems hear only that a
 * referee's wishes changed.
 */
public sealed interface PartnerEvent extends DomainEvent {
    /**
     * A referee said something about a colleague, for the first time or otherwise than before.
     *
     * @param id the list
     * @param refereeId who wishes
     * @param colleagueId about whom; null: it was erased with the data of one of the two
     * @param wish what; null: likewise
     */
    record PartnerWishDeclared(
            PartnerWishesId id, RefereeId refereeId, @Personal RefereeId colleagueId, @Personal PartnerWish wish)
            implements PartnerEvent {}

    /**
     * A referee does not wish anything about a colleague any more.
     *
     * @param id the list
     * @param refereeId who wished
     * @param colleagueId about whom; null: it was erased with the data of one of the two
     */
    record PartnerWishWithdrawn(PartnerWishesId id, RefereeId refereeId, @Personal RefereeId colleagueId)
            implements PartnerEvent {}

    /**
     * The personal data of a colleague were erased, and with them the wish about them.
     *
     * @param id the list
     * @param refereeId who wished
     */
    record PartnerForgotten(PartnerWishesId id, RefereeId refereeId) implements PartnerEvent {}

    /**
     * The list is gone with the personal data of its referee.
     *
     * @param id the list
     * @param refereeId who wished
     */
    record PartnerWishesDeleted(PartnerWishesId id, RefereeId refereeId) implements PartnerEvent {}
}
