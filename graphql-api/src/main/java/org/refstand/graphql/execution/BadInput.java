package org.refstand.graphql.execution;

import org.refstand.kernel.Sentence;

/** An argument that fits the schema but that a value of ours refuses; the client can mend it. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    /**
     * @param place the argument, such as {@code command.number}
     * @param why what is wrong and what would be right, one clause
     */
    public BadInput(String place, Sentence why, Throwable cause) {
        super(place + ": " + why.en(), cause);
        this.sentence = new Sentence(place + ": " + why.de(), place + ": " + why.en());
    }

    /** The message in every language. */
    public Sentence sentence() {
        return sentence;
    }
}
