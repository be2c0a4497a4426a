-- The same 50 rows as page.graphql, in one join.
select f.id, f.number, f.round, f.match_date, f.starts_at, f.status, l.id, l.name, h.id, h.name, a.id, a.name,
       v.id, v.name, v.street, v.zip, v.city, r1.id, r1.first_name, r1.last_name, r2.id, r2.first_name, r2.last_name
  from (select * from fixture where match_date >= current_date + 5 order by match_date, starts_at, id limit 51) f
  join league l on l.id = f.league_id
  join team h on h.id = f.home_team_id
  join team a on a.id = f.away_team_id
  join venue v on v.id = f.venue_id
  left join crew_slot s1 on s1.fixture_id = f.id and s1.role = 'FIRST'
  left join referee r1 on r1.id = s1.referee_id
  left join crew_slot s2 on s2.fixture_id = f.id and s2.role = 'SECOND'
  left join referee r2 on r2.id = s2.referee_id
 order by f.match_date, f.starts_at, f.id;
