-- An answer is changed, confirmed and taken back, and each of that is an event: it needs an id and a version of its own.
alter table availability
    add column id uuid not null default gen_random_uuid(),
    add column version bigint not null default 1,
    drop constraint availability_pkey,
    add primary key (id),
    add constraint one_answer_each unique (referee_id, fixture_id);
