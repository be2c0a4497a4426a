package org.refstand.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;

/**
 * All staged changes of a scope, beside the facts they must stand up to.
 *
 * @param changes by day, time and role
 * @param findings every rule that the plan breaks; who is taken out breaks none, and is free for another match at once
 */
record StagedPlan(List<StagedChange> changes, List<Finding> findings, Facts facts) {
    private static final Texts TEXTS = Texts.of(StagedPlan.class);

    /** @return what is staged for these fixtures */
    static StagedPlan of(Set<FixtureId> scope, Facts facts) {
        Comparator<SlotFacts> byTime = Comparator.comparing(
                slot -> facts.fixtures().get(slot.fixtureId()),
                Comparator.comparing(FixtureView::date)
                        .thenComparing(FixtureView::startsAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(fixture -> fixture.id().value()));
        List<StagedChange> changes = facts.slots().stream()
                .filter(slot -> slot.staged() && scope.contains(slot.fixtureId()))
                .sorted(byTime.thenComparing(SlotFacts::role))
                .map(slot -> new StagedChange(
                        slot.fixtureId(), slot.role(), slot.committed(), slot.stagedReferee(), slot.stagedReason()))
                .toList();
        return of(changes, facts);
    }

    static StagedPlan of(List<StagedChange> changes, Facts facts) {
        Lineup after = Lineup.afterCommitOf(fixtures(changes), facts);
        List<Finding> findings = changes.stream()
                .flatMap(change -> change.coming().stream())
                .flatMap(coming -> facts.rulebook().findings(coming, after).stream())
                .toList();
        return new StagedPlan(changes, findings, facts);
    }

    Set<FixtureId> fixtures() {
        return fixtures(changes);
    }

    private static Set<FixtureId> fixtures(List<StagedChange> changes) {
        return changes.stream().map(StagedChange::fixtureId).collect(Collectors.toSet());
    }

    boolean isBlocked() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /**
     * Looks at every rule.
     *
     * @param shown fingerprint of the plan that the assigner saw; null when a program commits what it staged itself
     * @param acceptWarnings whether broken rules of severity WARN have been seen and accepted
     * @return the proof that the plan may be committed, or one rejection for each rule that forbids it
     */
    Outcome<Validated> validate(String shown, boolean acceptWarnings) {
        if (changes.isEmpty()) {
            return Outcome.rejected(Rejection.of("NOTHING_STAGED", TEXTS.sentence("plan.nothingStaged")));
        }
        if (shown != null && !PlanFingerprint.of(this).equals(shown)) {
            return Outcome.rejected(Rejection.of("PLAN_OUTDATED", "fingerprint", TEXTS.sentence("plan.outdated")));
        }
        List<Rejection> rejections = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.BLOCK) {
                rejections.add(rejection("RULE_" + finding.rule(), "plan.blocked", finding));
            } else if (!acceptWarnings) {
                rejections.add(rejection("WARNINGS_NOT_ACCEPTED", "plan.warned", finding));
            }
        }
        return rejections.isEmpty() ? Outcome.done(new Validated(changes)) : Outcome.rejected(rejections);
    }

    private Rejection rejection(String code, String key, Finding finding) {
        FixtureView fixture = facts.fixtures().get(finding.fixtureId());
        List<Concerned> concerned = new ArrayList<>();
        concerned.add(Breach.fixture(fixture));
        finding.concerned().stream().filter(other -> !concerned.contains(other)).forEach(concerned::add);
        return new Rejection(
                code,
                null,
                TEXTS.sentence(key, Words.match(fixture), Words.role(finding.role()), finding.message()),
                List.copyOf(concerned));
    }

    /** A plan that stood up to every rule. Only {@link #validate} makes one, and a crew commits nothing else. */
    static final class Validated {
        private final List<StagedChange> changes;

        private Validated(List<StagedChange> changes) {
            this.changes = changes;
        }

        List<StagedChange> changes() {
            return changes;
        }

        List<StagedChange> changesOf(FixtureId fixture) {
            return changes.stream()
                    .filter(change -> change.fixtureId().equals(fixture))
                    .toList();
        }
    }
}
