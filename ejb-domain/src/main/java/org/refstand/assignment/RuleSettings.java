package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.refstand.kernel.Repository;

/** The rules as the association has set them. */
@ApplicationScoped
class RuleSettings extends Repository<RuleSetting> {
    RuleSettings() {
        super(RuleSetting.class);
    }

    /** @return what holds now, in one statement */
    Rulebook rulebook(Handle handle) {
        Rulebook rulebook = Rulebook.normal();
        for (Row row : rows(handle)) {
            rulebook = rulebook.with(row.rule(), row.severity());
            Optional<Parameter> parameter = row.rule().parameters().stream()
                    .filter(known -> known.word().equals(row.parameter()))
                    .findFirst();
            if (parameter.isPresent()) {
                rulebook = rulebook.with(parameter.get(), row.value());
            }
        }
        return rulebook;
    }

    /** @return every setting that differs, or once differed, from what is normal */
    List<RuleSetting> all() {
        return entities()
                .createQuery("select distinct s from RuleSetting s left join fetch s.parameters", RuleSetting.class)
                .getResultList();
    }

    /** Settings of a rule that is no more, from an older time, are none. */
    private static List<Row> rows(Handle handle) {
        return handle.createQuery(
                        """
                        select s.rule, s.severity, p.name, coalesce(p.value, 0)
                          from rule_setting s left join rule_parameter p on p.setting_id = s.id
                         where s.rule = any(:rules)""")
                .bind("rules", Arrays.stream(Rule.values()).map(Rule::name).toArray(String[]::new))
                .map((row, context) -> new Row(
                        Rule.valueOf(row.getString(1)),
                        Severity.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getInt(4)))
                .list();
    }

    private record Row(Rule rule, Severity severity, String parameter, int value) {}
}
