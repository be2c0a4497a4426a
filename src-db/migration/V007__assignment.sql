create table crew (
    fixture_id uuid   primary key references fixture,
    version    bigint not null
);
comment on table crew is 'The officials of one fixture';

create table crew_slot (
    fixture_id    uuid not null references crew on delete cascade,
    role          text not null,
    referee_id    uuid references referee,
    during        tstzrange,
    answer        text not null default 'NONE' check (answer in ('NONE', 'CONFIRMED', 'DECLINED')),
    answered_at   timestamptz,
    committed_at  timestamptz,
    action_needed boolean not null default false,
    staged        boolean not null default false,
    staged_referee_id uuid references referee,
    staged_at     timestamptz,
    staged_by     text,
    primary key (fixture_id, role),
    check (staged or (staged_referee_id is null and staged_at is null and staged_by is null)),
    -- Deferred: a commit may swap two referees, and only its end counts.
    constraint one_role_per_crew unique (fixture_id, referee_id) deferrable initially deferred,
    -- Two overlapping matches for one referee can never both be committed. A match that was moved under a committed crew
    -- may overlap: it is flagged as needing action and leaves the constraint until an assigner has acted.
    constraint one_match_at_a_time exclude using gist (referee_id with =, during with &&)
        where (referee_id is not null and not action_needed) deferrable initially deferred
);
create index crew_slot_of_referee on crew_slot (referee_id);
create index crew_slot_staged_referee on crew_slot (staged_referee_id) where staged;
comment on table crew_slot is 'One role of a crew: who is committed, and what is staged in their place';
comment on column crew_slot.during is 'The match time the commit was made for';
comment on column crew_slot.action_needed is 'A later change of the fixture broke this assignment';
comment on column crew_slot.staged_referee_id is 'With staged = true: the referee to be, null meaning nobody';

create table rule_setting (
    rule       text   primary key,
    severity   text   not null check (severity in ('BLOCK', 'WARN', 'OFF')),
    parameters jsonb  not null default '{}'
);
comment on table rule_setting is 'How strict the association is; a rule without a row has its default';
