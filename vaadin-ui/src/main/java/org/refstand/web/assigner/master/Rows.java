package org.refstand.web.assigner.master;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;

/** Lets a table jump to any row of a list that is paged by cursors: it remembers the cursors of the rows it has passed. */
class Rows<T> {

    private final Function<PageRequest, Page<T>> read;
    private final List<String> cursors = new ArrayList<>();

    Rows(Function<PageRequest, Page<T>> read) {
        this.read = read;
    }

    /** How many there are. */
    int count() {
        return (int) read.apply(PageRequest.first(1)).totalCount();
    }

    /** The rows from this one on, counted from 0. */
    Stream<T> from(int offset, int limit) {
        walkTo(offset);
        if (cursors.size() < offset) {
            return Stream.empty();
        }
        var after = offset == 0 ? null : cursors.get(offset - 1);
        var page = read.apply(new PageRequest(Math.max(1, Math.min(limit, PageRequest.MOST)), after));
        if (cursors.size() == offset) {
            cursors.addAll(page.cursors());
        }
        return page.items().stream().limit(limit);
    }

    /** The list has changed. */
    void forget() {
        cursors.clear();
    }

    private void walkTo(int offset) {
        var more = true;
        while (more && cursors.size() < offset) {
            var after = cursors.isEmpty() ? null : cursors.get(cursors.size() - 1);
            var page = read.apply(new PageRequest(Math.min(offset - cursors.size(), PageRequest.MOST), after));
            cursors.addAll(page.cursors());
            more = page.hasNextPage();
        }
    }
}
