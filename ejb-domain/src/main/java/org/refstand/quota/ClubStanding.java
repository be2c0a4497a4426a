package org.refstand.quota;

/**
 * How a club stands in a season, in matches, a day counting as one.
 *
 * @param owed for its teams; above 0
 * @param difference done and planned, staged too, minus owed; below 0: so many are missing
 */
public record ClubStanding(int owed, int difference) {}
