package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;

/** Whoever has to do with a match hears once of what an import changes about it, and of all of it. */
class ImportNoticesIT extends ContainerTest {
    private static final String HEADER = "league,season,number,date,time,home,away,venue,zip,city,result\n";
    private static final String RAVENS = "A,2098/99,1,2099-01-10,11:00,Ravens,Otters,Mill Hall,12345,Millford,";

    @Inject
    private ScheduleImport schedules;

    @Inject
    private Jdbi jdbi;

    @BeforeEach
    void a_match_with_a_referee_and_somebody_free() {
        apply(RAVENS);
        UUID match = jdbi.withHandle(handle ->
                handle.createQuery("select id from fixture").mapTo(UUID.class).one());
        UUID mei = referee("Tanaka");
        UUID noor = referee("Haddad");
        jdbi.useHandle(handle -> {
            handle.execute("insert into crew (fixture_id, version) values (?, 1)", match);
            handle.execute(
                    """
                    insert into crew_slot (fixture_id, role, referee_id, during)
                    select id, 'FIRST', ?, tstzrange(starts_at, ends_at) from fixture""",
                    mei);
            for (UUID free : List.of(mei, noor)) {
                handle.execute(
                        """
                        insert into availability (referee_id, fixture_id, answer, declared_at, confirmed_at)
                        values (?, ?, 'FREE', now(), now())""",
                        free,
                        match);
            }
        });
    }

    private UUID referee(String name) {
        UUID referee = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute(
                "insert into referee (id, version, first_name, last_name, licence) values (?, 1, 'Mei', ?, 'A')",
                referee,
                name));
        return referee;
    }

    private void apply(String line) {
        byte[] content = (HEADER + line).getBytes(StandardCharsets.UTF_8);
        Outcome<AppliedSchedule> outcome = world.as(World.assigner(), () -> {
            String shown = schedules.preview(content).fingerprint();
            return schedules.apply(new ApplySchedule(content, shown), ImportProgress.SILENT);
        });
        assertThat(outcome.rejections()).isEmpty();
    }

    private List<String> strings(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** Told after everything else: then no more is to come. */
    private void untilTold(String lastKind) {
        Eventually.holds(() -> assertThat(strings("select kind from notification where kind = '" + lastKind + "'"))
                .hasSize(2));
    }

    @Test
    void another_day_hall_and_opponent_are_told_in_one_notice() {
        apply("A,2098/99,1,2099-01-17,12:00,Ravens,Owls,Oak Hall,54321,Oakham,");
        apply("A,2098/99,1,2099-01-17,12:00,Ravens,Larks,Oak Hall,54321,Oakham,");
        untilTold("FIXTURE_CHANGED");

        assertThat(strings("select kind from notification where referee_id is not null order by created_at, kind"))
                .containsExactly("FIXTURE_RESCHEDULED", "FIXTURE_RESCHEDULED", "FIXTURE_CHANGED", "FIXTURE_CHANGED");
        assertThat(strings("select text_en from notification where kind = 'FIXTURE_RESCHEDULED' order by text_en"))
                .allSatisfy(text -> assertThat(text)
                        .contains("new time (was", "new hall", "other teams (was Ravens – Otters)", "Oak Hall"))
                .anySatisfy(text -> assertThat(text).contains("You are 1st referee"))
                .anySatisfy(text -> assertThat(text).contains("You declared to be free"));
    }

    @Test
    void other_opponents_alone_are_told_and_another_number_or_length_is_not() {
        apply(RAVENS.replace(",1,", ",112,"));
        apply("A,2098/99,112,2099-01-10,11:00,Ravens,Owls,Mill Hall,12345,Millford,");
        untilTold("FIXTURE_CHANGED");

        assertThat(strings("select text_en from notification where referee_id is not null order by text_en"))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("it was Ravens – Otters"))
                .anySatisfy(text -> assertThat(text).contains("You are still 1st referee"));
    }

    @Test
    void one_change_has_its_own_words() {
        apply(RAVENS.replace("11:00", "12:00"));
        untilTold("FIXTURE_RESCHEDULED");
        apply(RAVENS.replace("11:00", "12:00").replace("Mill Hall", "Oak Hall"));
        untilTold("FIXTURE_MOVED");

        assertThat(strings("select text_en from notification where kind = 'FIXTURE_RESCHEDULED' order by text_en"))
                .anySatisfy(text -> assertThat(text).contains("is now on", "instead of", "confirm again"));
        assertThat(strings("select text_en from notification where kind = 'FIXTURE_MOVED' order by text_en"))
                .anySatisfy(text -> assertThat(text).contains("is now played here: Oak Hall"));
    }
}
