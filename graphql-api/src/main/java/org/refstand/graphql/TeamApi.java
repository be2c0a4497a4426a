package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ChangeTeam;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueId;
import org.refstand.league.SeenTeam;
import org.refstand.league.TeamDetails;
import org.refstand.league.TeamId;
import org.refstand.league.TeamService;
import org.refstand.league.TeamView;

/** The teams. */
@GraphQLApi
@ApplicationScoped
public class TeamApi {
    @Inject
    LeagueCatalog catalog;

    @Inject
    TeamService teams;

    @Query
    @Description("Teams by name")
    public Connection<TeamView> teams(
            @Description("Part of the name") String search,
            @Description("Of this club") ClubId clubId,
            @Description("Of this league") LeagueId leagueId,
            @Description("Only those in use, or only the others") Boolean active,
            Integer first,
            String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(catalog.teams(search, clubId, leagueId, active, asked), asked);
    }

    @Query
    @Description("One team; null when there is none with this id")
    public Optional<TeamView> team(@NonNull TeamId id) {
        return catalog.team(id);
    }

    @Mutation
    @Description("Adds a team")
    public Outcome<TeamView> createTeam(TeamDetails command) {
        return teams.create(command);
    }

    @Mutation
    @Description("Changes what is known of a team")
    public Outcome<TeamView> changeTeam(ChangeTeam command) {
        return teams.change(command);
    }

    @Mutation
    @Description("Keeps a team for history only")
    public Outcome<TeamView> deactivateTeam(SeenTeam command) {
        return teams.deactivate(command);
    }

    @Mutation
    @Description("Takes a team into use again")
    public Outcome<TeamView> reactivateTeam(SeenTeam command) {
        return teams.reactivate(command);
    }

    @Mutation
    @Description("Deletes a team where nothing depends on it, else says what does")
    public Outcome<TeamId> deleteTeam(SeenTeam command) {
        return teams.delete(command);
    }
}
