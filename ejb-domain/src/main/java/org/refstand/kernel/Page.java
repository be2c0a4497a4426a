package org.refstand.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One page of a list in a fixed order.
 *
 * @param items the rows
 * @param cursors one opaque cursor a row, to go on after it
 * @param hasNextPage whether more rows follow
 * @param totalCount all rows that match
 */
public record Page<T>(List<T> items, List<String> cursors, boolean hasNextPage, long totalCount) {
    public Page {
        items = List.copyOf(items);
        cursors = List.copyOf(cursors);
    }

    /**
     * @param oneMore up to one row more than asked for, which only tells that a next page exists
     * @param request what was asked for
     * @param totalCount all rows that match
     * @param cursor of a row
     */
    public static <T> Page<T> of(List<T> oneMore, PageRequest request, long totalCount, Function<T, String> cursor) {
        boolean more = oneMore.size() > request.first();
        List<T> items = more ? oneMore.subList(0, request.first()) : oneMore;
        return new Page<>(items, items.stream().map(cursor).toList(), more, totalCount);
    }

    /**
     * The page of a list that has to be made as a whole, because only then its order is known.
     *
     * @param cursor tells one row from all others
     * @throws Cursor.BadCursor when no row has the cursor, any more
     */
    public static <T> Page<T> within(List<T> all, PageRequest asked, Function<T, String> cursor) {
        int begin = asked.after() == null
                ? 0
                : IntStream.range(0, all.size())
                                .filter(place -> cursor.apply(all.get(place)).equals(asked.after()))
                                .findFirst()
                                .orElseThrow(() -> Cursor.bad(asked.after(), null))
                        + 1;
        return of(all.subList(begin, Math.min(all.size(), begin + asked.first() + 1)), asked, all.size(), cursor);
    }

    /** The same page of what stands behind its rows. */
    public <R> Page<R> with(List<R> rows) {
        return new Page<>(rows, cursors, hasNextPage, totalCount);
    }
}
