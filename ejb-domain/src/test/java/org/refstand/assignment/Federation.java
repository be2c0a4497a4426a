package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;

/**
 * Arranges the rows of a whole federation, the same at every run: 20 weekends, half of them still to come. What was played is
 * filled; the next weekend is open but for each second match of its Saturday.
 */
@ApplicationScoped
public class Federation {
    /** Saturdays and Sundays. */
    public static final int DAYS = 40;

    private static final String PLACES =
            """
            insert into club (id, version, name, short_name)
            select md5('club' || n)::uuid, 1, 'Club ' || n, 'C' || n from generate_series(1, 150) n;
            insert into venue (id, version, name, street, zip, city, latitude, longitude, courts)
            select md5('venue' || n)::uuid, 1, 'Hall ' || n, n || ' Net Street', (10000 + n)::text, 'Town ' || n,
                   50 + (n % 20) * 0.1, 7 + (n % 30) * 0.1, 3
              from generate_series(0, 199) n;
            insert into league (id, version, name, season, assigned_by)
            select md5('league' || n)::uuid, 1, 'League ' || n, '2026/27', 'CENTRAL' from generate_series(0, 59) n;
            insert into league_role (league_id, role, minimum_licence)
            select md5('league' || n)::uuid, role, case when n % 10 = 0 then 'B' else 'C' end
              from generate_series(0, 59) n, (values ('FIRST'), ('SECOND')) r (role);
            insert into team (id, version, club_id, league_id, name)
            select md5('team' || n)::uuid, 1, md5('club' || 1 + n % 150)::uuid, md5('league' || n / 10)::uuid, 'Team ' || n
              from generate_series(0, 599) n;
            """;

    private static final String REFEREES =
            """
            insert into referee (id, version, first_name, last_name, club_id, licence, email, home_zip, home_city,
                                 home_latitude, home_longitude, wanted_per_season)
            select md5('referee' || n)::uuid, 1, 'Robin', 'Whistle ' || n, md5('club' || 1 + n % 150)::uuid,
                   (array['D', 'C', 'BK', 'B'])[1 + n % 4], 'referee' || n || '@example.org', (10000 + n)::text,
                   'Town ' || n % 200, 50 + (n % 20) * 0.1, 7 + (n % 30) * 0.1, n % 25
              from generate_series(0, :referees - 1) n""";

    private static final String FIXTURES =
            """
            insert into fixture (id, version, league_id, number, round, home_team_id, away_team_id, venue_id, match_date,
                                 starts_at, ends_at, status)
            select md5('fixture' || day || '-' || n)::uuid, 1, md5('league' || n % 60)::uuid, day || '-' || n, day::text,
                   md5('team' || (n % 60) * 10 + day % 10)::uuid, md5('team' || (n % 60) * 10 + (day + 1 + n % 8) % 10)::uuid,
                   md5('venue' || n % 200)::uuid, on_day,
                   on_day + make_interval(hours => 10 + n % 9), on_day + make_interval(hours => 12 + n % 9),
                   case when on_day < current_date then 'PLAYED' else 'SCHEDULED' end
              from generate_series(0, :days - 1) day, generate_series(0, :perDay - 1) n,
                   lateral (select cast(:saturday as date) + (day / 2 - :days / 4) * 7 + day % 2 as on_day) d""";

    private static final String CREWS =
            """
            insert into crew (fixture_id, version)
            select id, 1 from fixture
             where match_date < :saturday or match_date = :saturday and split_part(number, '-', 2)::int % 2 = 0;
            insert into crew_slot (fixture_id, role, referee_id, during, committed_at)
            select f.id, r.role,
                   md5('referee' || ((split_part(f.number, '-', 2)::int * 2 + f.round::int * 37 + r.place) % :referees))::uuid,
                   tstzrange(f.starts_at, f.ends_at), now()
              from fixture f join crew c on c.fixture_id = f.id, (values ('FIRST', 0), ('SECOND', 1)) r (role, place)""";

    /** Four of ten answered for each match of the next weekends, but nobody except one for each tenth match. */
    private static final String ANSWERS =
            """
            insert into availability (referee_id, fixture_id, answer, declared_at, confirmed_at)
            select md5('referee' || r)::uuid, f.id, case when (r + n) % 30 = 0 then 'NOT_FREE' else 'FREE' end, now(), now()
              from fixture f, lateral (select split_part(f.number, '-', 2)::int as n) of_day,
                   generate_series(0, :referees - 1) r
             where f.match_date between :saturday and cast(:saturday as date) + 14
               and case when n % 10 = 9 then r = (n * 17 + n / 10) % :referees else (r * 7 + n * 13) % 10 < 4 end""";

    /** Everybody wishes something about three others. */
    private static final String WISHES =
            """
            insert into partner_wishes (id, version, referee_id)
            select md5('wishes' || n)::uuid, 3, md5('referee' || n)::uuid from generate_series(0, :referees - 1) n;
            insert into partner_wish (list_id, colleague_id, wish)
            select md5('wishes' || n)::uuid, md5('referee' || (n + other) % :referees)::uuid,
                   case when other = 2 then 'UNWISHED' else 'WISHED' end
              from generate_series(0, :referees - 1) n, generate_series(1, 3) other""";

    @Inject
    private SmallLeague calendar;

    @Inject
    private Jdbi jdbi;

    /** Makes all of them. */
    public void found(int referees, int matchesPerDay) {
        jdbi.useHandle(handle -> {
            handle.createScript(PLACES).execute();
            for (String sql : new String[] {REFEREES, FIXTURES, CREWS, ANSWERS, WISHES}) {
                for (String statement : sql.split(";")) {
                    handle.createUpdate(statement)
                            .bind("referees", referees)
                            .bind("days", DAYS)
                            .bind("perDay", matchesPerDay)
                            .bind("saturday", calendar.saturday())
                            .execute();
                }
            }
            handle.execute("analyze");
        });
    }

    /** The open match of the next Saturday with that number. */
    public FixtureId openMatch(int number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from fixture where match_date = :saturday and number like :number")
                .bind("saturday", calendar.saturday())
                .bind("number", "%-" + number)
                .mapTo(UUID.class)
                .map(FixtureId::new)
                .one());
    }
}
