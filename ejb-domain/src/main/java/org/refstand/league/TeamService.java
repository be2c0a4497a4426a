package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Uuid7;
import org.refstand.security.Role;

/** Keeps the teams. */
@UseCase
public class TeamService {
    @Inject
    TeamRepository teams;

    @Inject
    LeagueCatalog catalog;

    @Inject
    Names names;

    @Inject
    FormerNames formerNames;

    @Inject
    PlannedMatches matches;

    /** Adds a team. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamView> create(TeamDetails details) {
        return checked(details, null).then(() -> teams.create(new Team(Uuid7.next(), details), this::view));
    }

    /** Changes what is known of a team. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamView> change(ChangeTeam command) {
        return checked(command.details(), command.id()).then(() -> {
            formerNames.keep(command.id(), command.details());
            return teams.change(command.id(), command.version(), team -> team.change(command.details()), this::view);
        });
    }

    /** Keeps it for history only. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamView> deactivate(SeenTeam team) {
        return teams.deactivate(team.id(), team.version(), this::view);
    }

    /** Takes it into use again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamView> reactivate(SeenTeam team) {
        return teams.reactivate(team.id(), team.version(), this::view);
    }

    /** Deletes it where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamId> delete(SeenTeam team) {
        return teams.delete(team.id(), team.version());
    }

    private TeamView view(Team team) {
        return catalog.team(team.id()).orElseThrow();
    }

    private Checks checked(TeamDetails details, TeamId self) {
        Checks checks = details.fields();
        Optional<TeamView> before = Optional.ofNullable(self).flatMap(catalog::team);
        // who already belongs there may stay, also when club or league have gone out of use meanwhile
        if (before.filter(team -> team.clubId().equals(details.clubId())).isEmpty()) {
            Optional.ofNullable(details.clubId()).ifPresent(id -> ClubView.check(checks, "clubId", catalog.club(id)));
        }
        if (before.filter(team -> team.league().id().equals(details.leagueId())).isEmpty()) {
            checkLeague(checks, details.leagueId());
            if (before.isPresent() && checks.rejections().isEmpty()) {
                matches.againstLeague(self, details.leagueId()).forEach(broken -> checks.that(false, broken));
            }
        }
        names.check(checks, details, self);
        return checks;
    }

    private void checkLeague(Checks checks, LeagueId id) {
        if (id != null) {
            Optional<LeagueView> league = catalog.league(id);
            checks.that(league.isPresent(), rejection("LEAGUE_UNKNOWN", "leagueId", "league.unknown"));
            league.filter(found -> !found.active())
                    .ifPresent(found -> checks.that(
                            false, rejection("LEAGUE_INACTIVE", "leagueId", "league.inactive", found.name())));
        }
    }

    private static Rejection rejection(String code, String field, String text, Object... arguments) {
        return Rejection.of(code, field, Names.TEXTS.sentence(text, arguments));
    }
}
