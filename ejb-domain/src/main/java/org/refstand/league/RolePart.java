package org.refstand.league;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A {@link LeagueRole} as a row of its league. */
@Embeddable
class RolePart {
    @Enumerated(EnumType.STRING)
    private CrewRole role;

    @Column(name = "minimum_licence")
    private String minimumLicence;

    private boolean required;

    protected RolePart() {}

    RolePart(LeagueRole role) {
        this.role = role.role();
        this.minimumLicence = role.minimumLicence();
        this.required = role.required();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RolePart part
                && role == part.role
                && required == part.required
                && Objects.equals(minimumLicence, part.minimumLicence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, minimumLicence, required);
    }
}
