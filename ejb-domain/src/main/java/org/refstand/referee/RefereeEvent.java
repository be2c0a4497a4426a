package org.refstand.referee;

import org.refstand.kernel.DomainEvent;

/** What happens to a referee. */
public sealed interface RefereeEvent extends DomainEvent {
    /** A referee was added. */
    record RefereeCreated(RefereeId id, RefereeDetails details) implements RefereeEvent {}

    /** What is known of a referee changed. */
    record RefereeChanged(RefereeId id, RefereeDetails details) implements RefereeEvent {}

    /** A referee is not assigned any more. */
    record RefereeDeactivated(RefereeId id) implements RefereeEvent {}

    /** A referee may be assigned again. */
    record RefereeReactivated(RefereeId id) implements RefereeEvent {}

    /**
     * The personal data of a referee were erased, here and beside the log; what they whistled stays. Nothing happens to them
     * any more.
     */
    record RefereeErased(RefereeId id) implements RefereeEvent {}

    /** A referee is gone. */
    record RefereeDeleted(RefereeId id) implements RefereeEvent {}
}
