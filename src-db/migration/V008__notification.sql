create table notification (
    id         uuid        primary key,
    referee_id uuid        references referee,
    account_id uuid        references account,
    event_id   uuid        not null,
    kind       text        not null,
    fixture_id uuid        references fixture,
    text_de    text        not null,
    text_en    text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    check ((referee_id is null) <> (account_id is null))
);
-- the reader may see an event twice; its effect must happen once
create unique index notification_once_referee on notification (event_id, kind, referee_id, fixture_id) nulls not distinct where referee_id is not null;
create unique index notification_once_account on notification (event_id, kind, account_id, fixture_id) nulls not distinct where account_id is not null;
create index notification_of_referee on notification (referee_id, created_at desc);
create index notification_of_account on notification (account_id, created_at desc);
comment on table notification is 'What somebody was told: a referee, or an account of the desk';
