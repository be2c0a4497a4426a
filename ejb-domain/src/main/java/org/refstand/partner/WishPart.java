package org.refstand.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.refstand.referee.RefereeId;

/** One wish of a list. */
@Embeddable
class WishPart {
    @Column(name = "colleague_id")
    private UUID colleagueId;

    @Enumerated(EnumType.STRING)
    private PartnerWish wish;

    /** For JPA. */
    protected WishPart() {}

    WishPart(RefereeId colleague, PartnerWish wish) {
        this.colleagueId = colleague.value();
        this.wish = wish;
    }

    boolean isAbout(RefereeId colleague) {
        return colleagueId.equals(colleague.value());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WishPart part && wish == part.wish && Objects.equals(colleagueId, part.colleagueId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(colleagueId, wish);
    }
}
