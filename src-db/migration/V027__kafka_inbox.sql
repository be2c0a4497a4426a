-- What an outside league system has said and the desk has done. The row is written in the transaction of its effect, so that
-- a message that comes again has none. Kept for good: when a consumer group loses its place, the whole topic comes again, and what was
-- said last winter must not be done once more.
create table kafka_inbox (
    source      text        not null,
    message_id  text        not null,
    type        text        not null,
    fingerprint bytea       not null,
    fixture_id  uuid,
    done_at     timestamptz not null,
    primary key (source, message_id)
);

comment on table kafka_inbox is 'Messages of outside league systems that were done; each has its effect once';
comment on column kafka_inbox.source is 'Whose message: the attribute source of the CloudEvent';
comment on column kafka_inbox.message_id is 'Unique among those of the source: the attribute id of the CloudEvent';
comment on column kafka_inbox.type is 'What kind of change';
comment on column kafka_inbox.fingerprint is 'Hash of type and data: the same id with something else in it is refused';
comment on column kafka_inbox.fixture_id is 'The fixture it was about; no foreign key, for a fixture may be deleted later';
comment on column kafka_inbox.done_at is 'When it was done';
