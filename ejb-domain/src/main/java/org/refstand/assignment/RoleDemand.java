package org.refstand.assignment;

/**
 * What a league asks of one role of its crews.
 *
 * @param minimumLicence code of the least licence class; null: anybody may
 * @param minimumRank of that class; 0: anybody may
 * @param required whether a match may not start without
 */
record RoleDemand(String minimumLicence, int minimumRank, boolean required) {}
