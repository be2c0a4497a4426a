package org.refstand.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.account.AccountId;
import org.refstand.referee.RefereeId;

/** Somebody whose personal data the desk keeps. */
@Description("Somebody whose personal data the desk keeps")
public record PersonView(
        @Description("The referee they are; null: they do not whistle") RefereeId refereeId,
        @Description("The account they have; null: none") AccountId accountId,
        @Description("Of the referee; of the account, where they do not whistle") long version,
        @Description("As people call them") String name,
        @Description("Name to log in with; empty: they have no account") String login,
        @Description("Name of their club; empty: none") String clubName,
        @Description("True: they whistle or may log in; the data can be erased when neither is so") boolean active) {}
