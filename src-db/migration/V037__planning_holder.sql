-- A node that was not heard of for a while must not fail or give back what another has begun since.
alter table planning_task add column holder uuid;
comment on column planning_task.holder is 'Names the taking by which a node holds it; null: none does';
comment on column planning_progress.elapsed_millis is 'Milliseconds that were searched, in vain by nodes that died too';
