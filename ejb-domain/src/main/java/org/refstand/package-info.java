/** Refstand: the referee desk of a volleyball association. One package per feature; see each one's package-info. */
package org.refstand;
