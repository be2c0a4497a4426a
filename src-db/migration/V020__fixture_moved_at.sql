-- An answer is given for the time and place a match has. What was answered before the last change of either is to be confirmed.
alter table fixture add column moved_at timestamptz;
update fixture set moved_at = (
    select max(occurred_at) from event
     where aggregate_type = 'Fixture' and aggregate_id = fixture.id
       and type in ('FixtureRescheduled', 'FixtureMoved'));

comment on column fixture.moved_at is 'When it last got another time or venue; null: never. Answers from before are out of date';
