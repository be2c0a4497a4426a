package org.refstand.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;

/** What an import would do to one match. */
@Description("What an import would do to one match")
public record ImportRow(
        @Description("What would be done") ImportChange change,
        @Description("The line in the file; 0 when it is missing there") int line,
        @Description("The fixture; null when it is new") FixtureId fixtureId,
        @Description("League") String league,
        @Description("Season") String season,
        @Description("Match number") String number,
        @Description("Day, as the file says; null when it says none") LocalDate date,
        @Description("Start, as the file says; null while not fixed") LocalTime time,
        @Description("Home team") String home,
        @Description("Away team") String away,
        @Description("Hall and city") String venue,
        @Description("The differences; empty unless changed") List<FieldChange> differences,
        @Description("The committed assignments it touches") List<TouchedAssignment> assignments,
        @Description("How many referees declared to be free for it") int availabilities) {

    ImportRow withoutAvailabilities() {
        return new ImportRow(
                change,
                line,
                fixtureId,
                league,
                season,
                number,
                date,
                time,
                home,
                away,
                venue,
                differences,
                assignments,
                0);
    }
}
