/** The page of the periods: created, changed, locked, published, and how far the answers have come. */
package org.refstand.web.assigner.period;
