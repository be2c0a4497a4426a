package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Sentence;

/** What the user should know about a line, though it does not keep the file from being applied. */
@Description("What the user should know about a line, though it does not keep the file from being applied")
public record ImportNote(@Description("The line, counted from 1") int line, @Description("What") Sentence message) {}
