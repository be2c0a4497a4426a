package org.refstand.eventlog;

import java.util.List;
import org.refstand.kernel.Sentence;

/**
 * What an event says, in words.
 *
 * @param sentence what happened, without who did it
 * @param changes old and new values, where it has any
 * @param reason why, in the words of who did it; null: not said
 */
public record Telling(Sentence sentence, List<ValueChange> changes, String reason) {
    public Telling {
        changes = List.copyOf(changes);
    }

    /** A sentence that says it all. */
    public static Telling of(Sentence sentence) {
        return new Telling(sentence, List.of(), null);
    }

    /** The same with values. */
    public Telling with(ValueChanges values) {
        return new Telling(sentence, values.all(), reason);
    }

    /** The same with its reason. */
    public Telling because(String why) {
        return new Telling(sentence, changes, why == null || why.isBlank() ? null : why);
    }
}
