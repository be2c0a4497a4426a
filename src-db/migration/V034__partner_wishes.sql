-- With whom referees would like to whistle, or would rather not. What somebody wishes is theirs alone: nothing of it stands at
-- the colleague. There is one list a referee, and none until they first say something.
create table partner_wishes (
    id         uuid   primary key,
    version    bigint not null,
    referee_id uuid   not null unique references referee
);
comment on table partner_wishes is 'Each referee''s list of wishes about colleagues';
comment on column partner_wishes.id is 'Names the list; not the referee''s own id, so that what the log keeps of it goes with either of the two';
comment on column partner_wishes.version is 'How many times it was changed';
comment on column partner_wishes.referee_id is 'Who wishes';

create table partner_wish (
    list_id      uuid not null references partner_wishes on delete cascade,
    colleague_id uuid not null references referee,
    wish         text not null check (wish in ('WISHED', 'UNWISHED')),
    primary key (list_id, colleague_id)
);
create index partner_wish_about on partner_wish (colleague_id);
comment on table partner_wish is 'With whom a referee would like to whistle, or would rather not';
comment on column partner_wish.list_id is 'Whose list';
comment on column partner_wish.colleague_id is 'About whom';
comment on column partner_wish.wish is 'WISHED: would like to; UNWISHED: would rather not';
