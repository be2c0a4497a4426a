-- A new password must end what was opened with the old one, on every node, without a list of sessions: each session and
-- each signed token carries the number it was opened under.
alter table account add column password_number bigint not null default 1;
comment on column account.password_number is 'Raised by every new password; sessions and signed tokens of an older number are over';
