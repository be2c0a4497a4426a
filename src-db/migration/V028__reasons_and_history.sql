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
