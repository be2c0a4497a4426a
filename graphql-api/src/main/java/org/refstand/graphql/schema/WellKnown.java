package org.refstand.graphql.schema;

import java.util.Map;

/** Sentences for fields and arguments that mean the same wherever they stand; an own description on one of them wins. */
final class WellKnown {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("id", "Identifies this object."),
            Map.entry(
                    "version",
                    "Counts the changes of this object. Send it back with an edit: an edit made on an older"
                            + " version is refused instead of overwriting what somebody else did."),
            Map.entry(
                    CommandIdArgument.NAME,
                    "The idempotency key, a UUID chosen by the client: sent again with it, a command has its effect"
                            + " once and the same answer. A new one for each command; the desk makes one where it is"
                            + " left out."),
            Map.entry(
                    "asOf",
                    "Show it as it was at this moment, with the names of then; null: as it is now. Where it was not"
                            + " there then, the answer is null."),
            Map.entry("done", "Whether it was done."),
            Map.entry("command", "What is to be done."),
            Map.entry("filter", "Which objects are wanted; what is left out does not restrict."),
            Map.entry("first", "How many objects at most."),
            Map.entry("after", "Continue behind this cursor (endCursor of the page before)."),
            Map.entry("last", "How many objects at most, counted from the end."),
            Map.entry("before", "Continue in front of this cursor (startCursor of the page behind)."));

    private WellKnown() {}

    /** The sentence for a field or argument of this name, or null. */
    static String sentence(String name) {
        return SENTENCES.get(name);
    }
}
