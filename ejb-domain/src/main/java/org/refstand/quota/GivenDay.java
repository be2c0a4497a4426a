package org.refstand.quota;

import java.time.LocalDate;
import org.refstand.referee.RefereeId;

/**
 * One referee on one date.
 *
 * @param done matches that are over
 * @param planned matches still to come
 */
record GivenDay(RefereeId refereeId, LocalDate date, int done, int planned) {}
