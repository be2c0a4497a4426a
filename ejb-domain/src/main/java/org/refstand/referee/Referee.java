package org.refstand.referee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.refstand.kernel.Database;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.MasterData;
import org.refstand.league.ClubId;

/**
 * A person who whistles. The assigner keeps name, club and licence; contact, limits and wish are the referee's own to say.
 * Who stops is deactivated: crews of the past keep their names.
 */
@Entity
class Referee extends MasterData {
    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "club_id")
    private UUID clubId;

    private String licence;

    @Column(name = "licence_valid_until")
    private LocalDate licenceValidUntil;

    private String email;
    private String telephone;

    @Column(name = "home_zip")
    private String homeZip;

    @Column(name = "home_city")
    private String homeCity;

    @Column(name = "home_latitude")
    private Double homeLatitude;

    @Column(name = "home_longitude")
    private Double homeLongitude;

    @Column(name = "max_per_day")
    private Integer maxPerDay;

    @Column(name = "max_per_season")
    private Integer maxPerSeason;

    @Column(name = "wanted_per_season")
    private Integer wantedPerSeason;

    private boolean erased;

    protected Referee() {}

    Referee(UUID id, RefereeDetails details) {
        super(id);
        take(details);
        raise(new RefereeEvent.RefereeCreated(id(), details));
    }

    void change(RefereeDetails details) {
        take(details);
        raise(new RefereeEvent.RefereeChanged(id(), details));
    }

    /** Who they are is forgotten; what they whistled stays. They have been taken out of use before. */
    void erase() {
        take(details().withoutPerson());
        erased = true;
        raise(new RefereeEvent.RefereeErased(id()));
    }

    /** @return whether they may still be assigned */
    boolean isInUse() {
        return isActive();
    }

    boolean isErased() {
        return erased;
    }

    private RefereeDetails details() {
        return new RefereeDetails(
                firstName,
                lastName,
                Database.id(clubId, ClubId::new),
                licence,
                licenceValidUntil,
                email,
                telephone,
                homeZip,
                homeCity,
                homeLatitude,
                homeLongitude,
                maxPerDay,
                maxPerSeason,
                wantedPerSeason);
    }

    /** What is the referee's own to say; the place on the map is forgotten when home moves. */
    RefereeDetails with(ChangeOwnContact contact) {
        boolean atHome = contact.homeZip().equals(homeZip) && contact.homeCity().equals(homeCity);
        return new RefereeDetails(
                firstName,
                lastName,
                Database.id(clubId, ClubId::new),
                licence,
                licenceValidUntil,
                contact.email(),
                contact.telephone(),
                contact.homeZip(),
                contact.homeCity(),
                atHome ? homeLatitude : null,
                atHome ? homeLongitude : null,
                contact.maxPerDay(),
                contact.maxPerSeason(),
                contact.wantedPerSeason());
    }

    private void take(RefereeDetails details) {
        firstName = details.firstName();
        lastName = details.lastName();
        clubId = details.clubId() == null ? null : details.clubId().value();
        licence = details.licence();
        licenceValidUntil = details.licenceValidUntil();
        email = details.email();
        telephone = details.telephone();
        homeZip = details.homeZip();
        homeCity = details.homeCity();
        homeLatitude = details.homeLatitude();
        homeLongitude = details.homeLongitude();
        maxPerDay = details.maxPerDay();
        maxPerSeason = details.maxPerSeason();
        wantedPerSeason = details.wantedPerSeason();
    }

    RefereeId id() {
        return new RefereeId(uuid());
    }

    @Override
    protected String type() {
        return "Referee";
    }

    @Override
    protected String label() {
        return firstName + " " + lastName;
    }

    @Override
    protected DomainEvent deactivated() {
        return new RefereeEvent.RefereeDeactivated(id());
    }

    @Override
    protected DomainEvent reactivated() {
        return new RefereeEvent.RefereeReactivated(id());
    }

    @Override
    protected DomainEvent deleted() {
        return new RefereeEvent.RefereeDeleted(id());
    }
}
