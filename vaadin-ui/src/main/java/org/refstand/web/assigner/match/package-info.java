/** The page of the matches: found, created, rescheduled, moved, postponed, cancelled. */
package org.refstand.web.assigner.match;
