-- The log only grows. It lies in one partition a season (July to June), so that what is read every day stays small in memory
-- and an old season can be kept elsewhere as a whole. The key is the event's id: it begins with the time it was made
-- (UUID version 7), so it says the season, and stays unique over all of them.
alter table event_parked drop constraint event_parked_event_id_fkey;
alter table event rename to event_whole;
alter table event_whole rename constraint event_pkey to event_whole_pkey;
alter table event_whole rename constraint event_event_id_key to event_whole_event_id_key;
alter index event_feed rename to event_whole_feed;
alter index event_of_aggregate rename to event_whole_of_aggregate;

-- a sequence by name: an identity column of a partitioned table is younger than the oldest PostgreSQL we run on
create sequence event_number;

create table event (
    position          bigint      not null default nextval('event_number'),
    xid               xid8        not null default pg_current_xact_id(),
    event_id          uuid        not null primary key,
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
) partition by range (event_id);
alter sequence event_number owned by event.position;
create index event_feed on event (xid, position);
create index event_of_aggregate on event (aggregate_type, aggregate_id, position);

comment on table event is 'Every fact that ever happened, append-only: history, audit trail, outbox and feed; a partition a season';
comment on column event.position is 'Order within a transaction; unique, for only the sequence gives it';
comment on column event.xid is 'Transaction that wrote the row; with position the gap-free cursor of the feed';
comment on column event.aggregate_version is 'Version of the aggregate after this event';
comment on column event.payload is 'The event as JSON in the shape of type and type_version';
comment on column event.actor is 'Account that caused it; null for the system itself';
comment on column event.actor_name is 'Display name of the actor at that moment';
comment on column event.command_id is 'Command that caused it; all events of one command share it';

-- What no season takes: ids that hold no time, or one further ahead than anybody prepared.
create table event_other partition of event default;

create trigger event_append_only before update or delete on event
    for each row execute function event_is_append_only();
-- these fire for the table they are on, not for its partitions
create trigger event_no_truncate before truncate on event
    for each statement execute function event_is_append_only();
create trigger event_no_truncate before truncate on event_other
    for each statement execute function event_is_append_only();

create function first_event_id(day date) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from day) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
comment on function first_event_id(date) is 'The smallest id an event can have that is made on this day (UTC) or later';

create function prepare_event_partitions(since date default current_date) returns void language plpgsql as $$
declare
    season int := extract(year from since - interval '6 months');
    begins uuid;
    ends   uuid;
begin
    -- two nodes may start at the same moment
    perform pg_advisory_xact_lock(hashtext('prepare_event_partitions'));
    while season <= extract(year from current_date - interval '6 months') + 1 loop
        begins := first_event_id(make_date(season, 7, 1));
        ends := first_event_id(make_date(season + 1, 7, 1));
        -- what lies among the others already stays there: it is found all the same
        if to_regclass('event_' || season) is null
           and not exists (select 1 from event_other where event_id >= begins and event_id < ends) then
            execute format('create table %I partition of event for values from (%L) to (%L)', 'event_' || season, begins, ends);
            execute format('create trigger event_no_truncate before truncate on %I
                            for each statement execute function event_is_append_only()', 'event_' || season);
        end if;
        season := season + 1;
    end loop;
end $$;
comment on function prepare_event_partitions(date) is 'Makes the partitions of the seasons from this day to the next season; called at every start';

select prepare_event_partitions(coalesce((select min(occurred_at)::date from event_whole), current_date));

insert into event (position, xid, event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                   actor, actor_name, command_id, trace_id, occurred_at)
select position, xid, event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
       actor, actor_name, command_id, trace_id, occurred_at
  from event_whole order by position;
select setval('event_number', coalesce((select max(position) from event), 1),
              exists (select 1 from event));
drop table event_whole;

alter table event_parked add foreign key (event_id) references event (event_id);
