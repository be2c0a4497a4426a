package org.refstand.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;

/** Collects the values that are others than before. */
public final class ValueChanges {
    private final Texts texts;
    private final List<ValueChange> all = new ArrayList<>();

    /** @param texts of the feature, with the names of the values */
    public ValueChanges(Texts texts) {
        this.texts = texts;
    }

    /**
     * Adds a value, unless it reads the same as before.
     *
     * @param key of what the value is
     * @param before text, number, date, time or sentence; null or blank: none
     */
    public ValueChanges add(String key, Object before, Object after) {
        return add(texts.sentence(key), before, after);
    }

    /** The same for a value whose name is no text of its own. */
    public ValueChanges add(Sentence what, Object before, Object after) {
        Sentence old = Texts.words(before);
        Sentence now = Texts.words(after);
        boolean same = old == null ? now == null : old.equals(now);
        if (!same) {
            all.add(new ValueChange(what, old, now));
        }
        return this;
    }

    List<ValueChange> all() {
        return List.copyOf(all);
    }
}
