package org.refstand.kernel;

import java.util.List;
import java.util.function.Function;

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
}
