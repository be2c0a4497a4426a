package org.refstand.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.refstand.fault.Act.Change;
import org.refstand.fault.Act.Fate;
import org.refstand.fault.Anomaly.Kind;

/** Each anomaly, planted in as small a history as shows it, is found; and nothing else in it. */
class CheckerTest {
    private final Tale tale = new Tale();

    @Test
    void a_sound_history_has_none() {
        tale.appended("a", "x").appended("b", "y").blind("c", Fate.DONE, "x", "y");
        tale.made("x", 2, "c").made("y", 2, "c").looked("l", Map.of("x", 2L, "y", 2L));
        tale.command("d", Fate.REFUSED, "x", 1, 0).command("e", Fate.UNKNOWN, "x", 2, 0);

        kinds().isEmpty();
    }

    @Test
    void a_command_of_unknown_end_may_have_been_done() {
        tale.command("a", Fate.UNKNOWN, "x", 0, 0).made("x", 1, "a").looked("l", Map.of("x", 1L));

        kinds().isEmpty();
    }

    @Test
    void an_acknowledged_command_that_is_not_there_is_a_lost_write() {
        tale.command("a", Fate.DONE, "x", 0, 0);

        kinds().contains(Kind.LOST_WRITE);
    }

    @Test
    void a_refused_command_that_is_there_is_named() {
        tale.command("a", Fate.REFUSED, "x", 0, 0).made("x", 1, "a");

        kinds().containsOnly(Kind.REFUSED_WRITE);
    }

    @Test
    void a_version_that_no_client_made_is_a_stranger() {
        tale.made("x", 1, "who");

        kinds().containsOnly(Kind.STRANGER);
    }

    @Test
    void a_command_done_twice_is_named() {
        tale.blind("a", Fate.DONE, "x").made("x", 1, "a").made("x", 2, "a");

        kinds().containsOnly(Kind.TWICE);
    }

    @Test
    void a_command_done_to_one_of_its_two_objects_is_half_done() {
        tale.blind("a", Fate.UNKNOWN, "x", "y").made("x", 1, "a");

        kinds().containsOnly(Kind.HALF_DONE);
    }

    @Test
    void a_version_left_out_is_a_gap() {
        tale.blind("a", Fate.DONE, "x")
                .made("x", 1, "a")
                .blind("b", Fate.DONE, "x")
                .made("x", 3, "b");

        kinds().containsOnly(Kind.GAP);
    }

    @Test
    void two_changes_of_the_same_version_are_a_lost_update() {
        tale.together().made("x", 1, "a").made("x", 2, "b");
        tale.command("a", Fate.DONE, "x", 0, 1).command("b", Fate.DONE, "x", 0, 2);

        kinds().containsOnly(Kind.LOST_UPDATE);
    }

    @Test
    void a_look_at_what_was_refused_later_is_dirty() {
        tale.together().command("a", Fate.REFUSED, "x", 0, 0).looked("l", "x", 1, "a");

        kinds().containsOnly(Kind.DIRTY_READ);
    }

    @Test
    void a_look_at_another_value_than_the_version_had_is_dirty() {
        tale.appended("a", "x").looked("l", "x", 1, "half of a");

        kinds().containsOnly(Kind.DIRTY_READ);
    }

    @Test
    void an_answer_that_names_the_version_of_another_is_wrong() {
        tale.together().made("x", 1, "a").made("x", 2, "b");
        tale.blind("b", Fate.DONE, "x").command("a", Fate.DONE, "x", 0, 2);

        kinds().containsOnly(Kind.WRONG_ANSWER);
    }

    @Test
    void a_look_at_less_than_was_acknowledged_before_is_stale() {
        tale.appended("a", "x").looked("l", Map.of("x", 0L));

        kinds().containsOnly(Kind.STALE);
    }

    @Test
    void a_second_look_that_sees_less_than_the_first_is_stale() {
        tale.command("a", Fate.UNKNOWN, "x", 0, 0).made("x", 1, "a");
        tale.looked("l", Map.of("x", 1L)).looked("m", Map.of("x", 0L));

        kinds().containsOnly(Kind.STALE);
    }

    @Test
    void a_command_that_needs_what_was_not_there_at_any_moment_of_it_is_forbidden() {
        tale.appended("closed", "x").act(needing("n", tale.now(), Fate.DONE));
        tale.act(needing("refused", tale.now(), Fate.REFUSED));

        kinds().containsOnly(Kind.FORBIDDEN);
    }

    @Test
    void a_command_that_needs_what_goes_away_meanwhile_is_not() {
        tale.together().appended("closed", "x").act(needing("n", tale.now(), Fate.DONE));

        kinds().isEmpty();
    }

    @Test
    void two_commands_of_which_each_overwrote_the_other_are_a_circle_of_writes() {
        tale.together().blind("a", Fate.DONE, "x", "y").blind("b", Fate.DONE, "x", "y");
        tale.made("x", 1, "a").made("x", 2, "b").made("y", 1, "b").made("y", 2, "a");

        kinds().containsOnly(Kind.CYCLE_OF_WRITES);
    }

    @Test
    void two_commands_of_which_each_saw_the_other_are_a_circle_of_information() {
        tale.together().made("x", 1, "a").made("y", 1, "b");
        tale.act(seeing("a", "x", Map.of("y", 1L))).act(seeing("b", "y", Map.of("x", 1L)));

        kinds().containsOnly(Kind.CYCLE_OF_INFORMATION);
    }

    @Test
    void a_look_that_sees_half_of_a_command_is_a_read_skew() {
        tale.together().blind("a", Fate.DONE, "x", "y").made("x", 1, "a").made("y", 1, "a");
        tale.looked("l", Map.of("x", 1L, "y", 0L));

        kinds().containsOnly(Kind.READ_SKEW);
    }

    @Test
    void two_commands_of_which_each_saw_what_the_other_replaced_are_a_write_skew() {
        tale.together().made("x", 1, "a").made("y", 1, "b");
        tale.act(seeing("a", "x", Map.of("y", 0L))).act(seeing("b", "y", Map.of("x", 0L)));

        kinds().containsOnly(Kind.WRITE_SKEW);
    }

    @Test
    void a_circle_of_looks_at_two_commands_is_a_write_skew() {
        tale.together()
                .blind("a", Fate.DONE, "x")
                .blind("b", Fate.DONE, "y")
                .made("x", 1, "a")
                .made("y", 1, "b");
        tale.looked("l", Map.of("x", 1L, "y", 0L)).looked("m", Map.of("x", 0L, "y", 1L));

        kinds().containsOnly(Kind.WRITE_SKEW);
    }

    private AbstractListAssert<?, List<? extends Kind>, Kind, ObjectAssert<Kind>> kinds() {
        return assertThat(Checker.anomaliesIn(tale.told())).extracting(Anomaly::kind);
    }

    private static Act needing(String id, long now, Fate fate) {
        return new Act(
                id,
                3,
                now,
                now + 5,
                fate,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("x", value -> !value.contains("closed")));
    }

    /** A command on one object whose client saw others in the same moment. */
    private Act seeing(String id, String changed, Map<String, Long> versions) {
        Map<String, Act.Seen> seen = new java.util.HashMap<>();
        versions.forEach((object, version) -> seen.put(object, new Act.Seen(version, version == 0 ? "" : other(id))));
        return new Act(
                id,
                4,
                tale.now(),
                tale.now() + 5,
                Fate.DONE,
                seen,
                Map.of(changed, new Change(null, Tale.appending(id))),
                Map.of(),
                Map.of());
    }

    private static String other(String id) {
        return id.equals("a") ? "b" : "a";
    }
}
