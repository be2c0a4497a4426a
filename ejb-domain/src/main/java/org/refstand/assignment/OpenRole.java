package org.refstand.assignment;

import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** A role of a match to come for which nobody is planned who has not declined. */
@Description("A role of a match to come for which nobody is planned who has not declined")
public record OpenRole(@Description("The match") FixtureView fixture, @Description("The role") CrewRole role) {
    /** By day and time, those without a fixed time last of their day. */
    static final Comparator<OpenRole> BY_TIME = Comparator.comparing(
                    (OpenRole open) -> open.fixture().date())
            .thenComparing(open -> open.fixture().startsAt(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(open -> open.fixture().id().value())
            .thenComparing(OpenRole::role);

    Assignment to(RefereeId referee) {
        return new Assignment(fixture.id(), role, referee);
    }
}
