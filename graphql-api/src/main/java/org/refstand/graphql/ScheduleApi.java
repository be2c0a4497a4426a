package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.refstand.graphql.execution.BadInput;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Cursor;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.schedule.AppliedSchedule;
import org.refstand.schedule.ApplySchedule;
import org.refstand.schedule.ImportProgress;
import org.refstand.schedule.ImportRow;
import org.refstand.schedule.ScheduleImport;
import org.refstand.schedule.ScheduleLimits;
import org.refstand.schedule.SchedulePreview;

/** Taking over schedules from outside. */
@GraphQLApi
@ApplicationScoped
public class ScheduleApi {
    private static final String CONTENT =
            "The file in Base64; a large one compressed with gzip before that, so that the request stays below its limit";

    @Inject
    ScheduleImport schedules;

    @Query
    @Description("A schedule file to begin with, in our own CSV. For assigners")
    public String sampleSchedule() {
        return new String(schedules.sample(), StandardCharsets.UTF_8);
    }

    @Query
    @Description("What a schedule file would change; changes nothing. For assigners")
    public SchedulePreview schedulePreview(@NonNull @Description(CONTENT) String content) {
        return schedules.preview(bytes(content));
    }

    /** The matches of a preview, page by page; the preview is made anew for each, so name the file again. */
    @Description("The matches, in the file's order, then the missing ones")
    public List<Connection<ImportRow>> rows(@Source List<SchedulePreview> previews, Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return previews.stream().map(preview -> page(preview.rows(), asked)).toList();
    }

    private static Connection<ImportRow> page(List<ImportRow> rows, PageRequest asked) {
        int from = asked.after() == null ? 0 : behind(asked.after(), rows.size());
        int until = Math.min(from + asked.first(), rows.size());
        List<String> cursors =
                IntStream.rangeClosed(from + 1, until).mapToObj(Cursor::of).toList();
        return Connection.of(new Page<>(rows.subList(from, until), cursors, until < rows.size(), rows.size()), asked);
    }

    /** @return the place behind the row that the cursor stands for */
    private static int behind(String cursor, int rows) {
        try {
            return Math.min(Integer.parseUnsignedInt(Cursor.parts(cursor, 1).get(0)), rows);
        } catch (NumberFormatException e) {
            throw Cursor.bad(cursor, e);
        }
    }

    @Mutation
    @Description("Applies a schedule file that was previewed, all of it or nothing. For assigners")
    public Outcome<AppliedSchedule> applySchedule(
            @NonNull @Description(CONTENT) String content,
            @NonNull @Description("Of the preview the user saw") String fingerprint) {
        return schedules.apply(new ApplySchedule(bytes(content), fingerprint), ImportProgress.SILENT);
    }

    private static byte[] bytes(String content) {
        try {
            byte[] sent = Base64.getMimeDecoder().decode(content);
            boolean gzip = sent.length > 2 && sent[0] == (byte) 0x1f && sent[1] == (byte) 0x8b;
            if (!gzip) {
                return sent;
            }
            // one byte more than allowed lets the import say that the file is too large
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                return unpacked.readNBytes(ScheduleLimits.MAX_BYTES + 1);
            }
        } catch (IllegalArgumentException e) {
            throw new BadInput("content", ApiTexts.say("base64"), e);
        } catch (IOException e) {
            throw new BadInput("content", ApiTexts.say("gzip"), e);
        }
    }
}
