package org.refstand.league;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.MasterData;

/** A club's team in one league: added, changed, out of use and back, and deleted while it has no match. */
@Entity
class Team extends MasterData {
    private String name;

    @Column(name = "club_id")
    private UUID clubId;

    @Column(name = "league_id")
    private UUID leagueId;

    protected Team() {}

    Team(UUID id, TeamDetails details) {
        super(id);
        take(details);
        raise(new LeagueEvent.TeamCreated(id(), details));
    }

    void change(TeamDetails details) {
        take(details);
        raise(new LeagueEvent.TeamChanged(id(), details));
    }

    private void take(TeamDetails details) {
        name = details.name();
        clubId = details.clubId().value();
        leagueId = details.leagueId().value();
    }

    TeamId id() {
        return new TeamId(uuid());
    }

    @Override
    protected String type() {
        return "Team";
    }

    @Override
    protected String label() {
        return name;
    }

    @Override
    protected DomainEvent deactivated() {
        return new LeagueEvent.TeamDeactivated(id());
    }

    @Override
    protected DomainEvent reactivated() {
        return new LeagueEvent.TeamReactivated(id());
    }

    @Override
    protected DomainEvent deleted() {
        return new LeagueEvent.TeamDeleted(id());
    }
}
