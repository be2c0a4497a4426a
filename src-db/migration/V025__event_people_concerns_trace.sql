-- The log is never changed, and people have a right to be forgotten: what says who somebody is stands beside the log, where
-- it can be deleted. The payload keeps ids, which name nobody once these rows are gone.
create table event_personal (
    event_id uuid   primary key,
    persons  uuid[] not null,
    data     jsonb  not null
);
create index event_personal_of on event_personal using gin (persons);

comment on table event_personal is 'Personal values of events, outside of the append-only log so that they can be erased';
comment on column event_personal.event_id is 'The event; no foreign key, so that an old season can be detached';
comment on column event_personal.persons is 'Referees and accounts the event names; the row goes when one of them is erased';
comment on column event_personal.data is 'What the payload leaves out, in the same shape';

-- Who did it, by the name of today: one row an account instead of a copy in every event.
create table event_actor (
    account uuid primary key,
    name    text not null
);
comment on table event_actor is 'What people call the accounts that did something; one row each, so that it can be erased';
comment on column event_actor.account is 'As in event.actor; no foreign key, for the log knows no accounts';

-- who was renamed since the last thing they did is called as today
insert into event_actor (account, name)
select distinct on (e.actor) e.actor, coalesce(a.display_name, e.actor_name)
  from event e left join account a on a.id = e.actor
 where e.actor is not null order by e.actor, e.position desc;

-- The history of a match, a person, a club: every event that names it, whatever it happened to.
alter table event add column concerns uuid[] not null default '{}';
alter table event rename column trace_id to traceparent;

alter table event disable trigger event_append_only;
update event set concerns = array(
    select distinct found from (
        select aggregate_id as found
        union all
        select m[1]::uuid
          from regexp_matches(payload::text,
                              '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') m) named);

insert into event_personal (event_id, persons, data)
select event_id, array[aggregate_id],
       jsonb_build_object('details', jsonb_strip_nulls(jsonb_build_object(
           'firstName', payload #> '{details,firstName}', 'lastName', payload #> '{details,lastName}',
           'email', payload #> '{details,email}', 'telephone', payload #> '{details,telephone}',
           'homeZip', payload #> '{details,homeZip}', 'homeCity', payload #> '{details,homeCity}',
           'homeLatitude', payload #> '{details,homeLatitude}', 'homeLongitude', payload #> '{details,homeLongitude}')))
  from event where type in ('RefereeCreated', 'RefereeChanged')
union all
select event_id,
       array_remove(array[aggregate_id, (payload ->> 'refereeId')::uuid], null),
       jsonb_strip_nulls(jsonb_build_object('login', payload -> 'login', 'displayName', payload -> 'displayName',
                                            'name', payload -> 'name'))
  from event where type in ('AccountCreated', 'AccountChanged', 'AccessTokenCreated')
union all
select event_id, array[(payload ->> 'refereeId')::uuid], jsonb_build_object('reason', payload -> 'reason')
  from event where type in ('AbsenceDeclared', 'AbsenceChanged');

update event
   set payload = payload #- '{details,firstName}' #- '{details,lastName}' #- '{details,email}' #- '{details,telephone}'
                         #- '{details,homeZip}' #- '{details,homeCity}' #- '{details,homeLatitude}' #- '{details,homeLongitude}'
 where type in ('RefereeCreated', 'RefereeChanged');
update event set payload = payload - '{login,displayName,name}'::text[]
 where type in ('AccountCreated', 'AccountChanged', 'AccessTokenCreated');
update event set payload = payload - 'reason' where type in ('AbsenceDeclared', 'AbsenceChanged');
alter table event enable trigger event_append_only;

alter table event drop column actor_name;
create index event_concerning on event using gin (concerns);

comment on column event.concerns is 'Every object the event names, by id: what it happened to and what is in its payload';
comment on column event.traceparent is 'W3C trace context of the step that wrote it; null: nobody traces';
comment on column event.payload is 'The event as JSON in the shape of type and type_version, without what says who somebody is';

-- Names of accounts stand in one place only.
alter table crew_slot add column staged_account uuid;
update crew_slot s set staged_account = (
    select e.actor from event e
     where e.aggregate_type = 'Crew' and e.aggregate_id = s.fixture_id and e.type = 'AssignmentStaged'
       and e.payload ->> 'role' = s.role
     order by e.position desc limit 1)
 where s.staged;
alter table crew_slot drop column staged_by;
alter table crew_slot rename column staged_account to staged_by;
alter table crew_slot add check (staged or (staged_referee_id is null and staged_at is null and staged_by is null));
comment on column crew_slot.staged_by is 'The account that staged it, named in event_actor; null with staged = true: the desk itself';
