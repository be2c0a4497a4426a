package org.refstand.kernel;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps master data: every edit names the version it was made on, and only what nobody refers to can be deleted. */
public abstract class MasterDataRepository<A extends MasterData> extends Repository<A> {
    private static final Texts TEXTS = Texts.of(MasterDataRepository.class);
    private final String table;

    @Inject
    References references;

    /**
     * @param type of the aggregates
     * @param table they are kept in
     */
    protected MasterDataRepository(Class<A> type, String table) {
        super(type);
        this.table = table;
    }

    /** Keeps a new one and writes it, so that the read side shows it. */
    public <V> Outcome<V> create(A fresh, Function<A, V> view) {
        add(fresh);
        flush();
        return Outcome.done(view.apply(fresh));
    }

    /** Changes one in the version the caller saw and writes it, so that the read side shows it. */
    public <V> Outcome<V> change(Id id, long version, Consumer<A> change, Function<A, V> view) {
        return seen(id, version).map(found -> {
            change.accept(found);
            flush();
            return view.apply(found);
        });
    }

    /** From now on it is kept for history only. */
    public <V> Outcome<V> deactivate(Id id, long version, Function<A, V> view) {
        return change(id, version, MasterData::deactivate, view);
    }

    /** From now on it is in use again. */
    public <V> Outcome<V> reactivate(Id id, long version, Function<A, V> view) {
        return change(id, version, MasterData::reactivate, view);
    }

    /** Deletes it where nothing refers to it; else a rejection says what does. */
    public <I extends Id> Outcome<I> delete(I id, long version) {
        return seen(id, version).then(found -> {
            List<Sentence> inUse = references.to(table, id);
            if (!inUse.isEmpty()) {
                return Outcome.rejected(Rejection.of(
                        "STILL_IN_USE",
                        TEXTS.sentence("delete.inUse", found.label(), Sentence.list(inUse)),
                        found.concerned()));
            }
            ((MasterData) found).delete();
            remove(found);
            return Outcome.done(id);
        });
    }
}
