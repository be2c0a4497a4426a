package org.refstand.kernel;

/** The rejections every aggregate shares. */
public final class Stale {
    private static final Texts TEXTS = Texts.of(Stale.class);

    private Stale() {}

    /** The edit was made on an old version; somebody else changed the object meanwhile. */
    public static Rejection changedMeanwhile(Concerned what) {
        boolean hasName = !what.label().equals(what.type());
        Sentence sentence =
                hasName ? TEXTS.sentence("stale.changed", what.label()) : TEXTS.sentence("stale.changedThis");
        return Rejection.of("CHANGED_MEANWHILE", sentence, what);
    }

    /** There is no such object. */
    public static Rejection unknown(String type, Id id) {
        return Rejection.of("UNKNOWN_OBJECT", TEXTS.sentence("stale.unknown", type, id.value()));
    }
}
