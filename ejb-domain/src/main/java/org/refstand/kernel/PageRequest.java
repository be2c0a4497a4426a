package org.refstand.kernel;

/**
 * Which part of a list is wanted.
 *
 * @param first how many rows at most, 1 to 500
 * @param after the cursor of the row before; null for the start
 */
public record PageRequest(int first, String after) {
    /** No list is longer than this in one answer. */
    public static final int MOST = 500;

    public PageRequest {
        if (first < 1 || first > MOST) {
            throw new IllegalArgumentException("first must be from 1 to " + MOST + ", not " + first);
        }
    }

    /** @return the first rows */
    public static PageRequest first(int rows) {
        return new PageRequest(rows, null);
    }
}
