package org.refstand.partner;

import java.util.HashMap;
import java.util.Map;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;
import org.refstand.partner.PartnerEvent.PartnerForgotten;
import org.refstand.partner.PartnerEvent.PartnerWishDeclared;
import org.refstand.partner.PartnerEvent.PartnerWishWithdrawn;
import org.refstand.partner.PartnerEvent.PartnerWishesDeleted;
import org.refstand.referee.RefereeId;

/**
 * What events say of a referee's wishes.
 *
 * @param refereeId who wishes
 * @param wishes by colleague; those about people whose data were erased since are not told of the past either
 */
public record PartnerState(PartnerWishesId id, long version, RefereeId refereeId, Map<RefereeId, PartnerWish> wishes) {
    public PartnerState {
        wishes = Map.copyOf(wishes);
    }

    /** The reducer. @return the state after the event; null when it is gone */
    public static PartnerState after(PartnerState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        Map<RefereeId, PartnerWish> wishes = before == null ? new HashMap<>() : new HashMap<>(before.wishes);
        long version = recorded.aggregateVersion();
        if (event instanceof PartnerWishDeclared declared) {
            if (declared.colleagueId() != null) {
                wishes.put(declared.colleagueId(), declared.wish());
            }
            return new PartnerState(declared.id(), version, declared.refereeId(), wishes);
        }
        if (event instanceof PartnerWishWithdrawn withdrawn) {
            wishes.remove(withdrawn.colleagueId());
            return new PartnerState(withdrawn.id(), version, withdrawn.refereeId(), wishes);
        }
        if (event instanceof PartnerForgotten forgotten) {
            // whom it was about is known no more: with that the wish itself was gone
            return new PartnerState(forgotten.id(), version, forgotten.refereeId(), wishes);
        }
        if (event instanceof PartnerWishesDeleted) {
            return null;
        }
        throw Fold.unexpected("PartnerWishes", recorded);
    }

    /** @return the same as it is told once the data of the colleague, or of the referee, are erased */
    public PartnerState without(RefereeId person) {
        Map<RefereeId, PartnerWish> left = new HashMap<>(wishes);
        left.remove(person);
        return new PartnerState(id, version, refereeId, refereeId.equals(person) ? Map.of() : left);
    }
}
