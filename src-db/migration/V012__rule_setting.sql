-- Settings become a thing with a version: two administrators may set the same rule, and every change is an event. The
-- numbers get a table of their own, so that a number is a number.
drop table rule_setting;

create table rule_setting (
    id       uuid   primary key,
    version  bigint not null,
    rule     text   not null unique,
    severity text   not null check (severity in ('BLOCK', 'WARN', 'OFF'))
);
comment on table rule_setting is 'How strict the association is; a rule without a row has its default';

create table rule_parameter (
    setting_id uuid    not null references rule_setting on delete cascade,
    name       text    not null,
    value      integer not null,
    primary key (setting_id, name)
);
comment on table rule_parameter is 'The numbers a rule is set by; a number without a row has its default';

-- What somebody was told is read once; the version keeps two browsers of one person apart.
alter table notification add column version bigint not null default 1;
