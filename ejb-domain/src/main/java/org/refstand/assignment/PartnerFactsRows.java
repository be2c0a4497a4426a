package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/** Who would like to whistle with whom, or would rather not, in one statement. */
@ApplicationScoped
class PartnerFactsRows {
    /** @return the wishes of these referees and about them, by each of the two; while one has stopped they count for nothing */
    Map<RefereeId, List<PartnerFacts>> of(Handle handle, Collection<RefereeId> referees) {
        return PartnerFacts.byReferee(handle.createQuery(
                        """
                        select w.referee_id, one.first_name || ' ' || one.last_name as wisher,
                               w.colleague_id, other.first_name || ' ' || other.last_name as colleague, w.wish
                          from (select l.referee_id, w.colleague_id, w.wish
                                  from partner_wishes l join partner_wish w on w.list_id = l.id
                                 where l.referee_id = any(:ids)
                                union
                                select l.referee_id, w.colleague_id, w.wish
                                  from partner_wish w join partner_wishes l on l.id = w.list_id
                                 where w.colleague_id = any(:ids)) w
                          join referee one on one.id = w.referee_id and one.active
                          join referee other on other.id = w.colleague_id and other.active
                         order by one.id, other.id""")
                .bind("ids", Crews.uuids(referees))
                .map((row, context) -> new PartnerFacts(
                        new RefereeId(row.getObject("referee_id", UUID.class)),
                        row.getString("wisher"),
                        new RefereeId(row.getObject("colleague_id", UUID.class)),
                        row.getString("colleague"),
                        PartnerWish.valueOf(row.getString("wish"))))
                .list());
    }
}
