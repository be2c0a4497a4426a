-- A planning run is an aggregate like others; who works on it, how it goes and what it found stands beside it.
create table planning (
    id             uuid        primary key,
    version        bigint      not null,
    period_id      uuid        not null,
    seconds        int         not null check (seconds between 1 and 3600),
    keep_committed boolean     not null,
    started_at     timestamptz not null,
    status         text        not null check (status in ('RUNNING', 'STOPPING', 'FINISHED', 'FAILED')),
    ended_at       timestamptz,
    cost           bigint,
    bound          bigint,
    open_roles     int,
    staged         int,
    passed_over    int,
    check ((status in ('RUNNING', 'STOPPING')) = (ended_at is null)),
    check ((status = 'FINISHED') = (cost is not null and open_roles is not null and staged is not null and passed_over is not null))
);
create unique index planning_at_work on planning (period_id) where status in ('RUNNING', 'STOPPING');
create index planning_of_period on planning (period_id, started_at desc);

comment on table planning is 'Searches for the best plan of a period';
comment on column planning.id is 'Names it';
comment on column planning.version is 'How many times it was committed';
comment on column planning.period_id is 'What is planned; it may be gone since, what was done for it is not';
comment on column planning.seconds is 'How long it searches';
comment on column planning.keep_committed is 'Whether what is committed stays';
comment on column planning.started_at is 'When it was asked for';
comment on column planning.status is 'Where it stands';
comment on column planning.ended_at is 'When it ended; null while it is at work';
comment on column planning.cost is 'What the plan found costs by the weights of that time';
comment on column planning.bound is 'What no plan can cost less than; null: none was proved';
comment on column planning.open_roles is 'Roles that nobody has in the plan found';
comment on column planning.staged is 'Roles that somebody else would have than before';
comment on column planning.passed_over is 'Roles left alone because somebody changed them meanwhile';

create table planning_task (
    planning_id uuid primary key references planning (id) on delete cascade,
    account     uuid,
    lease_until timestamptz
);
comment on table planning_task is 'Planning runs that are at work or wait for a node';
comment on column planning_task.planning_id is 'The run; the row goes with its end';
comment on column planning_task.account is 'In whose name the result is staged; null: the desk itself';
comment on column planning_task.lease_until is 'Until when the node that works on it need not be heard of; null: none does';

create table planning_progress (
    planning_id    uuid   not null references planning (id) on delete cascade,
    elapsed_millis bigint not null,
    cost           bigint not null,
    bound          bigint,
    open_roles     int    not null,
    primary key (planning_id, elapsed_millis)
);
comment on table planning_progress is 'How far a planning run had come at moments of it';
comment on column planning_progress.planning_id is 'The run';
comment on column planning_progress.elapsed_millis is 'Milliseconds since the search began';
comment on column planning_progress.cost is 'What the best plan so far cost';
comment on column planning_progress.bound is 'What no plan can cost less than; null: none was proved yet';
comment on column planning_progress.open_roles is 'Roles that nobody had in it';

create table planning_change (
    planning_id uuid not null references planning (id) on delete cascade,
    fixture_id  uuid not null references fixture (id) on delete cascade,
    role        text not null,
    before_id   uuid references referee (id) on delete set null,
    after_id    uuid references referee (id) on delete cascade,
    primary key (planning_id, fixture_id, role)
);
create index planning_change_of_fixture on planning_change (fixture_id);
comment on table planning_change is 'What a planning run staged';
comment on column planning_change.planning_id is 'The run';
comment on column planning_change.fixture_id is 'The match';
comment on column planning_change.role is 'The role in its crew';
comment on column planning_change.before_id is 'Who would have had it before; null: nobody';
comment on column planning_change.after_id is 'Who would have it; null: nobody';
