package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;

/** One thing that an import would change of a match or a hall. Days are written 2026-11-28, times 19:30; empty: none. */
@Description("One thing that an import would change of a match or a hall")
public record FieldChange(
        @Description("What") ImportField field,
        @Description("What the desk says; a day as 2026-11-28, a time as 19:30; empty: none") String before,
        @Description("What the file says, written alike") String after) {}
