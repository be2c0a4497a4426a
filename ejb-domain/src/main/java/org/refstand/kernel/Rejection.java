package org.refstand.kernel;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/**
 * Why a command was not done: a broken business rule as a value.
 *
 * @param code stable, for programs, such as FIXTURE_TEAM_BUSY
 * @param field of the command that is wrong, in its spelling there; null when no single one is
 * @param message what is wrong and what would be right
 * @param concerned the objects it is about
 */
@Description("Why a command was not done")
public record Rejection(
        @Description("Stable code for programs") String code,
        @Description("The input field that is wrong, if it is a single one") String field,
        @Description("What is wrong and what would be right") Sentence message,
        @Description("The objects it is about") List<Concerned> concerned) {

    /** A rejection that is about the command as a whole. */
    public static Rejection of(String code, Sentence message, Concerned... concerned) {
        return new Rejection(code, null, message, List.of(concerned));
    }

    /** A rejection of one field of the command. */
    public static Rejection of(String code, String field, Sentence message, Concerned... concerned) {
        return new Rejection(code, field, message, List.of(concerned));
    }
}
