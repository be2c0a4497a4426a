create table referee (
    id                  uuid    primary key,
    version             bigint  not null,
    first_name          text    not null check (first_name <> ''),
    last_name           text    not null check (last_name <> ''),
    club_id             uuid    references club,
    licence             text    not null references licence_class,
    licence_valid_until date,
    email               text    not null default '',
    telephone           text    not null default '',
    home_zip            text    not null default '',
    home_city           text    not null default '',
    home_latitude       double precision check (home_latitude between -90 and 90),
    home_longitude      double precision check (home_longitude between -180 and 180),
    max_per_day         integer check (max_per_day between 1 and 9),
    max_per_season      integer check (max_per_season between 1 and 999),
    wanted_per_season   integer check (wanted_per_season between 0 and 999),
    active              boolean not null default true,
    check ((home_latitude is null) = (home_longitude is null))
);
create index referee_by_name on referee (lower(last_name), lower(first_name), id);
create index referee_of_club on referee (club_id);
comment on table referee is 'A person who whistles';
comment on column referee.licence_valid_until is 'Last day of validity in the association''s zone; null: without end';
comment on column referee.max_per_day is 'Own limit of matches a day; null: the association''s';
comment on column referee.max_per_season is 'Own limit of matches a season; null: the association''s';
