package org.refstand.league;

import org.refstand.eventlog.EventVersion;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Id;

/** What happens to clubs, venues, leagues and teams. Each carries the whole new state. */
public sealed interface LeagueEvent extends DomainEvent {
    /** @return the club, venue, league or team */
    Id id();

    /** A club was added. */
    record ClubCreated(ClubId id, ClubDetails details) implements LeagueEvent {}

    /** What is known of a club changed. */
    record ClubChanged(ClubId id, ClubDetails details) implements LeagueEvent {}

    /** A club is kept for history only. */
    record ClubDeactivated(ClubId id) implements LeagueEvent {}

    /** A club is in use again. */
    record ClubReactivated(ClubId id) implements LeagueEvent {}

    /** A club is gone. */
    record ClubDeleted(ClubId id) implements LeagueEvent {}

    /** A venue was added. */
    record VenueCreated(VenueId id, VenueDetails details) implements LeagueEvent {}

    /** What is known of a venue changed. */
    record VenueChanged(VenueId id, VenueDetails details) implements LeagueEvent {}

    /** A venue is kept for history only. */
    record VenueDeactivated(VenueId id) implements LeagueEvent {}

    /** A venue is in use again. */
    record VenueReactivated(VenueId id) implements LeagueEvent {}

    /** A venue is gone. */
    record VenueDeleted(VenueId id) implements LeagueEvent {}

    /** A league was added. */
    @EventVersion(2)
    record LeagueCreated(LeagueId id, LeagueDetails details) implements LeagueEvent {}

    /** What is known of a league changed. */
    @EventVersion(2)
    record LeagueChanged(LeagueId id, LeagueDetails details) implements LeagueEvent {}

    /** A league is kept for history only. */
    record LeagueDeactivated(LeagueId id) implements LeagueEvent {}

    /** A league is in use again. */
    record LeagueReactivated(LeagueId id) implements LeagueEvent {}

    /** A league is gone. */
    record LeagueDeleted(LeagueId id) implements LeagueEvent {}

    /** A team was added. */
    record TeamCreated(TeamId id, TeamDetails details) implements LeagueEvent {}

    /** What is known of a team changed. */
    record TeamChanged(TeamId id, TeamDetails details) implements LeagueEvent {}

    /** A team is kept for history only. */
    record TeamDeactivated(TeamId id) implements LeagueEvent {}

    /** A team is in use again. */
    record TeamReactivated(TeamId id) implements LeagueEvent {}

    /** A team is gone. */
    record TeamDeleted(TeamId id) implements LeagueEvent {}
}
