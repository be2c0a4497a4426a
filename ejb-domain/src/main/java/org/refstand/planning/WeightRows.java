package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.optimiser.Term;

/** The weights as they are kept. */
@ApplicationScoped
class WeightRows {
    @Inject
    Jdbi jdbi;

    /** @return what holds now, in one statement */
    WeightState now() {
        UUID id = WeightState.ID.value();
        return jdbi.withHandle(handle -> states(handle, id).getOrDefault(id, WeightState.usual()));
    }

    static Map<UUID, WeightState> states(Handle handle, UUID... ids) {
        return handle.createQuery(
                        """
                        select s.*, array(select p.term || ' ' || p.price from weight_price p
                                           where p.setting_id = s.id) as prices
                          from weight_setting s where s.id = any(:ids)""")
                .bind("ids", ids)
                .map(WeightRows::state)
                .collectToMap(WeightState::id, state -> state);
    }

    private static WeightState state(ResultSet row, StatementContext context) throws SQLException {
        return new WeightState(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Preset.valueOf(row.getString("preset")),
                Arrays.stream((String[]) row.getArray("prices").getArray())
                        .map(price -> price.split(" "))
                        .collect(
                                Collectors.toMap(price -> Term.valueOf(price[0]), price -> Integer.valueOf(price[1]))));
    }
}
