/**
 * Refstand's own small components. They take shared DTO records or plain values, know no service and look the same on
 * every page; their styles are in {@code css/parts.css}.
 */
package org.refstand.web.part;
