/**
 * Import of outside schedules: reads the season schedule another software wrote (SAMS, or our own plain CSV), shows
 * what it would change, and applies it as a whole or not at all. The files are described in docs/import.md.
 *
 * <p>The way of a file: bytes become text ({@code FileKind}, {@code FileText}), text becomes rows ({@code Table}), rows
 * become matches ({@code RowReader}); what cannot be read becomes a {@link org.refstand.schedule.LineProblem} that names
 * the line, the column, what is wrong and what would be right. Nothing in here ever throws because of a file's content.
 */
package org.refstand.schedule;
