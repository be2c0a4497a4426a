-- A crew of which everything staged was taken back must not keep its match from being deleted: the match is kept by the
-- roles that somebody has, had or would have.
alter table crew
    drop constraint crew_fixture_id_fkey,
    add constraint crew_fixture_id_fkey foreign key (fixture_id) references fixture on delete cascade;
delete from crew_slot where not staged and referee_id is null and committed_at is null;
alter table crew_slot
    add constraint crew_slot_of_fixture foreign key (fixture_id) references fixture;

-- A cancelled match blocks nothing, from that moment on: not only when the reader of the event log has looked at its crew.
create function fixture_frees_its_crew() returns trigger language plpgsql as $$
begin
    update crew_slot set during = null where fixture_id = new.id and during is not null;
    return null;
end $$;
create trigger fixture_frees_its_crew after update of status on fixture
    for each row when (new.status in ('CANCELLED', 'POSTPONED') and new.status <> old.status)
    execute function fixture_frees_its_crew();
