-- Before it writes a notice the reader of the log asks whether the event has been told already.
create index notification_of_event on notification (event_id);
