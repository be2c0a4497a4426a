/**
 * The plan makes itself: runs that look for the best plan of a period, on any node and in the background, and stage
 * what they found. What the rules allow comes from {@link org.refstand.assignment.AssignmentProblem}, what is worth how
 * much from the association's weights, the search is {@link org.refstand.optimiser.Optimiser}.
 */
package org.refstand.planning;
