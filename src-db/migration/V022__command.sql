-- What was done under an id that the client chose, so that the same command sent again has its effect once. The row is
-- written first in the command's own transaction: who sends the same id at the same moment waits for that transaction.
create table command (
    id          uuid        primary key,
    actor       uuid,
    fingerprint bytea       not null,
    result      json,
    done_at     timestamptz not null
);
create index command_by_time on command (done_at);

comment on table command is 'Commands done under an id that the client chose; kept for thirty days';
comment on column command.id is 'Chosen by the client; the events of the command carry it as command_id';
comment on column command.actor is 'Account that sent it; null for the system itself';
comment on column command.fingerprint is 'Hash of what was asked for; a slow one where it held a password';
comment on column command.result is 'What was answered, to be answered again; null where it held a secret';
comment on column command.done_at is 'When it was done; old rows are deleted by it';
