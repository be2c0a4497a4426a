/** Pictures of a season: who whistles how much, how far, what is open; for a referee how matches are shared out. */
package org.refstand.web.statistics;
