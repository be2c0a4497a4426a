-- A federation's season: 20,000 fixtures, 1,000 referees, 600 teams. Same numbers at every run: nothing here is random.
insert into club (id, version, name, short_name)
select md5('club' || n)::uuid, 1, 'Club ' || n, 'C' || n from generate_series(1, 150) n;

insert into venue (id, version, name, street, zip, city, latitude, longitude, courts)
select md5('venue' || n)::uuid, 1, 'Hall ' || n, n || ' Net Street', (10000 + n)::text, 'Town ' || n,
       50 + (n % 20) * 0.1, 7 + (n % 30) * 0.1, 3
  from generate_series(1, 200) n;

insert into league (id, version, name, season, assigned_by)
select md5('league' || n)::uuid, 1, 'League ' || n, '2026/27', 'CENTRAL' from generate_series(1, 60) n;
insert into league_role (league_id, role, minimum_licence)
select id, role, 'D' from league, (values ('FIRST'), ('SECOND')) r (role);

insert into team (id, version, club_id, league_id, name)
select md5('team' || n)::uuid, 1, md5('club' || 1 + n % 150)::uuid, md5('league' || 1 + n / 10)::uuid, 'Team ' || n
  from generate_series(0, 599) n;

insert into referee (id, version, first_name, last_name, club_id, licence, email, home_zip, home_city,
                     home_latitude, home_longitude, wanted_per_season)
select md5('referee' || n)::uuid, 1, 'Robin', 'Whistle ' || n, md5('club' || 1 + n % 150)::uuid,
       (array['D', 'C', 'BK', 'B'])[1 + n % 4], 'referee' || n || '@example.org', (10000 + n)::text, 'Town ' || n % 200,
       50 + (n % 20) * 0.1, 7 + (n % 30) * 0.1, 20
  from generate_series(1, 1000) n;

-- 500 matches on each of 40 match days, half of them still to come; a referee leads at most one a day
insert into fixture (id, version, league_id, number, round, home_team_id, away_team_id, venue_id, match_date,
                     starts_at, ends_at, status)
select md5('fixture' || day * 500 + n)::uuid, 1, md5('league' || 1 + n % 60)::uuid, (day * 500 + n)::text, day::text,
       md5('team' || (n % 60) * 10 + day % 10)::uuid, md5('team' || (n % 60) * 10 + (day + 1 + n % 8) % 10)::uuid,
       md5('venue' || 1 + n % 200)::uuid, played_on,
       played_on + make_interval(hours => 10 + n % 9), played_on + make_interval(hours => 12 + n % 9),
       case when played_on < current_date then 'PLAYED' else 'SCHEDULED' end
  from generate_series(0, 39) day, generate_series(0, 499) n,
       lateral (select current_date - 139 + day * 7 as played_on) d;

insert into crew (fixture_id, version) select id, 1 from fixture where match_date < current_date + 60;
insert into crew_slot (fixture_id, role, referee_id, during, committed_at)
select f.id, r.role, md5('referee' || 1 + (f.number::int % 500) * 2 + r.place)::uuid,
       tstzrange(f.starts_at, f.ends_at), now()
  from fixture f join crew c on c.fixture_id = f.id, (values ('FIRST', 0), ('SECOND', 1)) r (role, place);

insert into period (id, version, name, first_day, last_day, deadline, status)
select md5('period' || n)::uuid, 1, 'Week ' || n, current_date - 2 + n * 7, current_date + 3 + n * 7,
       now() - interval '1 day', 'LOCKED'
  from generate_series(1, 15) n;
insert into availability (referee_id, fixture_id, answer, declared_at, confirmed_at)
select r.id, f.id, 'FREE', now(), now()
  from fixture f join referee r on r.licence >= 'B' and ('x' || left(r.id::text, 4))::bit(16)::int % 20 = f.number::int % 20
 where f.match_date >= current_date;
analyze club, venue, league, league_role, team, referee, fixture, crew, crew_slot, period, availability;
