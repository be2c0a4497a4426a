package org.refstand.eventlog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Jdbi;
import org.refstand.eventlog.Differences.Difference;
import org.refstand.kernel.Id;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/**
 * Looks whether folding the log gives the rows, for everything there is or was. Reads some hundred objects at a time, each
 * time in a transaction of its own, so a desk of any size is checked in bounded memory while it is in use.
 */
@ReadSide
public class HistoryCheck {
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Jdbi jdbi;

    @Inject
    EventLog log;

    @Inject
    @Any
    Instance<Fold<?>> folds;

    /** Checks the whole database; of each object that differs it names the first difference. */
    @RolesAllowed(Role.ADMINS)
    public HistoryReport check() {
        return checked((kind, number) -> {});
    }

    /**
     * The same.
     *
     * @param progress is told of each kind of object, when it has been looked at, how many there were
     */
    @RolesAllowed(Role.ADMINS)
    public HistoryReport check(BiConsumer<String, Long> progress) {
        return checked(progress);
    }

    private HistoryReport checked(BiConsumer<String, Long> progress) {
        Findings findings = new Findings();
        folds.stream()
                .sorted((one, other) -> one.aggregate().compareTo(other.aggregate()))
                .forEach(fold -> {
                    long before = findings.checked;
                    check(fold, findings);
                    progress.accept(fold.aggregate(), findings.checked - before);
                });
        return findings.report();
    }

    private <S extends Record> void check(Fold<S> fold, Findings findings) {
        List<UUID> ids = idsAfter(fold, FIRST);
        while (!ids.isEmpty()) {
            findings.checked += ids.size();
            Map<UUID, Difference> first = differences(fold, ids);
            if (!first.isEmpty()) {
                // events and rows are read one after the other: what somebody changed in between is looked at again
                Map<UUID, Difference> again = differences(fold, List.copyOf(first.keySet()));
                again.forEach((id, difference) -> {
                    if (difference.equals(first.get(id))) {
                        findings.add(fold.aggregate(), id, difference);
                    }
                });
            }
            ids = idsAfter(fold, ids.get(ids.size() - 1));
        }
    }

    /** @return the next ones that the log or the table knows, in the order of the database */
    private List<UUID> idsAfter(Fold<?> fold, UUID last) {
        String key = fold.key();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id from (
                          (select distinct aggregate_id as id from event
                            where aggregate_type = :aggregate and aggregate_id > :last order by 1 limit :most)
                          union
                          (select %s from %s where %s > :last order by 1 limit :most)) known
                         order by id limit :most"""
                                .formatted(key, fold.table(), key))
                .bind("aggregate", fold.aggregate())
                .bind("last", last)
                .bind("most", BATCH)
                .mapTo(UUID.class)
                .list());
    }

    private <S extends Record> Map<UUID, Difference> differences(Fold<S> fold, List<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        Map<UUID, Folding<S>> folded = log.folded(fold, all, null);
        Map<UUID, S> rows = jdbi.withHandle(handle -> fold.rows(handle, all));
        Map<UUID, Difference> found = new TreeMap<>();
        for (UUID id : ids) {
            difference(fold, folded.get(id), rows.get(id)).ifPresent(difference -> found.put(id, difference));
        }
        return found;
    }

    private static <S extends Record> Optional<Difference> difference(Fold<S> fold, Folding<S> folding, S row) {
        if (folding != null && folding.failure() != null) {
            return Optional.of(new Difference("events", folding.failure(), row));
        }
        S state = folding == null ? null : folding.state();
        if (row == null && state != null && fold.mayBeGone(state)) {
            return Optional.empty();
        }
        return Differences.first(state, row);
    }

    /** What was found so far. */
    private static final class Findings {
        private final List<HistoryDifference> differences = new ArrayList<>();
        private long checked;
        private long different;

        void add(String aggregate, UUID id, Difference difference) {
            different++;
            if (differences.size() < HistoryReport.MOST) {
                differences.add(new HistoryDifference(
                        aggregate,
                        id.toString(),
                        difference.field(),
                        words(difference.folded()),
                        words(difference.row())));
            }
        }

        HistoryReport report() {
            return new HistoryReport(checked, different, List.copyOf(differences));
        }

        private static String words(Object value) {
            if (value == null) {
                return null;
            }
            return value instanceof Id id ? id.value().toString() : value.toString();
        }
    }
}
