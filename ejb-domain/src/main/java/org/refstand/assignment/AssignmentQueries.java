package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.ReadSide;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** The plan, and the crews as people see them. */
@ReadSide
public class AssignmentQueries {
    /** The fixtures of a period with crews and findings. */
    @RolesAllowed(Role.ASSIGNERS)
    public Optional<Board> board(PlanScope scope) {
        throw new UnsupportedOperationException();
    }

    /** What a commit of the scope would change, break and tell. */
    @RolesAllowed(Role.ASSIGNERS)
    public Plan plan(PlanScope scope) {
        throw new UnsupportedOperationException();
    }

    /** Everybody for a role, the eligible first, the others with the reasons. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<Candidate> candidates(FixtureId fixture, CrewRole role) {
        throw new UnsupportedOperationException();
    }

    /** The crews of these fixtures in their order; what is staged is shown to assigners only. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<CrewView> crews(Collection<FixtureId> fixtures) {
        throw new UnsupportedOperationException();
    }

    /** The committed matches of a referee. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public List<OwnAssignment> assignmentsOf(RefereeId referee, LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    /** Coming fixtures whose committed crew a later change broke, or who declined. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<BoardRow> needingAction() {
        throw new UnsupportedOperationException();
    }
}
