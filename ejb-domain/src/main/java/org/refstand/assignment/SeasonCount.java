package org.refstand.assignment;

/**
 * Committed matches of a referee in one season; what was postponed or cancelled does not count.
 *
 * @param led on days that have passed
 * @param toCome from today on
 */
record SeasonCount(int led, int toCome) {
    static final SeasonCount NONE = new SeasonCount(0, 0);

    int total() {
        return led + toCome;
    }
}
