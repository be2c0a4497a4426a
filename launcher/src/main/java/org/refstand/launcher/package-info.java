/**
 * Starts the desk on one machine: the database first (an embedded PostgreSQL, or the one that is named), then Payara Micro
 * with the WAR, both ended together.
 */
package org.refstand.launcher;
