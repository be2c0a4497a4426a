package org.refstand.schedule;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** What an import would do, before it does it. */
@Description("What an import would do, before it does it")
public record SchedulePreview(
        @Description("Names what was shown here; an import that would do anything else is refused") String fingerprint,
        @Description("What is wrong with the file; as long as there is something, it cannot be applied")
                List<LineProblem> problems,
        @Description("What else should be known") List<ImportNote> notes,
        @Ignore @Description("The matches, in the file's order, then the missing ones; the API pages them")
                List<ImportRow> rows,
        @Description("Halls the desk knows that would be changed") List<VenueChange> changedVenues,
        @Description("Leagues that would be created") List<String> newLeagues,
        @Description("Clubs that would be created") List<String> newClubs,
        @Description("Teams that would be created, with their leagues") List<String> newTeams,
        @Description("Halls that would be created, with their cities") List<String> newVenues) {

    /** Whether nothing is wrong with the file. */
    @Description("Whether nothing is wrong with the file")
    public boolean isApplicable() {
        return problems.isEmpty();
    }

    /** Whether applying it would change anything. */
    @Description("Whether applying it would change anything")
    public boolean isChanging() {
        return count(ImportChange.NEW) + count(ImportChange.CHANGED) + changedVenues.size() > 0;
    }

    /** How many rows would be treated so. */
    public int count(ImportChange change) {
        return (int) rows.stream().filter(row -> row.change() == change).count();
    }

    /** Referees say every minute when they are free; that does not make what was shown wrong. */
    SchedulePreview withoutAvailabilities() {
        List<ImportRow> lasting =
                rows.stream().map(ImportRow::withoutAvailabilities).toList();
        return new SchedulePreview(
                "", problems, notes, lasting, changedVenues, newLeagues, newClubs, newTeams, newVenues);
    }

    SchedulePreview withFingerprint(String shown) {
        return new SchedulePreview(
                shown, problems, notes, rows, changedVenues, newLeagues, newClubs, newTeams, newVenues);
    }
}
