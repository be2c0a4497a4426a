package org.refstand.partner;

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
import org.refstand.referee.RefereeId;

/** The history of wishes about colleagues, and their rows. */
@ApplicationScoped
class PartnerFold implements Fold<PartnerState> {
    @Override
    public String aggregate() {
        return "PartnerWishes";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                PartnerEvent.PartnerWishDeclared.class,
                PartnerEvent.PartnerWishWithdrawn.class,
                PartnerEvent.PartnerForgotten.class,
                PartnerEvent.PartnerWishesDeleted.class);
    }

    @Override
    public PartnerState after(PartnerState before, RecordedEvent event) {
        return PartnerState.after(before, event);
    }

    @Override
    public String table() {
        return "partner_wishes";
    }

    @Override
    public Map<UUID, PartnerState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery(
                        """
                        select l.*, array(select w.colleague_id || ' ' || w.wish from partner_wish w
                                           where w.list_id = l.id) as wishes
                          from partner_wishes l where l.id = any(:ids)""")
                .bind("ids", ids)
                .map(PartnerFold::state)
                .collectToMap(state -> state.id().value(), state -> state);
    }

    private static PartnerState state(ResultSet row, StatementContext context) throws SQLException {
        return new PartnerState(
                new PartnerWishesId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new RefereeId(row.getObject("referee_id", UUID.class)),
                Arrays.stream((String[]) row.getArray("wishes").getArray())
                        .map(wish -> wish.split(" "))
                        .collect(Collectors.toMap(
                                wish -> new RefereeId(UUID.fromString(wish[0])),
                                wish -> PartnerWish.valueOf(wish[1]))));
    }
}
