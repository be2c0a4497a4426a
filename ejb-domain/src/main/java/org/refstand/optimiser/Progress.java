package org.refstand.optimiser;

import java.time.Duration;

/**
 * How far a search has come.
 *
 * @param elapsed since it began
 * @param cost of the best plan so far
 * @param open roles that nobody has in it
 * @param moves tried by all chains
 */
public record Progress(Duration elapsed, long cost, int open, long moves) {}
