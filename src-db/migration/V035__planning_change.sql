-- A run's changes have come to be told by what is committed, and to hold what it kept of earlier runs. Rows written before name in
-- before_id whom the run found staged; what was taken back of them shows as decided otherwise where nobody had been staged.
create index planning_change_of_role on planning_change (fixture_id, role);
comment on table planning_change is 'What a planning run found beside what was committed: staged by itself, or by earlier runs and kept';
comment on column planning_change.before_id is 'Who was committed when the run ended; null: nobody';
