package org.refstand.graphql;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.refstand.graphql.execution.BadInput;
import org.refstand.graphql.schema.ApiTexts;

/** Lists that are read by their days instead of by pages: the days are few enough for one answer. */
final class DayRange {
    /** A season, and some days more. */
    static final int MOST_DAYS = 400;

    /** Describes the second argument. */
    static final String UNTIL = "Last day, included; at most " + MOST_DAYS + " days with the first";

    private DayRange() {}

    /**
     * @param from first day
     * @param until last day, included
     * @throws BadInput when they are too many
     */
    static void check(LocalDate from, LocalDate until) {
        if (ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            throw new BadInput("until", ApiTexts.say("days", MOST_DAYS), null);
        }
    }
}
