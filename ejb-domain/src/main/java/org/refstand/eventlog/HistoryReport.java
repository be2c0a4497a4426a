package org.refstand.eventlog;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** Whether the rows of the whole desk are what its events say. */
@Description("Whether the rows of the whole desk are what its events say")
public record HistoryReport(
        @Description("How many objects were looked at") long checked,
        @Description("How many of them differ") long different,
        @Description("The first of those, a hundred at most, each with its first difference")
                List<HistoryDifference> differences) {
    /** No report names more than these. */
    static final int MOST = 100;
}
