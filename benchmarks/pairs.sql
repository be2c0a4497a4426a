-- Matches to come without a crew, each with a referee of their own who is free for it: one line each, fixture|period|referee.
select f.id, f.period, r.referee
  from (select f.id, p.id as period, f.match_date, f.number::int % 20 as kind,
               row_number() over (partition by f.match_date, f.number::int % 20 order by f.number::int) as place
          from fixture f join period p on f.match_date between p.first_day and p.last_day
         where not exists (select 1 from crew c where c.fixture_id = f.id)) f
  join (select a.*, row_number() over (partition by a.match_date, a.kind order by a.referee) as place
          from (select distinct a.referee_id as referee, f.match_date, f.number::int % 20 as kind
                  from availability a join fixture f on f.id = a.fixture_id) a) r
       using (match_date, kind, place)
 where not exists (select 1 from fixture g join team t on t.id in (g.home_team_id, g.away_team_id)
                    join referee w on w.club_id = t.club_id
                   where g.id = f.id and w.id = r.referee)
 order by 1
