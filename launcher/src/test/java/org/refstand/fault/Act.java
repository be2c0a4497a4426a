package org.refstand.fault;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One thing a client did: a look at some objects in one statement, or one command.
 *
 * @param id of the command; of a look something as unique
 * @param began when it was sent, in nanoseconds of this machine's clock
 * @param ended when the answer came; {@link Long#MAX_VALUE} when none did
 * @param seen what it saw of objects before it changed anything
 * @param changes what it meant to change
 * @param told what it was told the objects have become
 * @param needs states without which it must be refused
 */
record Act(
        String id,
        int client,
        long began,
        long ended,
        Fate fate,
        Map<String, Seen> seen,
        Map<String, Change> changes,
        Map<String, Seen> told,
        Map<String, Predicate<String>> needs) {

    /** What its client knows of its end. */
    enum Fate {
        DONE,
        REFUSED,
        /** No answer came, or one that leaves it open. */
        UNKNOWN
    }

    /** An object as somebody was shown it. */
    record Seen(long version, String value) {}

    /**
     * A change of one object.
     *
     * @param seenVersion the version it was made for; null: of whatever is there
     * @param effect the value before to the value after; the same where it changes nothing
     */
    record Change(Long seenVersion, UnaryOperator<String> effect) {}

    /** A look at objects. */
    static Act look(String id, int client, long began, long ended, Map<String, Seen> seen) {
        return new Act(id, client, began, ended, Fate.DONE, seen, Map.of(), Map.of(), Map.of());
    }

    /** A command that says nothing of what it has seen and needs nothing. */
    static Act command(
            String id,
            int client,
            long began,
            long ended,
            Fate fate,
            Map<String, Change> changes,
            Map<String, Seen> told) {
        return new Act(id, client, began, ended, fate, Map.of(), changes, told, Map.of());
    }
}
