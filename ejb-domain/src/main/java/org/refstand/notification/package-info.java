/** What people were told: a durable reader of the event log that writes to whom a fact matters. */
package org.refstand.notification;
