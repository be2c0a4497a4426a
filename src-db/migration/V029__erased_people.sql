-- People have a right to be forgotten, crews of the past a right to be complete: who is erased stays as somebody without a
-- name. The database itself refuses that anything of them comes back.
alter table referee add column erased boolean not null default false;
alter table referee add constraint erased_referee_says_nothing check (
    not erased or (not active and first_name = 'N.' and last_name = 'N.' and email = '' and telephone = ''
                   and home_zip = '' and home_city = '' and home_latitude is null));
comment on column referee.erased is 'The personal data were erased; what history needs is left';

alter table account add column erased boolean not null default false;
alter table account add constraint erased_account_says_nothing check (
    not erased or (not active and display_name = 'N. N.' and login = 'erased-' || id));
comment on column account.erased is 'The personal data were erased; nobody can log in any more';
