/** Refstand's own small components; they take plain values, know no service and look the same on every page. */
package org.refstand.web.part;
