-- What counts how much in a plan is the association's to set. It follows a preset; only what it wants otherwise is kept, so
-- there is one row at most, and none until something is first set.
create table weight_setting (
    id      uuid   primary key,
    version bigint not null,
    preset  text   not null
);
comment on table weight_setting is 'What counts how much in a plan, as the association has set it; without a row the usual preset holds';
comment on column weight_setting.id is 'The same in every association';
comment on column weight_setting.version is 'How many times it was changed';
comment on column weight_setting.preset is 'Whose prices hold where none is set otherwise';

create table weight_price (
    setting_id uuid not null references weight_setting on delete cascade,
    term       text not null,
    price      int  not null check (price between 0 and 100000),
    primary key (setting_id, term)
);
comment on table weight_price is 'Prices that are others than those of the preset';
comment on column weight_price.setting_id is 'The setting';
comment on column weight_price.term is 'What is counted';
comment on column weight_price.price is 'Points for one unit of it';
