/**
 * Outside systems are told of events by HTTP: signed, in order for each match, tried again for a day. A durable reader of
 * the log makes deliveries of events, and each node sends what is due. See docs/decisions/0019-webhooks.md.
 */
package org.refstand.webhook;
