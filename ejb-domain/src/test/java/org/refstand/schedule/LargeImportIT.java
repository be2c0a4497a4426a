package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;

/** A season of a whole association in one file. */
class LargeImportIT extends ContainerTest {
    @Inject
    private ScheduleImport schedules;

    @Test
    void takes_5_000_matches_over_within_20_seconds_and_says_how_far_it_is() {
        byte[] season = season().getBytes(StandardCharsets.UTF_8);
        List<Integer> heard = new ArrayList<>();

        long begin = System.nanoTime();
        String fingerprint = preview(season).fingerprint();
        Outcome<AppliedSchedule> outcome = world.as(
                World.assigner(),
                () -> schedules.apply(
                        new ApplySchedule(season, fingerprint), (done, total) -> heard.add(100 * done / total)));
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(outcome).isEqualTo(Outcome.done(new AppliedSchedule(5_000, 0, 0)));
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
        assertThat(heard).isSorted().startsWith(0).endsWith(100);
        assertThat(preview(season).count(ImportChange.UNCHANGED)).isEqualTo(5_000);
    }

    private SchedulePreview preview(byte[] content) {
        return world.as(World.assigner(), () -> schedules.preview(content));
    }

    /** 56 leagues of ten teams that meet each other, five matches a day. */
    private static String season() {
        StringBuilder lines =
                new StringBuilder("league,season,number,date,time,home,away,venue,zip,city,crew_team,result\n");
        for (int i = 0; i < 5_000; i++) {
            int league = i / 90;
            int day = i % 90 / 5;
            int pair = i % 5;
            lines.append("League %d,2026/27,%d,%s,15:00,L%d Team %d,L%d Team %d,Hall %d of %d,12345,City,-,\n"
                    .formatted(
                            league,
                            i % 90 + 1,
                            LocalDate.of(2026, 9, 5).plusWeeks(day),
                            league,
                            pair,
                            league,
                            pair + 5,
                            pair,
                            league));
        }
        return lines.toString();
    }
}
