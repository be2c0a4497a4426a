package org.refstand.league;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.MasterData;

/** A competition in one season and the roles of its crews; next season is a league of its own. */
@Entity
class League extends MasterData {
    private String name;
    private String season;

    @Enumerated(EnumType.STRING)
    @Column(name = "assigned_by")
    private AssignedBy assignedBy;

    @Column(name = "match_minutes")
    private int matchMinutes;

    @ElementCollection
    @CollectionTable(name = "league_role", joinColumns = @JoinColumn(name = "league_id"))
    private Set<RolePart> roles = new HashSet<>();

    protected League() {}

    League(UUID id, LeagueDetails details) {
        super(id);
        take(details);
        raise(new LeagueEvent.LeagueCreated(id(), details));
    }

    void change(LeagueDetails details) {
        take(details);
        raise(new LeagueEvent.LeagueChanged(id(), details));
    }

    private void take(LeagueDetails details) {
        name = details.name();
        season = details.season();
        assignedBy = details.assignedBy();
        matchMinutes = details.matchMinutes();
        Set<RolePart> wanted = details.roles().stream().map(RolePart::new).collect(Collectors.toSet());
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    LeagueId id() {
        return new LeagueId(uuid());
    }

    @Override
    protected String type() {
        return "League";
    }

    @Override
    protected String label() {
        return name + " " + season;
    }

    @Override
    protected DomainEvent deactivated() {
        return new LeagueEvent.LeagueDeactivated(id());
    }

    @Override
    protected DomainEvent reactivated() {
        return new LeagueEvent.LeagueReactivated(id());
    }

    @Override
    protected DomainEvent deleted() {
        return new LeagueEvent.LeagueDeleted(id());
    }
}
