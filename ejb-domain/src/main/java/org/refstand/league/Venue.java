package org.refstand.league;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.MasterData;

/** A hall with its courts: added, changed, out of use and back, and deleted while no match was ever planned there. */
@Entity
class Venue extends MasterData {
    private String name;
    private String street;
    private String zip;
    private String city;
    private String telephone;
    private String email;
    private Double latitude;
    private Double longitude;
    private int courts;

    protected Venue() {}

    Venue(UUID id, VenueDetails details) {
        super(id);
        take(details);
        raise(new LeagueEvent.VenueCreated(id(), details));
    }

    void change(VenueDetails details) {
        take(details);
        raise(new LeagueEvent.VenueChanged(id(), details));
    }

    private void take(VenueDetails details) {
        name = details.name();
        street = details.street();
        zip = details.zip();
        city = details.city();
        telephone = details.telephone();
        email = details.email();
        latitude = details.latitude();
        longitude = details.longitude();
        courts = details.courts();
    }

    VenueId id() {
        return new VenueId(uuid());
    }

    @Override
    protected String type() {
        return "Venue";
    }

    @Override
    protected String label() {
        return name;
    }

    @Override
    protected DomainEvent deactivated() {
        return new LeagueEvent.VenueDeactivated(id());
    }

    @Override
    protected DomainEvent reactivated() {
        return new LeagueEvent.VenueReactivated(id());
    }

    @Override
    protected DomainEvent deleted() {
        return new LeagueEvent.VenueDeleted(id());
    }
}
