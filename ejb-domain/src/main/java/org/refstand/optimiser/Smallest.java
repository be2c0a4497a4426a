package org.refstand.optimiser;

import java.util.Arrays;

/** Finds the so and so smallest of many without putting all in order. */
final class Smallest {
    private Smallest() {}

    /** @return the value at that place, from 1, were they in order; there must be as many */
    static long of(long[] values, int place) {
        long[] least = Arrays.copyOf(values, place);
        Arrays.sort(least);
        for (int i = place; i < values.length; i++) {
            if (values[i] < least[place - 1]) {
                int at = place - 1;
                while (at > 0 && least[at - 1] > values[i]) {
                    least[at] = least[at - 1];
                    at--;
                }
                least[at] = values[i];
            }
        }
        return least[place - 1];
    }
}
