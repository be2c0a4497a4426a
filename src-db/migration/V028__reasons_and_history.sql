-- An assigner may say why: the reason of a staged change becomes that of the role when it is committed. It may be about
-- somebody's health, so it is for assigners only, and events keep it in event_personal.
alter table crew_slot add column staged_reason text;
alter table crew_slot add column reason text;
alter table crew_slot add check (staged or staged_reason is null);
comment on column crew_slot.staged_reason is 'Why the change is staged, in the assigner''s words; null: not said, or erased';
comment on column crew_slot.reason is 'Why the role is committed as it is, until the next commit; null: not said, or erased';

-- The history of one person's doings; most events have somebody who did them, the desk itself did the others.
create index event_by_actor on event (actor, xid, position) where actor is not null;

-- The plan as it was: matches that have left a day since, of which no row tells. Both are rare, so these stay small.
create index event_left_day on event ((payload #>> '{before,date}')) where type = 'FixtureRescheduled';
create index event_deleted_fixture on event (occurred_at) where type = 'FixtureDeleted';

-- The rows of crews repeat the reasons that stand beside the log: where one is erased there, whichever way, it goes here too,
-- unless something younger about the same role says the same.
create function forget_reason() returns trigger language plpgsql as $$
declare
    said  event%rowtype;
    roles text[];
begin
    select * into said from event where event_id = old.event_id and aggregate_type = 'Crew';
    if said.event_id is null then
        return null;
    end if;
    roles := case when said.type = 'AssignmentStaged' then array[said.payload ->> 'role']
                  else array(select change ->> 'role' from jsonb_array_elements(said.payload -> 'changes') change) end;
    update crew_slot s
       set reason = case when s.reason = old.data ->> 'reason' then null else s.reason end,
           staged_reason = case when s.staged_reason = old.data ->> 'reason' then null else s.staged_reason end
     where s.fixture_id = said.aggregate_id and s.role = any(roles)
       and old.data ->> 'reason' in (s.reason, s.staged_reason)
       and not exists (
           select 1 from event younger join event_personal p on p.event_id = younger.event_id
            where younger.aggregate_type = 'Crew' and younger.aggregate_id = said.aggregate_id
              and younger.position > said.position and p.data ->> 'reason' = old.data ->> 'reason'
              and (younger.payload ->> 'role' = s.role
                   or younger.payload -> 'changes' @> jsonb_build_array(jsonb_build_object('role', s.role))));
    return null;
end $$;
comment on function forget_reason() is 'Takes a reason that was erased beside the log out of the crews it was about';
create trigger event_personal_reason after delete on event_personal
    for each row when (old.data ->> 'reason' is not null) execute function forget_reason();
