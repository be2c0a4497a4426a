package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.referee.RefereeId;

/** The association's settings hold for everybody who asks the rules. */
class RuleServiceIT extends ContainerTest {
    @Inject
    private RuleService rules;

    @Inject
    private AssignmentQueries queries;

    @Inject
    private SmallLeague league;

    @Test
    void every_rule_is_shown_with_its_sentence_its_default_and_its_numbers() {
        List<RuleView> all = world.as(World.assigner(), () -> rules.rules());
        assertThat(all).extracting(RuleView::name).containsExactly(RuleName.values());
        assertThat(all).allSatisfy(rule -> {
            assertThat(rule.version()).isZero();
            assertThat(rule.sentence().de())
                    .isNotBlank()
                    .isNotEqualTo(rule.sentence().en());
        });
        assertThat(view(RuleName.ENOUGH_TIME_BETWEEN).parameters())
                .extracting(RuleParameter::name, RuleParameter::value)
                .containsExactly(tuple("minutesBetween", 60), tuple("kilometresPerHour", 60));
    }

    @Test
    void a_changed_rule_holds_at_once_and_keeps_what_was_not_named() {
        league.found();
        FixtureId match = league.match(12, 0);
        RefereeId mira = league.referee("Lind");
        assertThat(eligible(match, mira)).isFalse();
        assertThat(change(RuleName.AVAILABLE, 0, Severity.WARN).value().version())
                .isEqualTo(1);
        assertThat(eligible(match, mira)).isTrue();
        change(RuleName.ENOUGH_TIME_BETWEEN, 0, Severity.WARN, new RuleParameterValue("minutesBetween", 30));
        RuleView again = change(RuleName.ENOUGH_TIME_BETWEEN, 1, Severity.BLOCK).value();
        assertThat(again.parameters()).extracting(RuleParameter::value).containsExactly(30, 60);
        assertThat(view(RuleName.ENOUGH_TIME_BETWEEN)).isEqualTo(again);
        assertThat(league.strings(
                        "select aggregate_version || ' ' || type || ' ' || name from event join event_actor on account = actor"
                                + " where payload->>'rule' = 'ENOUGH_TIME_BETWEEN' order by position"))
                .containsExactly("1 RuleChanged Anna Admin", "2 RuleChanged Anna Admin");
    }

    @Test
    void an_old_version_is_refused() {
        change(RuleName.LICENCE, 0, Severity.WARN);
        assertThat(codes(change(RuleName.LICENCE, 0, Severity.OFF))).containsExactly("CHANGED_MEANWHILE");
    }

    @Test
    void what_the_database_guards_cannot_be_loosened() {
        assertThat(codes(change(RuleName.NO_OVERLAP, 0, Severity.WARN))).containsExactly("RULE_ALWAYS_BLOCKS");
        assertThat(codes(change(RuleName.ONE_ROLE_PER_CREW, 0, Severity.OFF))).containsExactly("RULE_ALWAYS_BLOCKS");
    }

    @Test
    void numbers_must_belong_to_the_rule_and_be_sensible() {
        Outcome<RuleView> foreign =
                change(RuleName.CAP_PER_DAY, 0, Severity.WARN, new RuleParameterValue("minutesBetween", 5));
        assertThat(codes(foreign)).containsExactly("UNKNOWN_PARAMETER");
        assertThat(foreign.rejections().get(0).message().en()).contains("It has: matchesPerDay.");
        assertThat(codes(change(RuleName.CAP_PER_DAY, 0, Severity.WARN, new RuleParameterValue("matchesPerDay", 0))))
                .containsExactly("FIELD_OUT_OF_RANGE");
    }

    private boolean eligible(FixtureId match, RefereeId referee) {
        return world.as(World.assigner(), () -> queries.candidates(match, FIRST)).stream()
                .filter(candidate -> candidate.referee().id().equals(referee))
                .findFirst()
                .orElseThrow()
                .eligible();
    }

    private RuleView view(RuleName name) {
        return world.as(World.assigner(), () -> rules.rules()).stream()
                .filter(rule -> rule.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<RuleView> change(RuleName name, long version, Severity severity, RuleParameterValue... values) {
        return world.as(
                World.administrator(), () -> rules.change(new ChangeRule(name, version, severity, List.of(values))));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
