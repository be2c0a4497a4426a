package org.refstand.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Zone;
import org.refstand.security.Role;

/**
 * Imports outside schedules: shows what a file would change, then changes it as a whole or not at all. Matches are told
 * apart by league, season and number, so an updated export updates, and the same file again changes nothing.
 */
@UseCase
public class ScheduleImport {
    private static final Texts TEXTS = Texts.of(ScheduleImport.class);

    @Inject
    KnownReader reader;

    @Inject
    ScheduleTaking taking;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /**
     * What the file would change; changes nothing itself. Whatever the bytes are, the answer says what is wrong with them.
     *
     * @param content the file's bytes
     */
    @RolesAllowed(Role.ASSIGNERS)
    public SchedulePreview preview(byte[] content) {
        return preview(compare(content));
    }

    /**
     * Applies a file that was previewed, all of it or nothing. Refused with {@code SCHEDULE_FAULTY} when something is wrong
     * with it, and with {@code PREVIEW_OUTDATED} when it would not do what the preview showed any more.
     *
     * @param progress hears how far it is, in steps
     */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<AppliedSchedule> apply(ApplySchedule command, ImportProgress progress) {
        progress.at(0, 10);
        Comparison comparison = compare(command.content());
        SchedulePreview preview = preview(comparison);
        if (!preview.isApplicable()) {
            return Outcome.rejected(Rejection.of(
                    "SCHEDULE_FAULTY",
                    "content",
                    TEXTS.sentence("import.faulty", preview.problems().size())));
        }
        if (!preview.fingerprint().equals(command.fingerprint())) {
            return Outcome.rejected(Rejection.of("PREVIEW_OUTDATED", "fingerprint", TEXTS.sentence("import.outdated")));
        }
        Outcome<AppliedSchedule> outcome = taking.take(comparison, progress)
                .map(taken -> new AppliedSchedule(
                        preview.count(ImportChange.NEW),
                        preview.count(ImportChange.CHANGED),
                        preview.count(ImportChange.UNCHANGED)));
        progress.at(10, 10);
        return outcome;
    }

    /** A small file in the plain format, to be filled in; UTF-8 with a byte order mark, as spreadsheets want it. */
    @RolesAllowed(Role.ASSIGNERS)
    public byte[] sample() {
        return PlainSchedule.write(PlainSchedule.sample(zone.day(clock.instant())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Comparison compare(byte[] content) {
        ScheduleFile file = ScheduleFile.read(content);
        return new Comparison(file, reader.read(file.matches()), zone.day(clock.instant()));
    }

    private SchedulePreview preview(Comparison comparison) {
        List<FixtureId> concerned = Stream.concat(
                        comparison.matches().stream()
                                .filter(match -> !comparison.differences(match).isEmpty())
                                .map(match -> match.known.id()),
                        comparison.missing().stream().map(Known.Fixture::id))
                .toList();
        Map<FixtureId, Known.People> people = concerned.isEmpty() ? Map.of() : reader.people(concerned);
        return new PreviewWriter(comparison, people).write();
    }
}
