package org.refstand.availability;

import java.time.LocalDate;

/**
 * The crews of matches, as far as a period depends on them. Crews are no business of this feature: the one that plans them
 * answers.
 */
public interface PlannedCrews {
    /** @return of how many matches on these days, both included, somebody is committed or anything is staged */
    long between(LocalDate first, LocalDate last);
}
