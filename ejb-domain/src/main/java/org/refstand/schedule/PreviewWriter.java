package org.refstand.schedule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.refstand.fixture.FixtureId;

/** Writes down, for people, what a comparison found. */
final class PreviewWriter {
    private final Comparison comparison;
    private final Map<FixtureId, Known.People> people;

    /** @param people who is concerned by changes of the fixtures that differ */
    PreviewWriter(Comparison comparison, Map<FixtureId, Known.People> people) {
        this.comparison = comparison;
        this.people = people;
    }

    SchedulePreview write() {
        List<ImportRow> rows = new ArrayList<>();
        comparison.matches().forEach(match -> rows.add(row(match)));
        comparison.missing().forEach(fixture -> rows.add(row(fixture)));
        Directory directory = comparison.directory();
        SchedulePreview preview = new SchedulePreview(
                "",
                comparison.problems().stream()
                        .sorted(Comparator.comparing(LineProblem::line))
                        .toList(),
                comparison.timetable().notes(),
                List.copyOf(rows),
                comparison.hallChanges().stream().map(PreviewWriter::change).toList(),
                directory.newLeagues().stream()
                        .map(league ->
                                league.details().name() + " " + league.details().season())
                        .toList(),
                directory.newClubs().stream().map(Wanted::details).toList(),
                directory.newTeams().stream().map(PreviewWriter::label).toList(),
                directory.halls().fresh().stream()
                        .map(venue -> venue.details().label())
                        .toList());
        return preview.withFingerprint(fingerprint(preview.withoutAvailabilities()));
    }

    private static VenueChange change(HallChange change) {
        return new VenueChange(
                change.line(), change.hall().id(), change.hall().details().label(), List.copyOf(change.differences()));
    }

    private static String label(Wanted<?, Directory.TeamNamed> team) {
        return team.details().name() + " (" + team.details().league().details().name() + ")";
    }

    private ImportRow row(PlannedMatch match) {
        List<FieldChange> differences = comparison.differences(match);
        ImportChange change = match.known == null
                ? ImportChange.NEW
                : differences.isEmpty() ? ImportChange.UNCHANGED : ImportChange.CHANGED;
        FixtureId id = match.known == null ? null : match.known.id();
        Known.People concerned = change == ImportChange.CHANGED ? Known.People.of(people, id) : Known.People.NOBODY;
        return new ImportRow(
                change,
                match.said.line(),
                id,
                match.league.details().name(),
                match.league.details().season(),
                match.said.number(),
                match.date(),
                match.time(),
                match.home.details().name(),
                match.away.details().name(),
                match.venue == null ? "" : match.venue.details().label(),
                List.copyOf(differences),
                concerned.assignments(),
                concerned.availabilities());
    }

    private ImportRow row(Known.Fixture missing) {
        Known.League league = comparison.league(missing.leagueId());
        Known.People concerned = Known.People.of(people, missing.id());
        return new ImportRow(
                ImportChange.MISSING,
                0,
                missing.id(),
                league.name(),
                league.season(),
                missing.number(),
                missing.date(),
                missing.fixedTime(),
                comparison.words().team(missing.homeTeamId()),
                comparison.words().team(missing.awayTeamId()),
                comparison.words().venue(missing.venueId()),
                List.of(),
                concerned.assignments(),
                concerned.availabilities());
    }

    /** Anything that was shown differently gives another one; SHA-256 in hexadecimal digits. */
    private static String fingerprint(SchedulePreview preview) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(preview.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
