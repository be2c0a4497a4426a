create table period (
    id        uuid        primary key,
    version   bigint      not null,
    name      text        not null check (name <> ''),
    first_day date        not null,
    last_day  date        not null,
    deadline  timestamptz not null,
    status    text        not null check (status in ('OPEN', 'LOCKED', 'PUBLISHED')),
    check (first_day <= last_day),
    -- a day is planned in one period only, so a fixture belongs to at most one
    constraint period_days_are_planned_once exclude using gist (daterange(first_day, last_day, '[]') with &&)
);
comment on table period is 'A span of dates that is planned together';
comment on column period.deadline is 'Until then referees may declare and withdraw';

create table availability (
    referee_id   uuid        not null references referee,
    fixture_id   uuid        not null references fixture,
    answer       text        not null check (answer in ('FREE', 'NOT_FREE')),
    declared_at  timestamptz not null,
    confirmed_at timestamptz not null,
    primary key (referee_id, fixture_id)
);
create index availability_for_fixture on availability (fixture_id, answer);
comment on table availability is 'What a referee answered for a fixture; no row: not answered';
comment on column availability.confirmed_at is 'When the referee last said so; stale answers are the biggest waste';

create table absence (
    id          uuid        primary key,
    version     bigint      not null,
    referee_id  uuid        not null references referee,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    whole_days  boolean     not null,
    repeat_until date,
    reason      text        not null default '',
    check (ends_at > starts_at)
);
create index absence_of_referee on absence (referee_id, starts_at);
comment on table absence is 'Days or hours in which a referee cannot whistle at all';
comment on column absence.ends_at is 'Exclusive';
comment on column absence.repeat_until is 'Repeats weekly up to and with this day; null: once';
