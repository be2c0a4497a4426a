/**
 * The plan makes itself: an optimiser that fills the roles of a period as well as it can and says how far from the
 * best it is at most. {@link org.refstand.optimiser.Optimiser} is its one way in; it knows a {@link
 * org.refstand.optimiser.Problem} made of numbers, nothing of the desk, and needs nothing but the JDK.
 */
package org.refstand.optimiser;
