-- Runs at every start, after the migrations: the next season's partition is there before its first event.
select prepare_event_partitions();
