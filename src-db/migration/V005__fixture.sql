create table fixture (
    id           uuid        primary key,
    version      bigint      not null,
    league_id    uuid        not null references league,
    number       text        not null check (number <> ''),
    round        text        not null default '',
    home_team_id uuid        not null references team,
    away_team_id uuid        not null references team,
    venue_id     uuid        not null references venue,
    match_date   date        not null,
    starts_at    timestamptz,
    ends_at      timestamptz,
    status       text        not null check (status in ('SCHEDULED', 'POSTPONED', 'CANCELLED', 'PLAYED')),
    crew_team_id uuid        references team,
    imported     boolean     not null default false,
    check (home_team_id <> away_team_id),
    check ((starts_at is null) = (ends_at is null)),
    check (ends_at > starts_at)
);
create unique index fixture_number_in_league on fixture (league_id, number);
create index fixture_by_date on fixture (match_date, starts_at, id);
create index fixture_at_venue on fixture (venue_id, match_date);
create index fixture_of_home on fixture (home_team_id, match_date);
create index fixture_of_away on fixture (away_team_id, match_date);
create index fixture_of_league on fixture (league_id, match_date);
comment on table fixture is 'One match';
comment on column fixture.match_date is 'Day of the match in the association''s zone';
comment on column fixture.starts_at is 'Start; null while the time is not fixed yet';
comment on column fixture.ends_at is 'Planned end: start plus the league''s match minutes';
comment on column fixture.crew_team_id is 'The team that provides the crew where the league is assigned by clubs';
comment on column fixture.imported is 'Came from a schedule import, so an updated export may report it as missing';
