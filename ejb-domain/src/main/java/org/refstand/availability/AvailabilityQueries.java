package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** Periods, answers and absences as people see them. */
@ReadSide
public class AvailabilityQueries {
    /** Periods, the latest first. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<PeriodView> periods(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** One period. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<PeriodView> period(PeriodId id) {
        throw new UnsupportedOperationException();
    }

    /** What a referee is asked in a period, by day and time. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public List<AvailabilityQuestion> questions(RefereeId referee, PeriodId period) {
        throw new UnsupportedOperationException();
    }

    /** How far the answers have come. */
    @RolesAllowed(Role.ASSIGNERS)
    public PeriodProgress progress(PeriodId period) {
        throw new UnsupportedOperationException();
    }

    /** Who answered for a fixture. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<AvailabilityView> answers(FixtureId fixture) {
        throw new UnsupportedOperationException();
    }

    /** Absences touching the days; referee null: everybody's, for assigners. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public List<AbsenceView> absences(RefereeId referee, LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException();
    }
}
