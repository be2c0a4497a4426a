package org.refstand.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.Zone;

/** The seasons there are. */
@ApplicationScoped
class SeasonRows {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Zone zone;

    /** @return the newest first */
    List<String> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct season from league order by season desc")
                .mapTo(String.class)
                .list());
    }

    /** @return the season that has matches around today, else before or after it, as near as there are; else the newest */
    Optional<String> current() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select l.season from league l left join fixture f on f.league_id = l.id
                         group by l.season
                         order by count(f.id) = 0,
                                  greatest(min(f.match_date) - :today::date, :today::date - max(f.match_date), 0),
                                  l.season desc
                         limit 1""")
                .bind("today", zone.day(clock.instant()))
                .mapTo(String.class)
                .findOne());
    }
}
