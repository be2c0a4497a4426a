package org.refstand.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.SeenFixture;
import org.refstand.kernel.Id;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/**
 * Finds what a message names, as the import of a schedule does: matches by league, season and number, capitals of names
 * aside, also by the name something had before the desk gave it another. Unlike there, nothing is made of an unknown name, for nobody
 * looks at a preview.
 */
@ApplicationScoped
class NamedThings {
    private static final Texts TEXTS = Texts.of(NamedThings.class);

    @Inject
    Jdbi jdbi;

    Outcome<LeagueId> league(InboxMessage message) {
        return found(
                "league",
                message.league() + " " + message.season(),
                LeagueId::new,
                ids(
                        """
                        select id, 0 as rank, null as until from league where lower(name) = lower(:name) and season = :more
                        union all
                        select league_id, 2, until from former_name
                         where league_id is not null and lower(name) = lower(:name) and season = :more""",
                        message.league(),
                        message.season(),
                        "",
                        null));
    }

    Outcome<TeamId> team(String field, String name, LeagueId league) {
        return found(
                field,
                name,
                TeamId::new,
                ids(
                        """
                        select id, 0 as rank, null as until from team where lower(name) = lower(:name) and league_id = :scope
                        union all
                        select f.team_id, 2, f.until from former_name f join team t on t.id = f.team_id
                         where lower(f.name) = lower(:name) and t.league_id = :scope""",
                        name,
                        "",
                        "",
                        league));
    }

    Outcome<VenueId> venue(InboxMessage.Hall hall) {
        List<UUID> halls = ids(
                """
                select id, case when active then 0 else 1 end as rank, null as until from venue
                 where lower(name) = lower(:name) and (:more = '' or zip = :more)
                   and (:evenMore = '' or lower(city) = lower(:evenMore))
                union all
                select venue_id, 2, until from former_name
                 where venue_id is not null and lower(name) = lower(:name) and (:more = '' or zip = :more)
                   and (:evenMore = '' or lower(city) = lower(:evenMore))""",
                hall.name(),
                hall.zip(),
                hall.city(),
                null);
        return found("venue", (hall.name() + " " + hall.zip() + " " + hall.city()).strip(), VenueId::new, halls);
    }

    /** The fixture in the version it has now: who is quicker in between wins, and the message is tried again. */
    Outcome<SeenFixture> fixture(LeagueId league, String number) {
        Optional<SeenFixture> fixture = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, version from fixture where league_id = :league and number = :number")
                .bind("league", league)
                .bind("number", number)
                .map((row, context) -> new SeenFixture(new FixtureId(row.getObject(1, UUID.class)), row.getLong(2)))
                .findOne());
        return fixture.map(Outcome::done).orElseGet(() -> unknown("number", number));
    }

    /** @return those called so today; where there are none, the last one that was called so before */
    private List<UUID> ids(String sql, String name, String more, String evenMore, Id scope) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with named as (%s)
                        select id from named where rank = (select min(rank) from named)
                         group by id order by max(until) desc
                         limit case when (select min(rank) from named) = 2 then 1 end"""
                                .formatted(sql))
                .bind("name", name)
                .bind("more", more)
                .bind("evenMore", evenMore)
                .bind("scope", scope == null ? null : scope.value())
                .mapTo(UUID.class)
                .list());
    }

    private static <I extends Id> Outcome<I> found(
            String field, String name, Function<UUID, I> typed, List<UUID> candidates) {
        if (candidates.isEmpty()) {
            return unknown(field, name);
        }
        if (candidates.size() > 1) {
            return Outcome.rejected(Rejection.of(
                    "MESSAGE_NAME_AMBIGUOUS", field, TEXTS.sentence("name.ambiguous", name, candidates.size())));
        }
        return Outcome.done(typed.apply(candidates.get(0)));
    }

    private static <T> Outcome<T> unknown(String field, String name) {
        return Outcome.rejected(
                Rejection.of("MESSAGE_NAME_UNKNOWN", field, TEXTS.sentence("name.unknown." + field, name)));
    }
}
