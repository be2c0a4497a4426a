package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells which places of the feed there are. */
@ApplicationScoped
class FeedPlaces {
    @Inject
    Jdbi jdbi;

    /** @return the place behind everything that can be read now */
    FeedToken end() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select xid::text::bigint, position, event_id from event
                         where xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by xid desc, position desc limit 1""")
                .map((row, context) ->
                        FeedToken.of(new FeedPosition(row.getLong(1), row.getLong(2)), row.getObject(3, UUID.class)))
                .findOne()
                .orElse(FeedToken.START));
    }

    /**
     * The place that a token stands for. What lies behind it is in the log as long as the event itself is, for the log is
     * shortened from its beginning only.
     *
     * @throws FeedToken.Gone when the event at that place is another one, or there is none
     */
    FeedPosition of(FeedToken token) {
        if (token.equals(FeedToken.START)) {
            return FeedPosition.START;
        }
        FeedPosition at = token.at();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select event_id from event where (xid, position) = (cast(:xid as text)::xid8, :position)")
                .bind("xid", Long.toUnsignedString(at.xid()))
                .bind("position", at.position())
                .mapTo(UUID.class)
                .findOne()
                .filter(event -> FeedToken.of(at, event).equals(token))
                .map(event -> at)
                .orElseThrow(() -> new FeedToken.Gone(token)));
    }
}
