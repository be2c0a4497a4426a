package org.refstand.web.statistics;

/**
 * One row of a picture: a name, what its bar says in words, and the bar, in two parts one after the other.
 *
 * @param name at the start of the row
 * @param words at its end
 * @param first length of the first part, 0 or more
 * @param second of the part behind it, 0 or more
 * @param mark where a line crosses the bar, such as a wish; null: nowhere
 * @param own whether it is the visitor's
 */
record Bar(String name, String words, double first, double second, Integer mark, boolean own) {
    double most() {
        return Math.max(first + second, mark == null ? 0 : mark);
    }
}
