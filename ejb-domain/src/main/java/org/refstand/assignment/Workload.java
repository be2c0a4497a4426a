package org.refstand.assignment;

/**
 * What a referee does in one season. A match that was cancelled or postponed counts nowhere, nor does one they declined.
 *
 * @param done matches that are over
 * @param planned matches still to come
 * @param km for both, day by day: from home to the halls and home again; as the crow flies, where places are not known
 *     guessed from postal codes
 */
public record Workload(int done, int planned, int km) {
    /** Of who has no match. */
    public static final Workload NONE = new Workload(0, 0, 0);

    /** Matches in all. */
    public int matches() {
        return done + planned;
    }
}
