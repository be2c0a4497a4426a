package org.refstand.optimiser;

/**
 * A role goes to somebody.
 *
 * @param role by its index
 * @param official by their index
 */
public record Change(int role, int official) {}
