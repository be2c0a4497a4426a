package org.refstand.schedule;

/** How large a schedule may be. Faces that take uploads stop at the same numbers, so that nobody waits in vain. */
public final class ScheduleLimits {
    /** The largest file, in bytes: 25 MB, some 60,000 matches as SAMS writes them, more than any association plays. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    /** The longest text in one cell, in characters. */
    public static final int MAX_CELL = 200;

    /** The most cells in one line; SAMS writes about 40. */
    static final int MAX_COLUMNS = 500;

    /** The most matches in one file. */
    static final int MAX_MATCHES = 100_000;

    /** Reading stops after so many problems: nobody reads on, and a file of rubbish must not fill the memory. */
    static final int MAX_PROBLEMS = 1_000;

    private ScheduleLimits() {}
}
