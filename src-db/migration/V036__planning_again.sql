-- A run that takes its node with it must not go from node to node for ever.
alter table planning_task add column attempts integer not null default 0;
comment on column planning_task.attempts is 'How many nodes have begun with it';
comment on column planning.passed_over is 'Roles left alone because somebody changed them meanwhile, or a rule forbade by then what was found';

-- What a search found is told from what an assigner staged, though it be the same.
alter table crew_slot add column staged_as_found boolean not null default false;
comment on column crew_slot.staged_as_found is 'A search for a plan put them there, and no assigner has said the same since';
update crew_slot s set staged_as_found = true
 where s.staged and s.staged_reason is null
   and exists (select 1 from planning_change c
                where c.fixture_id = s.fixture_id and c.role = s.role and c.after_id is not distinct from s.staged_referee_id);
