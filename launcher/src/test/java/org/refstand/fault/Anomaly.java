package org.refstand.fault;

/**
 * Something that must not be.
 *
 * @param where the acts and objects concerned
 */
record Anomaly(Kind kind, String where) {
    /** The kinds; those of Adya's have his name for them behind. */
    enum Kind {
        /** It was acknowledged, and is not there. */
        LOST_WRITE,
        /** It was refused, and is there all the same (G1a). */
        REFUSED_WRITE,
        /** A version that nobody meant to make. */
        STRANGER,
        /** One command had its effect more than once. */
        TWICE,
        /** Some of its objects are changed, others are not. */
        HALF_DONE,
        /** Versions do not follow one another. */
        GAP,
        /** It was made for an older version than it was put on: what came between is lost (P4). */
        LOST_UPDATE,
        /** Somebody was shown a version or a value that never was committed so (G1a, G1b). */
        DIRTY_READ,
        /** An answer tells of another change than was made. */
        WRONG_ANSWER,
        /** Somebody was shown, or changed, something older than what was known to somebody before they asked. */
        STALE,
        /** It was done although the state it needs was not there at any moment of it. */
        FORBIDDEN,
        /** A circle of changes (G0). */
        CYCLE_OF_WRITES,
        /** A circle of changes and looks at them (G1c). */
        CYCLE_OF_INFORMATION,
        /** A circle in which one looked before another changed, such as a look at half of a command (G-single). */
        READ_SKEW,
        /** A circle in which several looked before others changed (G2). */
        WRITE_SKEW
    }
}
