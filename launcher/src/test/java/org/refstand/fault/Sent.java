package org.refstand.fault;

import java.util.Map;
import java.util.UUID;

/** A command as its writer notes it down: first what it is to do, then what came of it. */
final class Sent {
    /** The operations in use. */
    enum Operation {
        CREATE("createFixture", "CreateFixtureInput", "value { id }"),
        CHANGE("changeFixture", "ChangeFixtureInput", ""),
        RESCHEDULE("rescheduleFixture", "RescheduleFixtureInput", ""),
        DECLARE("declareAvailability", "DeclareAvailabilityInput", ""),
        WITHDRAW("withdrawAvailability", "WithdrawAvailabilityInput", ""),
        STAGE("stageAssignment", "StageAssignmentInput", ""),
        UNSTAGE("unstageAssignment", "UnstageAssignmentInput", ""),
        COMMIT("commitPlan", "CommitPlanInput", ""),
        LOCK("lockPeriod", "SeenPeriodInput", ""),
        UNLOCK("unlockPeriod", "SeenPeriodInput", "");

        private final String field;
        private final String document;

        Operation(String field, String input, String value) {
            this.field = field;
            this.document = "mutation($id: ID!, $c: " + input + "!) { " + field
                    + "(commandId: $id, command: $c) { done rejections { code } " + value + " } }";
        }

        String field() {
            return field;
        }

        String document() {
            return document;
        }
    }

    /** What is known of its end. */
    enum Fate {
        /** No answer yet, or none that tells. */
        OPEN,
        DONE,
        REFUSED,
        /** No answer came; the database says that it was done. */
        FOUND_DONE,
        /** No answer came; the database says that it was not done. */
        FOUND_UNDONE
    }

    final UUID id = UUID.randomUUID();
    final Operation operation;
    final Map<String, ?> content;
    /** What the facts are afterwards; an empty text: nothing any more. */
    final Map<String, String> effects;

    final int events;
    volatile Fate fate = Fate.OPEN;
    volatile boolean unanswered;

    /** @param events how many it must have */
    Sent(Operation operation, Map<String, ?> content, Map<String, String> effects, int events) {
        this.operation = operation;
        this.content = content;
        this.effects = effects;
        this.events = events;
    }

    boolean isDone() {
        return fate == Fate.DONE || fate == Fate.FOUND_DONE;
    }

    @Override
    public String toString() {
        return operation + " " + id + " " + content;
    }
}
