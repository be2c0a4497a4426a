-- TRUNCATE fires no row trigger.
create trigger event_no_truncate before truncate on event
    for each statement execute function event_is_append_only();

-- After a restore into a server that has seen fewer transactions, the transaction ids of the old events lie in its future,
-- and the feed would wait for them. Lowering them all leaves the position as the only order. A reader must not lose what it
-- had not read: it goes back to before the first such event, and meets some that it knows; its effects are idempotent.
create function lower_event_log() returns void language plpgsql as $$
begin
    update reader_position r
       set xid = '3',
           position = coalesce(
               (select min(e.position) - 1 from event e where (e.xid, e.position) > (r.xid, r.position)),
               (select max(e.position) from event e),
               0);
    alter table event disable trigger event_append_only;
    update event set xid = '3';
    alter table event enable trigger event_append_only;
end $$;
comment on function lower_event_log() is 'To be called once after a restore into another server, before the desk starts';
