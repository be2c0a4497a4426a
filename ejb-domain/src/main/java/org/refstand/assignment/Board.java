package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.availability.PeriodView;

/** The fixtures of a period, to be planned. */
@Description("The fixtures of a period, to be planned")
public record Board(
        @Description("The period") PeriodView period, @Description("By day and time") List<BoardRow> rows) {}
