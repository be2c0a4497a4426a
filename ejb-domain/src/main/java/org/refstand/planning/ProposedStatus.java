package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;

/** What has become of a change that a planning run found. */
@Description("What has become of a change that a planning run found")
public enum ProposedStatus {
    /** it is staged. */
    @Description("It is staged")
    STAGED,
    /** it is in force. */
    @Description("It is in force")
    COMMITTED,
    /** it is not staged, but could be. */
    @Description("It is not staged, but could be")
    LEFT,
    /** an assigner has decided about the role since, otherwise or just so. */
    @Description("An assigner has decided about the role since, otherwise or just so")
    OVERTAKEN
}
