-- What a durable reader could not do, however often it tried: taken out of its way, kept to be tried again.
create table event_parked (
    reader    text        not null,
    event_id  uuid        not null references event (event_id),
    reason    text        not null,
    tries     integer     not null,
    parked_at timestamptz not null,
    primary key (reader, event_id)
);
create index event_parked_by_time on event_parked (parked_at);

comment on table event_parked is 'Events that a durable reader failed on for good; administrators see them and try again';
comment on column event_parked.reason is 'What the last failure said, for the operator';
comment on column event_parked.tries is 'How often it was tried, in vain';
