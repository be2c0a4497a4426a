package org.refstand.eventlog;

/**
 * The state of one thing while its events are read.
 *
 * @param state after the events so far; null: none, or it is gone
 * @param failure why its history cannot be told; null while it can
 */
record Folding<S extends Record>(S state, String failure) {

    /** @return after one more event; what cannot be told stays so */
    static <S extends Record> Folding<S> next(Folding<S> before, Fold<S> fold, RecordedEvent event) {
        if (before != null && before.failure != null) {
            return before;
        }
        S state = before == null ? null : before.state;
        try {
            return new Folding<>(fold.after(state, event), null);
        } catch (RuntimeException e) {
            // whatever a reducer stumbles over is what the check is to find, not its end
            return new Folding<>(null, Failure.words(e));
        }
    }
}
