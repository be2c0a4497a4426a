package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** The history of the rules' settings, and their rows. */
@ApplicationScoped
class RuleFold implements Fold<RuleState> {
    @Override
    public String aggregate() {
        return "Rule";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AssignmentEvent.RuleChanged.class);
    }

    @Override
    public RuleState after(RuleState before, RecordedEvent event) {
        return RuleState.after(before, event);
    }

    @Override
    public String table() {
        return "rule_setting";
    }

    @Override
    public Map<UUID, RuleState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery(
                        """
                        select s.*, array(select p.name || ' ' || p.value from rule_parameter p
                                           where p.setting_id = s.id) as parameters
                          from rule_setting s where s.id = any(:ids)""")
                .bind("ids", ids)
                .map(RuleFold::state)
                .collectToMap(state -> state.id(), state -> state);
    }

    private static RuleState state(ResultSet row, StatementContext context) throws SQLException {
        return new RuleState(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                RuleName.valueOf(row.getString("rule")),
                Severity.valueOf(row.getString("severity")),
                Arrays.stream((String[]) row.getArray("parameters").getArray())
                        .map(parameter -> parameter.split(" "))
                        .collect(Collectors.toMap(
                                parameter -> parameter[0], parameter -> Integer.valueOf(parameter[1]))));
    }
}
