package org.refstand.league;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;

/** What is known of a league. */
@Description("What is known of a league")
public record LeagueDetails(
        @Description("Name, unique in its season") String name,
        @Description("Season, such as 2026/27") String season,
        @Description("Who finds the crews") AssignedBy assignedBy,
        @Description("How long a match keeps the court and its crew, in minutes") int matchMinutes,
        @Description("The roles of its crews") List<LeagueRole> roles,
        @Description("What clubs owe for their teams here; null: nothing") Quota quota) {
    public LeagueDetails {
        name = Checks.tidy(name);
        season = Checks.tidy(season);
        roles = roles == null
                ? List.of()
                : roles.stream().filter(Objects::nonNull).toList();
    }

    /** What is wrong with the fields by themselves. */
    Checks fields() {
        Checks checks = new Checks()
                .text("name", name())
                .text("season", season())
                .given("assignedBy", assignedBy())
                .within("matchMinutes", matchMinutes(), 15, 600)
                .that(
                        !roles.isEmpty() || assignedBy != AssignedBy.CENTRAL,
                        Rejection.of("LEAGUE_NO_ROLES", "roles", Names.TEXTS.sentence("league.noRoles")))
                .that(
                        roles.stream().map(LeagueRole::role).distinct().count() == roles.size(),
                        Rejection.of("LEAGUE_ROLE_TWICE", "roles", Names.TEXTS.sentence("league.roleTwice")));
        roles.forEach(role -> checks.given("roles", role.role()));
        if (quota != null) {
            quota.check(checks);
        }
        return checks;
    }
}
