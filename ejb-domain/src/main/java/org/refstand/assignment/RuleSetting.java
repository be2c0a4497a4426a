package org.refstand.assignment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.refstand.assignment.AssignmentEvent.RuleChanged;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Id;

/** How strict the association is about one rule. There is none until it first differs from what is normal. */
@Entity
@Table(name = "rule_setting")
class RuleSetting extends Aggregate {
    @Enumerated(EnumType.STRING)
    private RuleName rule;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @ElementCollection
    @CollectionTable(name = "rule_parameter", joinColumns = @JoinColumn(name = "setting_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "value")
    private Map<String, Integer> parameters = new HashMap<>();

    /** For JPA. */
    protected RuleSetting() {}

    RuleSetting(Rule rule) {
        super(idOf(rule).value());
        this.rule = rule.rule();
        this.severity = rule.normalSeverity();
    }

    @Override
    protected String type() {
        return "Rule";
    }

    /** Names the setting of a rule: the same in every association. */
    static RuleSettingId idOf(Rule rule) {
        return new RuleSettingId(UUID.nameUUIDFromBytes(rule.name().getBytes(StandardCharsets.UTF_8)));
    }

    /** From now on the rule is as strict as this; numbers that are not named stay. */
    void change(Severity newSeverity, List<RuleParameterValue> values) {
        severity = newSeverity;
        values.forEach(value -> parameters.put(value.name(), value.value()));
        raise(new RuleChanged(rule, newSeverity, List.copyOf(values)));
    }

    RuleName rule() {
        return rule;
    }

    Severity severity() {
        return severity;
    }

    int value(Parameter parameter) {
        return parameters.getOrDefault(parameter.word(), parameter.normal());
    }

    /** Names a rule's setting. */
    record RuleSettingId(UUID value) implements Id {}
}
