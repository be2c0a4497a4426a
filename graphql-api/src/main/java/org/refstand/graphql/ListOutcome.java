package org.refstand.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;

/**
 * What became of a command whose result is a list. The schema library loses a list inside another type's argument, so
 * {@code Outcome<List<T>>} would show as one T.
 *
 * @param values the result; empty when rejected
 * @param rejections empty when done
 */
@Description("What became of a command: its results, or why it was not done")
public record ListOutcome<T>(
        @Description("The results; empty when rejected") List<T> values,
        @Description("Why it was not done; empty when it was") List<Rejection> rejections) {
    /** The same outcome. */
    public static <T> ListOutcome<T> of(Outcome<List<T>> outcome) {
        return new ListOutcome<>(outcome.isDone() ? outcome.value() : List.of(), outcome.rejections());
    }

    /** @return whether nothing was refused */
    public boolean isDone() {
        return rejections.isEmpty();
    }
}
