package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refstand.assignment.AssignmentEvent.AssignmentConfirmed;
import org.refstand.assignment.AssignmentEvent.AssignmentDeclined;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentEvent.RuleChanged;
import org.refstand.availability.AvailabilityEvent;
import org.refstand.availability.AvailabilityEvent.AbsenceChanged;
import org.refstand.availability.AvailabilityEvent.AbsenceDeclared;
import org.refstand.availability.AvailabilityEvent.AbsenceDeleted;
import org.refstand.availability.AvailabilityEvent.AvailabilityDeclared;
import org.refstand.availability.AvailabilityEvent.AvailabilityWithdrawn;
import org.refstand.eventlog.FactHandler;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureEvent.FixtureCreated;
import org.refstand.fixture.FixtureEvent.FixtureMoved;
import org.refstand.fixture.FixtureEvent.FixtureRescheduled;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Zone;
import org.refstand.league.LeagueEvent;
import org.refstand.league.LeagueEvent.LeagueChanged;
import org.refstand.league.LeagueEvent.TeamChanged;
import org.refstand.league.LeagueEvent.VenueChanged;
import org.refstand.referee.RefereeEvent;
import org.refstand.referee.RefereeEvent.RefereeChanged;
import org.refstand.referee.RefereeEvent.RefereeDeactivated;
import org.refstand.referee.RefereeEvent.RefereeReactivated;
import org.refstand.referee.RefereeId;

/**
 * Hears of every change of a fact that a rule reads, and has all that is committed for the referees concerned looked at
 * again: nothing broken is silently kept or dropped. A new rule that reads another fact wants its event here; wishes about
 * partners are none that break what is committed.
 */
@ApplicationScoped
class BrokenAssignments implements FactHandler {
    @Inject
    CrewCheck check;

    @Inject
    Crews crews;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public void on(RecordedEvent recorded) {
        on(List.of(recorded));
    }

    /** Everybody is looked at once, however many matches and commands it was. */
    @Override
    public boolean worksInBulk() {
        return true;
    }

    /** After a commit of a whole plan everybody is looked at once, not once for each match. */
    @Override
    public void on(List<RecordedEvent> recorded) {
        Set<RefereeId> concerned = new HashSet<>();
        for (RecordedEvent each : recorded) {
            DomainEvent event = each.event();
            if (event instanceof FixtureRescheduled || event instanceof FixtureMoved) {
                check.askAgain(((FixtureEvent) event).id());
            }
            concerned.addAll(concernedBy(event));
        }
        check.look(concerned);
    }

    /** @return the referees whose assignments may hold no more, or again */
    private Collection<RefereeId> concernedBy(DomainEvent event) {
        if (event instanceof FixtureEvent match) {
            return event instanceof FixtureCreated ? Set.of() : crews.committedFor(match.id());
        }
        if (event instanceof RefereeEvent referee) {
            return byReferee(referee);
        }
        if (event instanceof AvailabilityEvent answer) {
            return byAvailability(answer);
        }
        if (event instanceof LeagueEvent masterData) {
            return byMasterData(masterData);
        }
        return event instanceof AssignmentEvent assignment ? byAssignment(assignment) : Set.of();
    }

    private static Set<RefereeId> byReferee(RefereeEvent event) {
        if (event instanceof RefereeChanged changed) {
            return Set.of(changed.id());
        }
        if (event instanceof RefereeDeactivated deactivated) {
            return Set.of(deactivated.id());
        }
        return event instanceof RefereeReactivated reactivated ? Set.of(reactivated.id()) : Set.of();
    }

    private Set<RefereeId> byAvailability(AvailabilityEvent event) {
        if (event instanceof AvailabilityDeclared declared) {
            return ifCommitted(declared.fixtureId(), declared.refereeId());
        }
        if (event instanceof AvailabilityWithdrawn withdrawn) {
            return ifCommitted(withdrawn.fixtureId(), withdrawn.refereeId());
        }
        if (event instanceof AbsenceDeclared declared) {
            return Set.of(declared.refereeId());
        }
        if (event instanceof AbsenceChanged changed) {
            return Set.of(changed.refereeId());
        }
        return event instanceof AbsenceDeleted deleted ? Set.of(deleted.refereeId()) : Set.of();
    }

    /** Most often a referee has no role in the match they answer for. */
    private Set<RefereeId> ifCommitted(FixtureId match, RefereeId referee) {
        return crews.committedFor(match).contains(referee) ? Set.of(referee) : Set.of();
    }

    private Set<RefereeId> byMasterData(LeagueEvent event) {
        LocalDate today = zone.day(clock.instant());
        if (event instanceof LeagueChanged changed) {
            return crews.committedInLeague(changed.id(), today);
        }
        if (event instanceof TeamChanged changed) {
            return crews.committedForTeam(changed.id(), today);
        }
        return event instanceof VenueChanged changed ? crews.committedAt(changed.id(), today) : Set.of();
    }

    private Set<RefereeId> byAssignment(AssignmentEvent event) {
        if (event instanceof RuleChanged) {
            return crews.committed(zone.day(clock.instant()));
        }
        if (event instanceof CrewCommitted commit) {
            // who was taken off is free for others; who came was checked before a rule or a fact may have changed
            Set<RefereeId> referees = new HashSet<>();
            commit.refereeChanges().forEach(change -> referees.add(change.refereeId()));
            return referees;
        }
        if (event instanceof AssignmentDeclined declined) {
            // it counts for their season no more: others of theirs may hold again
            return Set.of(declined.refereeId());
        }
        return event instanceof AssignmentConfirmed confirmed ? Set.of(confirmed.refereeId()) : Set.of();
    }
}
