package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;

/** What an import would do to a match. */
@Description("What an import would do to a match")
public enum ImportChange {
    /** the desk does not know it yet. */
    @Description("The desk does not know it yet")
    NEW,
    /** the file says something else than the desk. */
    @Description("The file says something else than the desk")
    CHANGED,
    /** file and desk agree. */
    @Description("File and desk agree")
    UNCHANGED,
    /** an earlier import brought it, this file's leagues do not have it any more; it stays as it is. */
    @Description("An earlier import brought it, this file's leagues do not have it any more; it stays as it is")
    MISSING
}
