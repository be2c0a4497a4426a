package org.refstand.kernel;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Loads and keeps the aggregates of one type, and makes them known to the unit of work. Each feature has its own, package
 * private.
 */
public abstract class Repository<A extends Aggregate> {
    private final Class<A> type;

    @PersistenceContext
    EntityManager entities;

    @Inject
    UnitOfWork unit;

    /** @param type of the aggregates */
    protected Repository(Class<A> type) {
        this.type = type;
    }

    /** @return the aggregate, if there is one */
    public Optional<A> find(Id id) {
        return tracked(entities.find(type, id.value()));
    }

    /** @return the aggregate in the version the caller saw, or why it is not at hand */
    public Outcome<A> seen(Id id, long version) {
        return find(id).map(found -> found.isAt(version)
                        ? Outcome.done(found)
                        : Outcome.<A>rejected(Stale.changedMeanwhile(found.concerned())))
                .orElseGet(() -> Outcome.rejected(Stale.unknown(type.getSimpleName(), id)));
    }

    /** Writes rows and events of everything changed so far, so that SQL in this transaction sees their final versions. */
    public void flush() {
        unit.complete();
    }

    /** @return the aggregate with its row locked until the transaction ends, read fresh */
    public Optional<A> findLocked(Id id) {
        A found = entities.find(type, id.value(), LockModeType.PESSIMISTIC_WRITE);
        return tracked(found);
    }

    /** @return those there are, in one statement */
    public List<A> findAll(Collection<? extends Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> values = ids.stream().map(Id::value).toList();
        List<A> found = entities.createQuery("select a from " + type.getSimpleName() + " a where a.id in :ids", type)
                .setParameter("ids", values)
                .getResultList();
        found.forEach(unit::track);
        return found;
    }

    /** Keeps a new aggregate. */
    public void add(A aggregate) {
        entities.persist(aggregate);
        unit.track(aggregate);
    }

    /** Deletes the aggregate; events it raised before are still written. */
    public void remove(A aggregate) {
        entities.remove(aggregate);
        unit.track(aggregate);
    }

    /** For a feature's own queries. */
    protected EntityManager entities() {
        return entities;
    }

    /** For a feature's own queries: makes what they found known to the unit of work. */
    protected Optional<A> tracked(A found) {
        if (found != null) {
            unit.track(found);
        }
        return Optional.ofNullable(found);
    }
}
