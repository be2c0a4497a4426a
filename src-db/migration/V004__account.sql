create table account (
    id            uuid    primary key,
    version       bigint  not null,
    login         text    not null check (login <> ''),
    display_name  text    not null check (display_name <> ''),
    password_hash text    not null,
    referee_id    uuid    references referee,
    language      text    not null default 'de' check (language in ('de', 'en')),
    active        boolean not null default true
);
create unique index account_login on account (lower(login));
create unique index account_of_referee on account (referee_id) where referee_id is not null;
comment on table account is 'Who may log in';
comment on column account.password_hash is 'Argon2id with its parameters and salt';

create table account_role (
    account_id uuid not null references account on delete cascade,
    role       text not null check (role in ('REFEREE', 'ASSIGNER', 'ADMIN')),
    primary key (account_id, role)
);

create table access_token (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    name         text        not null,
    hash         bytea       not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index access_token_of_account on access_token (account_id);
comment on table access_token is 'Personal access tokens for outside systems, shown once';
comment on column access_token.hash is 'SHA-256 of the token; 256 random bits need no slow hash';

-- One key signs the short-lived tokens on every node.
create table signing_key (
    id         integer     primary key check (id = 1),
    secret     bytea       not null,
    created_at timestamptz not null
);

create table login_failure (
    subject text        not null,
    at      timestamptz not null
);
create index login_failure_recent on login_failure (subject, at);
comment on table login_failure is 'Failed log-ins of the last minutes, for throttling';
comment on column login_failure.subject is 'Login name or address, prefixed by its kind';
