package org.refstand.schedule;

import java.util.ArrayList;
import java.util.List;
import org.refstand.league.VenueId;

/**
 * How a hall the desk knows shall be.
 *
 * @param line where the file says so first
 * @param courts as many as its matches need
 */
record HallChange(int line, Wanted<VenueId, Directory.VenueNamed> hall, String street, String telephone, int courts) {

    /** Nothing changes. */
    static HallChange of(int line, Wanted<VenueId, Directory.VenueNamed> hall) {
        Directory.VenueNamed now = hall.details();
        return new HallChange(line, hall, now.venue().street(), now.venue().phone(), now.knownCourts());
    }

    /** What the file does not say stays. */
    HallChange with(ScheduledVenue said) {
        return new HallChange(
                line,
                hall,
                said.street().isEmpty() ? street : said.street(),
                said.phone().isEmpty() ? telephone : said.phone(),
                courts);
    }

    HallChange with(int needed) {
        return new HallChange(line, hall, street, telephone, Math.max(courts, needed));
    }

    /** Old and new values. */
    List<FieldChange> differences() {
        List<FieldChange> differences = new ArrayList<>();
        ScheduledVenue now = hall.details().venue();
        compare(differences, ImportField.STREET, now.street(), street);
        compare(differences, ImportField.TELEPHONE, now.phone(), telephone);
        compare(differences, ImportField.COURTS, String.valueOf(hall.details().knownCourts()), String.valueOf(courts));
        return differences;
    }

    private static void compare(List<FieldChange> differences, ImportField field, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new FieldChange(field, before, after));
        }
    }
}
