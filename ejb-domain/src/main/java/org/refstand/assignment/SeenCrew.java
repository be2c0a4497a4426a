package org.refstand.assignment;

import java.util.List;
import java.util.Map;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** What somebody may see of a crew: the same rule for the crew of today and that of any day before. */
final class SeenCrew {
    private SeenCrew() {}

    /**
     * Assigners see everything, administrators what is committed. A referee sees what is committed where they are one of
     * the crew; a crew that is not theirs has no slots. Reasons are for assigners only: they may be about somebody's health.
     *
     * @param slots in the order of the roles
     */
    static CrewView by(Caller caller, FixtureId fixture, long version, Map<CrewRole, SlotView> slots) {
        if (caller.is(Role.ASSIGNER)) {
            return new CrewView(fixture, version, List.copyOf(slots.values()));
        }
        boolean own = slots.values().stream()
                .anyMatch(slot -> slot.referee() != null
                        && caller.isReferee(slot.referee().id().value()));
        return own || caller.is(Role.ADMIN)
                ? new CrewView(
                        fixture,
                        version,
                        slots.values().stream().map(SeenCrew::published).toList())
                : new CrewView(fixture, 0, List.of());
    }

    /** A role of which the league says what it asks for, and nobody is there. */
    static SlotView open(CrewRole role, String minimumLicence, boolean required) {
        return new SlotView(
                role,
                minimumLicence,
                required,
                null,
                AssignmentAnswer.NONE,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null);
    }

    private static SlotView published(SlotView slot) {
        return new SlotView(
                slot.role(),
                slot.minimumLicence(),
                slot.required(),
                slot.referee(),
                slot.answer(),
                slot.answeredAt(),
                slot.actionNeeded(),
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
