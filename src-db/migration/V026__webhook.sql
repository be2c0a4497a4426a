-- Outside systems are told of events by HTTP. A webhook is an aggregate like others; what is to be sent is one row for each
-- event and webhook, so that sending can go on whatever breaks, and an administrator sees what became of it.
create table webhook (
    id                  uuid    primary key,
    version             bigint  not null,
    name                text    not null,
    url                 text    not null,
    secret              text    not null,
    former_secret       text,
    former_secret_until timestamptz,
    active              boolean not null
);
create unique index webhook_name on webhook (lower(name));
create table webhook_event_type (
    webhook_id uuid not null references webhook (id) on delete cascade,
    event_type text not null,
    primary key (webhook_id, event_type)
);
create index webhook_of_event_type on webhook_event_type (event_type);

comment on table webhook is 'Outside systems that are told of events by HTTP';
comment on column webhook.id is 'Names it';
comment on column webhook.version is 'How many times it was committed';
comment on column webhook.name is 'What people call it';
comment on column webhook.url is 'Where deliveries are posted to; it may hold a token and is in no event';
comment on column webhook.secret is 'Key of the signatures. Kept as it is: a hash could not sign';
comment on column webhook.former_secret is 'The key before; signs as well until the receiver has the new one';
comment on column webhook.former_secret_until is 'Until when the key before signs as well';
comment on column webhook.active is 'False: paused. What happens meanwhile waits';
comment on table webhook_event_type is 'Which types of events a webhook is told of';
comment on column webhook_event_type.webhook_id is 'The webhook';
comment on column webhook_event_type.event_type is 'The type, as column type of table event has it';

-- Written by the reader of the log when it comes to the creation of the webhook: what lies behind that in the feed is for it.
create table webhook_target (
    webhook_id uuid primary key references webhook (id) on delete cascade,
    open_until timestamptz
);
comment on table webhook_target is 'What those who send know of a webhook, on every node';
comment on column webhook_target.webhook_id is 'The webhook; with the row it begins to be told of events';
comment on column webhook_target.open_until is 'The target failed too often: nothing is sent before this moment, then one try; null: it works';

-- No foreign key to the event: a season of the log may be detached, whatever lies here.
create table webhook_delivery (
    id             uuid        primary key default gen_random_uuid(),
    webhook_id     uuid        not null references webhook (id) on delete cascade,
    event_id       uuid        not null,
    event_type     text        not null,
    order_key      uuid        not null,
    place          bigint      not null generated always as identity,
    state          text        not null check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    tries          integer     not null default 0,
    created_at     timestamptz not null,
    first_tried_at timestamptz,
    last_tried_at  timestamptz,
    next_try_at    timestamptz not null,
    ended_at       timestamptz,
    lease          uuid,
    leased_until   timestamptz,
    status         integer,
    problem        text,
    answer         text,
    unique (webhook_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (webhook_id, place) where state = 'WAITING';
create index webhook_delivery_in_order on webhook_delivery (webhook_id, order_key, place) where state = 'WAITING';
create index webhook_delivery_dead on webhook_delivery (webhook_id) where state = 'DEAD';
create index webhook_delivery_log on webhook_delivery (place desc);
create index webhook_delivery_log_of on webhook_delivery (webhook_id, place desc);
create index webhook_delivery_last on webhook_delivery (webhook_id, ended_at) where state = 'DELIVERED';
create index webhook_delivery_old on webhook_delivery (ended_at) where state = 'DELIVERED';

comment on table webhook_delivery is 'What a webhook is told: one row an event, kept for thirty days after it was delivered';
comment on column webhook_delivery.id is 'Sent with it; the same at every try';
comment on column webhook_delivery.webhook_id is 'Who is told';
comment on column webhook_delivery.event_id is 'Of what';
comment on column webhook_delivery.event_type is 'Its type, so that the log of deliveries needs no look at the event';
comment on column webhook_delivery.order_key is 'The match it is about, else the aggregate: of one key, deliveries go out one after the other';
comment on column webhook_delivery.place is 'Their order';
comment on column webhook_delivery.state is 'WAITING to be sent (again), DELIVERED, or DEAD: given up after 24 hours';
comment on column webhook_delivery.tries is 'How often it was sent since it was made, or sent again by hand';
comment on column webhook_delivery.created_at is 'When the reader of the log came to the event';
comment on column webhook_delivery.first_tried_at is 'When the 24 hours began; null: not yet';
comment on column webhook_delivery.last_tried_at is 'When it was last sent; null: never';
comment on column webhook_delivery.next_try_at is 'Not to be sent before';
comment on column webhook_delivery.ended_at is 'When it was delivered or given up; null while it waits';
comment on column webhook_delivery.lease is 'Whoever is sending it; its result counts only under this id';
comment on column webhook_delivery.leased_until is 'Afterwards the sender counts as dead, and another may send';
comment on column webhook_delivery.status is 'HTTP status of the last answer; null: there was none';
comment on column webhook_delivery.problem is 'What went wrong at the last try; null: nothing';
comment on column webhook_delivery.answer is 'Beginning of the last answer, or the words of the failure';
