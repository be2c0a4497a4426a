/**
 * What every feature stands on: typed ids, outcomes and rejections, pages, the use case with its retry and transaction,
 * the unit of work, the database and the clock. Knows no feature.
 */
package org.refstand.kernel;
