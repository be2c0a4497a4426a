package org.refstand.kernel;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;

/**
 * What became of a command: its result, or the rejections that kept it from being done. A rejected use case leaves nothing
 * behind; its transaction is rolled back.
 *
 * @param value the result; null when rejected (and for commands without a result)
 * @param rejections empty when done
 */
@Description("What became of a command: its result, or why it was not done")
public record Outcome<T>(
        @Description("The result; null when rejected") T value,
        @Description("Why it was not done; empty when it was") List<Rejection> rejections) {

    public Outcome {
        rejections = List.copyOf(rejections);
    }

    /** The command was done. */
    public static <T> Outcome<T> done(T value) {
        return new Outcome<>(value, List.of());
    }

    /** The command was refused for one reason. */
    public static <T> Outcome<T> rejected(Rejection rejection) {
        return rejected(List.of(rejection));
    }

    /**
     * The command was refused.
     *
     * @throws IllegalArgumentException when there is no reason
     */
    public static <T> Outcome<T> rejected(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            throw new IllegalArgumentException("A rejected outcome names at least one rejection");
        }
        return new Outcome<>(null, rejections);
    }

    /** @return whether nothing was refused */
    public boolean isDone() {
        return rejections.isEmpty();
    }

    /** @return the same outcome with its value replaced, rejections kept */
    public <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return isDone() ? done(change.apply(value)) : rejected(rejections);
    }

    /** @return the next step's outcome, or these rejections */
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return isDone() ? next.apply(value) : rejected(rejections);
    }
}
