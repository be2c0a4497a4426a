-- What one stage-and-commit sends to the database, as PostgreSQL's log (log_statement = all) shows it for commit.py: two
-- transactions. The first select only finds out whom to stage where. Beside the feed and the notices, which follow later.
\set place :place + :clients
\set mine :place + :client_id
select fixture, period, referee, league, day from bench_pair where place = :mine::int \gset
begin;
select 1 from referee where id = :referee for key share;
select f.id, f.version, f.number, f.round, f.match_date, f.starts_at, f.ends_at, f.status,
       l.id, l.name, l.season, l.assigned_by, h.id, h.name, hc.id, hc.name, a.id, a.name, ac.id, ac.name,
       c.id, c.name, cc.id, cc.name,
       v.id, v.version, v.name, v.street, v.zip, v.city, v.telephone, v.email, v.latitude, v.longitude, v.courts, v.active
  from (select * from fixture where id = :fixture) f join league l on l.id = f.league_id
  join team h on h.id = f.home_team_id join club hc on hc.id = h.club_id
  join team a on a.id = f.away_team_id join club ac on ac.id = a.club_id
  join venue v on v.id = f.venue_id
  left join team c on c.id = f.crew_team_id left join club cc on cc.id = c.club_id
 order by f.match_date, f.starts_at, f.id;
select fixture_id, version from crew where fixture_id = :fixture for update;
insert into crew (fixture_id, version) values (:fixture, 1);
insert into crew_slot (role, fixture_id, action_needed, answer, staged, staged_at, staged_by, staged_referee_id)
values ('FIRST', :fixture, false, 'NONE', true, now(), :referee, :referee);
insert into event_actor (account, name) values (:referee, 'bench') on conflict do nothing;
insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload, concerns, actor,
                   command_id, occurred_at)
values (gen_random_uuid(), 'Crew', :fixture, 1, 'AssignmentStaged', 1,
        jsonb_build_object('role', 'FIRST', 'fixtureId', :fixture::text, 'refereeId', :referee::text), array[:fixture, :referee]::uuid[], :referee, gen_random_uuid(), now());
set constraints all immediate;
set constraints all deferred;
select f.id, r.role, r.minimum_licence, r.required
  from fixture f join league_role r on r.league_id = f.league_id where f.id = any(array[:fixture]::uuid[]);
select c.fixture_id, c.version, s.role, s.answer, s.answered_at, s.action_needed, s.staged,
       case when s.staged then coalesce((select t.name from event_actor t where t.account = s.staged_by), 'Refstand') end, s.staged_at,
       r.id, r.first_name || ' ' || r.last_name, r.licence, rc.name,
       n.id, n.first_name || ' ' || n.last_name, n.licence, nc.name
  from crew c join crew_slot s on s.fixture_id = c.fixture_id
  left join referee r on r.id = s.referee_id left join club rc on rc.id = r.club_id
  left join referee n on n.id = s.staged_referee_id left join club nc on nc.id = n.club_id
 where c.fixture_id = any(array[:fixture]::uuid[]);
commit;
begin;
select f.id from fixture f
 where exists (select 1 from crew_slot s where s.fixture_id = f.id and s.staged)
   and exists (select 1 from period p where p.id = :period and f.match_date between p.first_day and p.last_day)
   and f.id = any(array[:fixture]::uuid[])
 order by f.match_date, f.starts_at nulls first, f.id;
select fixture_id from crew where fixture_id = any(array[:fixture]::uuid[]) order by 1 for update;
select id from referee
 where id in (select referee_id from crew_slot where fixture_id = any(array[:fixture]::uuid[])
              union select staged_referee_id from crew_slot where fixture_id = any(array[:fixture]::uuid[]))
 order by id for no key update;
select id from fixture where id = any(array[:fixture]::uuid[]) order by id for share;
select id from period p
 where exists (select 1 from fixture f
                where f.id = any(array[:fixture]::uuid[]) and f.match_date between p.first_day and p.last_day)
 order by id for share;
select distinct c.fixture_id, c.version, s.role, s.fixture_id, s.action_needed, s.answer, s.answered_at, s.committed_at,
       s.referee_id, s.staged, s.staged_at, s.staged_by, s.staged_referee_id
  from crew c left join crew_slot s on s.fixture_id = c.fixture_id where c.fixture_id in (:fixture);
select f.id, f.version, f.number, f.round, f.match_date, f.starts_at, f.ends_at, f.status,
       l.id, l.name, l.season, l.assigned_by, h.id, h.name, hc.id, hc.name, a.id, a.name, ac.id, ac.name,
       c.id, c.name, cc.id, cc.name,
       v.id, v.version, v.name, v.street, v.zip, v.city, v.telephone, v.email, v.latitude, v.longitude, v.courts, v.active
  from (select * from fixture where id = any(array[:fixture]::uuid[])) f join league l on l.id = f.league_id
  join team h on h.id = f.home_team_id join club hc on hc.id = h.club_id
  join team a on a.id = f.away_team_id join club ac on ac.id = a.club_id
  join venue v on v.id = f.venue_id
  left join team c on c.id = f.crew_team_id left join club cc on cc.id = c.club_id
 order by f.match_date, f.starts_at, f.id;
select fixture_id, role, referee_id, answer, answered_at, action_needed, staged, staged_referee_id
  from crew_slot where staged
union all
select s.fixture_id, s.role, s.referee_id, s.answer, s.answered_at, s.action_needed, s.staged, s.staged_referee_id
  from fixture f join crew_slot s on s.fixture_id = f.id
 where f.match_date between :day::date - 1 and :day::date + 1 and not s.staged;
select r.id, r.first_name || ' ' || r.last_name, r.club_id, c.name, r.licence, l.rank, r.licence_valid_until, r.active,
       r.home_latitude, r.home_longitude, r.home_zip, r.max_per_day, r.max_per_season, r.wanted_per_season
  from referee r join licence_class l on l.code = r.licence left join club c on c.id = r.club_id
 where r.id = any(array[:referee]::uuid[]);
select s.rule, s.severity, p.name, coalesce(p.value, 0)
  from rule_setting s left join rule_parameter p on p.setting_id = s.id;
select r.league_id, r.role, r.minimum_licence, coalesce(c.rank, 0), r.required
  from league_role r left join licence_class c on c.code = r.minimum_licence
 where r.league_id = any(array[:league]::uuid[]);
select a.fixture_id, a.referee_id, a.answer, a.confirmed_at, coalesce(a.confirmed_at < f.moved_at, false)
  from availability a join fixture f on f.id = a.fixture_id
  join (select fixture_id, referee_id from crew_slot where fixture_id = any(array[:fixture]::uuid[])
        union
        select fixture_id, staged_referee_id from crew_slot where fixture_id = any(array[:fixture]::uuid[])) s
    on s.fixture_id = a.fixture_id and s.referee_id = a.referee_id;
select referee_id, starts_at, ends_at, repeat_until
  from absence
 where referee_id = any(array[:referee]::uuid[]) and starts_at < :day::date + 2
   and (ends_at > :day::date - 1 or repeat_until >= :day::date - 8);
select s.referee_id, l.season, count(distinct f.id) filter (where f.match_date < current_date),
       count(distinct f.id) filter (where f.match_date >= current_date)
  from crew_slot s join fixture f on f.id = s.fixture_id join league l on l.id = f.league_id
 where s.referee_id = any(array[:referee]::uuid[]) and f.status in ('SCHEDULED', 'PLAYED')
   and l.season in (select season from league where id = any(array[:league]::uuid[]))
 group by s.referee_id, l.season;
update crew set version = 2 where fixture_id = :fixture and version = 1;
update crew_slot set committed_at = now(), referee_id = :referee, staged = false, staged_at = null, staged_by = null,
       staged_referee_id = null
 where role = 'FIRST' and fixture_id = :fixture;
insert into event_actor (account, name) values (:referee, 'bench') on conflict do nothing;
insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload, concerns, actor,
                   command_id, occurred_at)
values (gen_random_uuid(), 'Crew', :fixture, 2, 'CrewCommitted', 1,
        jsonb_build_object('fixtureId', :fixture::text, 'changes', jsonb_build_array(
            jsonb_build_object('role', 'FIRST', 'after', :referee::text))), array[:fixture, :referee]::uuid[], :referee, gen_random_uuid(), now());
set constraints all immediate;
set constraints all deferred;
update crew_slot s set during = case when f.status in ('SCHEDULED', 'PLAYED') and f.starts_at is not null
                                     then tstzrange(f.starts_at, f.ends_at) end
  from fixture f where f.id = s.fixture_id and s.fixture_id = any(array[:fixture]::uuid[]) and s.committed_at = now();
set constraints all immediate;
set constraints all deferred;
commit;
