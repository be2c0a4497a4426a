package org.refstand.assignment;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;

/**
 * What events say of how a rule is set; a rule that was never set has no such state.
 *
 * @param parameters numbers that were set, by name; the others are as usual
 */
public record RuleState(UUID id, long version, RuleName rule, Severity severity, Map<String, Integer> parameters) {
    public RuleState {
        parameters = Map.copyOf(parameters);
    }

    /** The reducer. @return the state after the event */
    public static RuleState after(RuleState before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof AssignmentEvent.RuleChanged changed)) {
            throw Fold.unexpected("Rule", recorded);
        }
        Map<String, Integer> numbers = new TreeMap<>(before == null ? Map.of() : before.parameters);
        changed.parameters().forEach(parameter -> numbers.put(parameter.name(), parameter.value()));
        return new RuleState(
                recorded.aggregateId(), recorded.aggregateVersion(), changed.rule(), changed.severity(), numbers);
    }
}
