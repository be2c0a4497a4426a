/** Who whistles how much in a season, how far they travel for it, and what is still open: counted when somebody reads it. */
package org.refstand.statistics;
