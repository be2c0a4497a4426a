-- A club owes its association referees for each team that it sends into a league; how many, each league says for itself.
alter table league
    add column quota_per_team integer check (quota_per_team between 1 and 99),
    add column quota_unit     text    check (quota_unit in ('MATCHES', 'DAYS')),
    add constraint league_quota_is_whole check ((quota_per_team is null) = (quota_unit is null));
comment on column league.quota_per_team is 'What a club owes in the season for each of its teams here; null: nothing';
comment on column league.quota_unit is
    'MATCHES: each match of a referee of the club counts; DAYS: each day of one, however many matches it has';
