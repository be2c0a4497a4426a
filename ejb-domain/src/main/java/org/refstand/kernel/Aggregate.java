package org.refstand.kernel;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Root of a consistency boundary: an id, a version and the events raised since it was loaded. The {@link UnitOfWork} raises
 * the version of every root that raised an event, also when only its parts changed.
 */
@MappedSuperclass
public abstract class Aggregate {
    @Id
    private UUID id;

    @Version
    private long version;

    @Transient
    private List<DomainEvent> raised;

    @Transient
    private boolean tracked;

    @Transient
    private boolean told;

    /** For JPA. */
    protected Aggregate() {}

    /** A new aggregate. */
    protected Aggregate(UUID id) {
        this.id = id;
    }

    /** @return the bare id; features wrap it in their typed one */
    protected UUID uuid() {
        return id;
    }

    /** @return how many times it was committed; 0 while it is new */
    public long version() {
        return version;
    }

    /** @return whether the caller saw the state this aggregate is in */
    public boolean isAt(long seenVersion) {
        return version == seenVersion;
    }

    /** @return the word of the glossary, as the event log names it, such as "Fixture" */
    protected abstract String type();

    /** @return what people call it; where nobody says, its type */
    protected String label() {
        return type();
    }

    /** @return this, as a rejection names it */
    public Concerned concerned() {
        return new Concerned(type(), id, label());
    }

    /** Something happened; the event is written in the transaction of the change. */
    protected void raise(DomainEvent event) {
        if (raised == null) {
            raised = new ArrayList<>(2);
        }
        raised.add(event);
    }

    List<DomainEvent> takeEvents() {
        List<DomainEvent> taken = raised == null ? List.of() : raised;
        raised = null;
        told |= !taken.isEmpty();
        return taken;
    }

    /** From now on its events reach the log. */
    void track() {
        tracked = true;
    }

    /** @return whether the log hears of it in this transaction, whose end is the end of this object */
    boolean isTelling() {
        return tracked && (told || raised != null);
    }
}
