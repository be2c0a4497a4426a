package org.refstand.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.refstand.graphql.execution.BadInput;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Cursor;
import org.refstand.kernel.Id;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;

/**
 * A page of a list in Relay's connection style.
 *
 * @param edges the rows with their cursors
 * @param pageInfo how to go on
 * @param totalCount all rows that match, on whatever page
 */
@Description("A page of a list, in Relay's connection style")
public record Connection<T>(
        @Description("The rows with their cursors") List<Edge<T>> edges,
        @NonNull @Description("How to go on") PageInfo pageInfo,
        @Description("All rows that match, on whatever page") int totalCount) {
    /** How many rows a client gets that does not say. */
    public static final int USUAL = 50;

    /** The field that costs a statement of its own. */
    static final String TOTAL = "totalCount";

    /**
     * What a client asked for.
     *
     * @param first null for {@link #USUAL}
     * @param after null for the start
     * @throws BadInput when first is out of bounds
     */
    public static PageRequest asked(Integer first, String after) {
        if (first != null && (first < 1 || first > PageRequest.MOST)) {
            throw new BadInput("first", ApiTexts.say("first", PageRequest.MOST, first), null);
        }
        return new PageRequest(first == null ? USUAL : first, after);
    }

    /** The page a service gave, for what was asked. */
    public static <T> Connection<T> of(Page<T> page, PageRequest asked) {
        List<Edge<T>> edges = new ArrayList<>(page.items().size());
        for (int i = 0; i < page.items().size(); i++) {
            edges.add(new Edge<>(page.cursors().get(i), page.items().get(i)));
        }
        String start = edges.isEmpty() ? null : edges.get(0).cursor();
        String end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
        return new Connection<>(
                edges,
                new PageInfo(page.hasNextPage(), asked.after() != null, start, end),
                Math.toIntExact(page.totalCount()));
    }

    /**
     * The page of a list that has to be made as a whole, because only then its order is known.
     *
     * @param key what tells one row from all others
     * @throws Cursor.BadCursor when no row has the key of the cursor, any more
     */
    public static <T> Connection<T> within(List<T> all, Function<T, ? extends Id> key, PageRequest asked) {
        return of(Page.within(all, asked, row -> Cursor.of(key.apply(row).value())), asked);
    }

    /**
     * One row of a page.
     *
     * @param cursor stands for the row's place
     * @param node the row
     */
    @Description("One row of a page")
    public record Edge<T>(
            @NonNull @Description("Stands for the row's place; give it as \"after\" to go on behind it") String cursor,
            @NonNull @Description("The row") T node) {}

    /**
     * How to go on from a page.
     *
     * @param hasNextPage whether more rows follow
     * @param hasPreviousPage whether the page is not the first
     * @param startCursor of the first row; null on an empty page
     * @param endCursor of the last row; null on an empty page
     */
    @Description("How to go on from a page")
    public record PageInfo(
            @Description("Whether more rows follow") boolean hasNextPage,
            @Description("Whether the page is not the first") boolean hasPreviousPage,
            @Description("The cursor of the first row; null on an empty page") String startCursor,
            @Description("The cursor of the last row; null on an empty page") String endCursor) {}
}
