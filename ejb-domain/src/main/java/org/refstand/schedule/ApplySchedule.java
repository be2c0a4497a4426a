package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;

/**
 * Apply a schedule file that was previewed.
 *
 * @param content the file's bytes, the same again
 * @param fingerprint of the preview the user saw
 */
public record ApplySchedule(byte[] content, @Description("Of the preview the user saw") String fingerprint) {}
