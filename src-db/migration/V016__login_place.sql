-- Strangers who try passwords must not keep the owner out: where somebody has logged in lately is remembered, and mistakes
-- made elsewhere do not count there.
create table login_place (
    login   text        not null,
    address text        not null,
    at      timestamptz not null,
    primary key (login, address)
);
create index login_place_old on login_place (at);
comment on table login_place is 'Where each log-in name was used with the right password lately';
comment on column login_place.login is 'As a subject of login_failure';
comment on column login_place.address is 'As a subject of login_failure';
comment on column login_place.at is 'When, for the last time; forgotten after a month';
comment on table login_failure is 'Failed log-ins of the last day, for throttling';
comment on column login_failure.subject is 'Login name, address, or both, prefixed by its kind';
create index login_failure_old on login_failure (at);
