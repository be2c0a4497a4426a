package org.refstand.league;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.MasterData;

/** A member club: added, changed, out of use and back, and deleted while nobody belongs to it. */
@Entity
class Club extends MasterData {
    private String name;

    @Column(name = "short_name")
    private String shortName;

    protected Club() {}

    Club(UUID id, ClubDetails details) {
        super(id);
        take(details);
        raise(new LeagueEvent.ClubCreated(id(), details));
    }

    void change(ClubDetails details) {
        take(details);
        raise(new LeagueEvent.ClubChanged(id(), details));
    }

    private void take(ClubDetails details) {
        name = details.name();
        shortName = details.shortName().isEmpty() ? details.name() : details.shortName();
    }

    ClubId id() {
        return new ClubId(uuid());
    }

    @Override
    protected String type() {
        return "Club";
    }

    @Override
    protected String label() {
        return name;
    }

    @Override
    protected DomainEvent deactivated() {
        return new LeagueEvent.ClubDeactivated(id());
    }

    @Override
    protected DomainEvent reactivated() {
        return new LeagueEvent.ClubReactivated(id());
    }

    @Override
    protected DomainEvent deleted() {
        return new LeagueEvent.ClubDeleted(id());
    }
}
