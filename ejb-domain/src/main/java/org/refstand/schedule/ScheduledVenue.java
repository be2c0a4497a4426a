package org.refstand.schedule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hall as a schedule file describes it; each part is "" if not given. */
record ScheduledVenue(String name, String street, String zip, String city, String phone) {
    static final ScheduledVenue NONE = new ScheduledVenue("", "", "", "", "");

    /**
     * The last bracket that begins with a zip; "Gymnasium (neu) (52066 Aachen)" has one more before, and the city may have
     * one itself: "Brandberge (06120 Halle (Saale))". Four digits in Austria and Switzerland; the country may stand before.
     */
    private static final Pattern HALL_ZIP_CITY =
            Pattern.compile("(.*\\S) ?\\((?:[A-Z]{1,3}[- ])?(\\d{4,5}) ((?:[^()]|\\([^()]*\\))+)\\)");

    /** Reads SAMS' one column, "Hall (12345 City)"; what is written otherwise is all name. */
    static ScheduledVenue ofSams(String cell) {
        Matcher parts = HALL_ZIP_CITY.matcher(cell);
        return parts.matches()
                ? new ScheduledVenue(
                        parts.group(1), "", parts.group(2), parts.group(3).strip(), "")
                : new ScheduledVenue(cell, "", "", "", "");
    }

    boolean isNone() {
        return name.isEmpty();
    }
}
