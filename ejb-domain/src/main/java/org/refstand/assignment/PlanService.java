package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Stages, and commits what was staged. */
@UseCase
public class PlanService {
    /** Stages a referee, or nobody, for a role; what is committed stays. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<CrewView> stage(StageAssignment command) {
        throw new UnsupportedOperationException();
    }

    /** Takes a staged change back. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<CrewView> unstage(UnstageAssignment command) {
        throw new UnsupportedOperationException();
    }

    /** Commits the scope's staged changes together, checked anew, or none of them. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<CommittedPlan> commit(CommitPlan command) {
        throw new UnsupportedOperationException();
    }

    /** A referee confirms or declines an own committed assignment. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<CrewView> answer(AnswerAssignment command) {
        throw new UnsupportedOperationException();
    }
}
