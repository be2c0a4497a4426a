package org.refstand.optimiser;

/**
 * A plan.
 *
 * @param officials by role who has it, or {@link Problem#NONE}
 * @param cost what it costs by all terms together
 * @param moves tried to find it, 0 when it was only built
 */
public record Solution(int[] officials, long cost, long moves) {}
