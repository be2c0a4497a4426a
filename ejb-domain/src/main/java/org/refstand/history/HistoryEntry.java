package org.refstand.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.account.AccountId;
import org.refstand.eventlog.EventId;
import org.refstand.eventlog.ValueChange;
import org.refstand.kernel.Sentence;

/** One thing that happened. */
@Description("One thing that happened")
public record HistoryEntry(
        @Description("The event") EventId id,
        @Description("When") Instant at,
        @Description("Who did it, by the name of today; the desk itself is called Refstand") String by,
        @Description("The account that did it; null: the desk itself") AccountId actorId,
        @Description("What it is about") Topic topic,
        @Description("The type of the event, such as CrewCommitted") String type,
        @Description("What happened, with names as they are today") Sentence sentence,
        @Description("Why, in the words of who did it; for assigners only. Null: not said") String reason,
        @Description("Old and new values") List<ValueChange> changes,
        @Description("What it concerns; the first is what it happened to") List<HistoryObject> objects,
        @Description("What was done together has the same") UUID commandId) {}
