package org.refstand.assignment;

import java.util.List;
import java.util.UUID;

/** The way of one referee on one day: from home to the halls in their order, and home again. */
final class DayWay {
    private DayWay() {}

    /**
     * A hall where the referee has a match.
     *
     * @param venue tells halls apart whose place is not known
     */
    record Stop(UUID venue, Place place) {}

    /**
     * @param stops in the order of start; matches in one hall after another are one stop
     * @return km, as the optimiser counts them; 0 without a stop
     */
    static int km(Place home, List<Stop> stops) {
        int km = 0;
        Stop last = null;
        for (Stop stop : stops) {
            if (last == null) {
                km += home.kmTo(stop.place());
            } else if (!last.venue().equals(stop.venue())) {
                km += last.place().kmTo(stop.place());
            }
            last = stop;
        }
        return last == null ? 0 : km + last.place().kmTo(home);
    }
}
