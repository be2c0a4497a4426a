package org.refstand.assignment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;

/**
 * Some rules as strict as the association is about them, for whoever asks them about very many assignments and reads no
 * sentence: those that block are asked first, those that are off never.
 *
 * @param blocking those of severity BLOCK
 * @param warning those of severity WARN
 */
record RuleSet(List<Rule> blocking, List<Rule> warning) {
    /** For a number of warnings: not to be warned of, but forbidden. */
    static final int BLOCKED = -1;

    static RuleSet of(List<Rule> rules, Map<Rule, Severity> severities) {
        return new RuleSet(
                rules.stream()
                        .filter(rule -> severities.get(rule) == Severity.BLOCK)
                        .toList(),
                rules.stream()
                        .filter(rule -> severities.get(rule) == Severity.WARN)
                        .toList());
    }

    /** @return whether none that blocks is broken */
    private boolean permits(Case looked) {
        for (int i = 0; i < blocking.size(); i++) {
            if (blocking.get(i).brokenBy(looked).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** @return {@link #BLOCKED} when one that blocks is broken, else how many are that warn */
    int warnings(Case looked) {
        if (!permits(looked)) {
            return BLOCKED;
        }
        int warnings = 0;
        for (int i = 0; i < warning.size(); i++) {
            warnings += warning.get(i).brokenBy(looked).isPresent() ? 1 : 0;
        }
        return warnings;
    }

    /** @return those who alone need to be asked about; empty when everybody does */
    Optional<Set<RefereeId>> onlyAmong(FixtureView fixture, Facts facts) {
        return blocking.stream()
                .map(rule -> rule.onlyAmong(fixture, facts).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
