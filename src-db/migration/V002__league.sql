create table licence_class (
    code text    primary key,
    rank integer not null unique,
    name text    not null
);
comment on table licence_class is 'The association''s referee licences; a higher rank may do all a lower one may';
insert into licence_class (code, rank, name) values
    ('J', 1, 'Jugend'), ('D', 2, 'D'), ('C', 3, 'C'), ('BK', 4, 'B-Kandidat'), ('B', 5, 'B'), ('A', 6, 'A');

create table club (
    id         uuid    primary key,
    version    bigint  not null,
    name       text    not null check (name <> ''),
    short_name text    not null,
    active     boolean not null default true
);
create unique index club_name on club (lower(name));
comment on table club is 'A member club; teams and referees belong to one';

create table venue (
    id        uuid    primary key,
    version   bigint  not null,
    name      text    not null check (name <> ''),
    street    text    not null default '',
    zip       text    not null default '',
    city      text    not null default '',
    telephone text    not null default '',
    email     text    not null default '',
    latitude  double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    courts    integer not null default 1 check (courts between 1 and 20),
    active    boolean not null default true,
    check ((latitude is null) = (longitude is null))
);
create unique index venue_name_in_city on venue (lower(name), lower(city), zip);
comment on table venue is 'A hall';
comment on column venue.courts is 'How many matches can be played there at the same time';

create table league (
    id            uuid    primary key,
    version       bigint  not null,
    name          text    not null check (name <> ''),
    season        text    not null check (season <> ''),
    assigned_by   text    not null check (assigned_by in ('CENTRAL', 'CLUB')),
    match_minutes integer not null default 120 check (match_minutes between 15 and 600),
    active        boolean not null default true
);
create unique index league_name_in_season on league (lower(name), season);
comment on table league is 'A competition in one season';
comment on column league.assigned_by is 'CENTRAL: the assigner; CLUB: a team provides the crew';
comment on column league.match_minutes is 'How long a match is planned to keep the court and its crew';

create table league_role (
    league_id       uuid not null references league on delete cascade,
    role            text not null,
    minimum_licence text references licence_class,
    required        boolean not null default true,
    primary key (league_id, role)
);
comment on table league_role is 'Which roles a crew of this league has and which licence each asks for';
comment on column league_role.minimum_licence is 'Null: anybody may';

create table team (
    id        uuid    primary key,
    version   bigint  not null,
    club_id   uuid    not null references club,
    league_id uuid    not null references league,
    name      text    not null check (name <> ''),
    active    boolean not null default true
);
create unique index team_name_in_league on team (league_id, lower(name));
create index team_of_club on team (club_id);
comment on table team is 'A club''s team, playing in a league';
