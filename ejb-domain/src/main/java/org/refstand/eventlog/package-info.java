/**
 * One append-only table that is history, audit trail, outbox and feed at once. Features declare their events by an
 * {@link org.refstand.eventlog.EventFamily}; who wants to hear of facts at once subscribes to the
 * {@link org.refstand.eventlog.EventFeed}, who must not miss one implements {@link org.refstand.eventlog.FactHandler}.
 */
package org.refstand.eventlog;
