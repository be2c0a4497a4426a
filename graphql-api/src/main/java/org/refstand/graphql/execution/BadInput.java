package org.refstand.graphql.execution;

/** An argument that fits the schema but that a value of ours refuses; the client can mend it. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param place the argument, such as {@code command.number}
     * @param why what is wrong and what would be right, one clause
     */
    public BadInput(String place, String why, Throwable cause) {
        super(place + ": " + why, cause);
    }
}
