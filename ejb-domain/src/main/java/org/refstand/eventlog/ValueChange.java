package org.refstand.eventlog;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Sentence;

/** A value that was changed. */
@Description("A value that was changed")
public record ValueChange(
        @Description("What it is: Start, Hall, 1st referee …") Sentence what,
        @Description("The old value; null: none, or not known any more") Sentence before,
        @Description("The new value; null: none") Sentence after) {}
