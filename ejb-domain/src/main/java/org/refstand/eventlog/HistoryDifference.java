package org.refstand.eventlog;

import org.eclipse.microprofile.graphql.Description;

/** Something whose row is not what its events say: changed behind the desk's back, or a bug. */
@Description("Something whose row is not what its events say: changed behind the desk's back, or a bug")
public record HistoryDifference(
        @Description("What it is, such as Fixture") String aggregate,
        @Description("Which one") String aggregateId,
        @Description("The first field that differs; \"exists\" where one of both knows nothing of it") String field,
        @Description("What the events say; null: nothing") String folded,
        @Description("What the row says; null: nothing") String row) {}
