package org.refstand.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.AvailabilityView;
import org.refstand.availability.DeclareAvailability;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.notification.NotificationKind;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationView;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeService;

/** What referees do at the desk, and what they hear of it. */
@ApplicationScoped
class Referees {
    @Inject
    World world;

    @Inject
    RefereeService referees;

    @Inject
    AvailabilityService availabilities;

    @Inject
    NotificationQueries notifications;

    /** A new one of no club, with licence C. */
    RefereeId named(String first, String last) {
        RefereeDetails details =
                new RefereeDetails(first, last, null, "C", null, null, null, null, null, null, null, null, null, null);
        return world.as(World.assigner(), () -> referees.create(details))
                .value()
                .id();
    }

    /** They say themselves that they are free. */
    Outcome<List<AvailabilityView>> declared(RefereeId referee, FixtureId... fixtures) {
        return world.as(
                World.referee(referee.value()),
                () -> availabilities.declare(new DeclareAvailability(referee, List.of(fixtures), Answer.FREE)));
    }

    /** The only message of this kind, as soon as it has come. */
    NotificationView told(RefereeId referee, NotificationKind kind) {
        return Eventually.get(() -> {
            List<NotificationView> found =
                    inbox(referee).stream().filter(view -> view.kind() == kind).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        });
    }

    /** What they were told, the latest first. */
    List<NotificationKind> kinds(RefereeId referee) {
        return inbox(referee).stream().map(NotificationView::kind).toList();
    }

    private List<NotificationView> inbox(RefereeId referee) {
        return world.as(World.referee(referee.value()), () -> notifications.mine(PageRequest.first(50)))
                .items();
    }
}
