-- Another software goes on calling a hall or a team as it did, also after the desk has given it another name. Without the
-- former names an import of the same schedule would create everything that was renamed a second time.
create table former_name (
    club_id   uuid references club on delete cascade,
    venue_id  uuid references venue on delete cascade,
    league_id uuid references league on delete cascade,
    team_id   uuid references team on delete cascade,
    name      text not null,
    zip       text not null default '',
    city      text not null default '',
    season    text not null default '',
    until     timestamptz not null,
    check (num_nonnulls(club_id, venue_id, league_id, team_id) = 1)
);
create unique index former_name_once on former_name
    (club_id, venue_id, league_id, team_id, name, zip, city, season) nulls not distinct;
create index former_name_of_venue on former_name (venue_id) where venue_id is not null;
create index former_name_of_league on former_name (league_id) where league_id is not null;
create index former_name_of_team on former_name (team_id) where team_id is not null;
comment on table former_name is 'What clubs, halls, leagues and teams were called before the desk renamed them: imports still find them by it';
comment on column former_name.zip is 'Of a hall: halls of several towns may have the same name';
comment on column former_name.season is 'Of a league: the same name in another season is another league';
comment on column former_name.until is 'When it was renamed; where two had the same name, the later one is meant';
