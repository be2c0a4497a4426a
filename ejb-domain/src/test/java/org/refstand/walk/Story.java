package org.refstand.walk;

import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.refstand.kernel.Outcome;

/**
 * Something that random things can happen to.
 *
 * @param aggregate as the log names it
 * @param begin makes a new one
 * @param next does something random to it; it may be refused
 */
record Story(String aggregate, Function<Random, UUID> begin, Next next) {

    /** One more command. */
    @FunctionalInterface
    interface Next {
        /** @param version of its row */
        Outcome<?> happens(Random random, UUID id, long version);
    }
}
