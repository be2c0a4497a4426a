package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** The history of teams, and their rows. */
@ApplicationScoped
class TeamFold implements Fold<TeamState> {
    @Override
    public String aggregate() {
        return "Team";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                LeagueEvent.TeamCreated.class,
                LeagueEvent.TeamChanged.class,
                LeagueEvent.TeamDeactivated.class,
                LeagueEvent.TeamReactivated.class,
                LeagueEvent.TeamDeleted.class);
    }

    @Override
    public TeamState after(TeamState before, RecordedEvent event) {
        return TeamState.after(before, event);
    }

    @Override
    public String table() {
        return "team";
    }

    @Override
    public Map<UUID, TeamState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery("select " + LeagueRows.TEAM + " from " + LeagueRows.TEAMS + " where t.id = any(:ids)")
                .bind("ids", ids)
                .map(LeagueRows::team)
                .collectToMap(
                        row -> row.id().value(),
                        row -> new TeamState(
                                row.id(),
                                row.version(),
                                new TeamDetails(row.clubId(), row.league().id(), row.name()),
                                row.active()));
    }
}
