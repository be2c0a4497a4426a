-- btree_gist lets an exclusion constraint compare a uuid by equality next to a time range by overlap.
create extension if not exists btree_gist;

-- History, audit trail, outbox and feed in one append-only table.
-- A sequence number is not commit order: a cursor on it alone skips events of transactions that commit late. The cursor
-- of the feed is therefore the pair (xid, position), read only below the oldest transaction still running.
create table event (
    position          bigint generated always as identity primary key,
    xid               xid8        not null default pg_current_xact_id(),
    event_id          uuid        not null unique,
    aggregate_type    text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    type              text        not null,
    type_version      integer     not null,
    payload           jsonb       not null,
    actor             uuid,
    actor_name        text        not null,
    command_id        uuid        not null,
    trace_id          text,
    occurred_at       timestamptz not null
);
create unique index event_feed on event (xid, position);
create index event_of_aggregate on event (aggregate_type, aggregate_id, position);

comment on table event is 'Every fact that ever happened, append-only: history, audit trail, outbox and feed';
comment on column event.xid is 'Transaction that wrote the row; with position the gap-free cursor of the feed';
comment on column event.aggregate_version is 'Version of the aggregate after this event';
comment on column event.payload is 'The event as JSON in the shape of type and type_version';
comment on column event.actor is 'Account that caused it; null for the system itself';
comment on column event.actor_name is 'Display name of the actor at that moment';
comment on column event.command_id is 'Command that caused it; all events of one command share it';

create function event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the event log is append-only';
end $$;
create trigger event_append_only before update or delete on event
    for each row execute function event_is_append_only();

-- Durable readers (notifications, relays) keep their place here; the row lock lets one node at a time do the work.
create table reader_position (
    reader   text   primary key,
    xid      xid8   not null,
    position bigint not null
);
comment on table reader_position is 'How far each durable reader of the event log has come';
