package org.refstand.kernel;

/** The rejections every aggregate shares. */
public final class Stale {
    private static final Texts TEXTS = Texts.of(Stale.class);

    private Stale() {}

    /** The edit was made on an old version; somebody else changed the object meanwhile. */
    public static Rejection changedMeanwhile(Concerned what) {
        return Rejection.of("CHANGED_MEANWHILE", TEXTS.sentence("stale.changed", what.label()), what);
    }

    /** There is no such object. */
    public static Rejection unknown(String type, Id id) {
        return Rejection.of("UNKNOWN_OBJECT", TEXTS.sentence("stale.unknown", type, id.value()));
    }
}
