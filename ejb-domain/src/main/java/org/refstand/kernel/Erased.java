package org.refstand.kernel;

/** What is left of people whose data were erased: somebody without a name, in crews of the past and beside what they did. */
public final class Erased {
    /** Stands for a first name, and for a last name. */
    public static final String PART = "N.";

    /** Nobody's name, in German as in English (nomen nescio). */
    public static final String NAME = PART + " " + PART;

    private static final Texts TEXTS = Texts.of(Erased.class);

    private Erased() {}

    /** It is done already, and cannot be undone. */
    public static Rejection already(Concerned person) {
        return Rejection.of("PERSON_ERASED", TEXTS.sentence("person.erased"), person);
    }
}
