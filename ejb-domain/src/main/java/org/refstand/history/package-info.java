/**
 * Who did what, when and why, in sentences for people: of a match, a person, a period or the whole desk. Knows all features
 * by what their {@link org.refstand.eventlog.EventTeller}s say, and who may hear it.
 */
package org.refstand.history;
