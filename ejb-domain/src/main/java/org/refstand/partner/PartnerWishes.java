package org.refstand.partner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Uuid7;
import org.refstand.partner.PartnerEvent.PartnerForgotten;
import org.refstand.partner.PartnerEvent.PartnerWishDeclared;
import org.refstand.partner.PartnerEvent.PartnerWishWithdrawn;
import org.refstand.partner.PartnerEvent.PartnerWishesDeleted;
import org.refstand.referee.RefereeId;

/**
 * What one referee wishes about colleagues, one wish about each: set, set otherwise, withdrawn. It begins with the first
 * wish; a list without any stays, so that an old version of it is known as one.
 */
@Entity
@Table(name = "partner_wishes")
class PartnerWishes extends Aggregate {
    /** Who named half of the association would have said nothing. */
    static final int MOST = 10;

    @Column(name = "referee_id")
    private UUID refereeId;

    @ElementCollection
    @CollectionTable(name = "partner_wish", joinColumns = @JoinColumn(name = "list_id"))
    @OrderBy("colleagueId")
    private List<WishPart> wishes = new ArrayList<>();

    /** For JPA. */
    protected PartnerWishes() {}

    /** An empty list, which is kept with its first wish. */
    PartnerWishes(RefereeId referee) {
        super(Uuid7.next());
        refereeId = referee.value();
    }

    PartnerWishesId id() {
        return new PartnerWishesId(uuid());
    }

    RefereeId referee() {
        return new RefereeId(refereeId);
    }

    @Override
    protected String type() {
        return "PartnerWishes";
    }

    boolean isAbout(RefereeId colleague) {
        return wishes.stream().anyMatch(part -> part.isAbout(colleague));
    }

    /** @return whether there is room for a wish about the colleague; one more about the same takes none */
    boolean hasRoomFor(RefereeId colleague) {
        return isAbout(colleague) || wishes.size() < MOST;
    }

    /** From now on this holds about the colleague; the same again is nothing new. */
    void set(RefereeId colleague, PartnerWish wish) {
        WishPart wanted = new WishPart(colleague, wish);
        if (!wishes.contains(wanted)) {
            wishes.removeIf(part -> part.isAbout(colleague));
            wishes.add(wanted);
            raise(new PartnerWishDeclared(id(), referee(), colleague, wish));
        }
    }

    void withdraw(RefereeId colleague) {
        wishes.removeIf(part -> part.isAbout(colleague));
        raise(new PartnerWishWithdrawn(id(), referee(), colleague));
    }

    /** The colleague's data are erased, and with them whatever was wished about them. */
    void forget(RefereeId colleague) {
        wishes.removeIf(part -> part.isAbout(colleague));
        raise(new PartnerForgotten(id(), referee()));
    }

    void delete() {
        raise(new PartnerWishesDeleted(id(), referee()));
    }
}
