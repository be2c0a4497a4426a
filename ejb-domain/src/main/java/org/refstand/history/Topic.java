package org.refstand.history;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** What a part of the history is about. */
@org.eclipse.microprofile.graphql.Enum("HistoryTopic")
@Description("What a part of the history is about")
public enum Topic {
    /** times, venues and teams of matches. */
    @Description("Times, venues and teams of matches")
    MATCHES("Fixture"),
    /** who whistles what. */
    @Description("Who whistles what: staged, committed, confirmed, declined")
    CREWS("Crew"),
    /** who is free and who is away. */
    @Description("Who is free and who is away")
    ANSWERS("Availability", "Absence"),
    /** what is planned together. */
    @Description("Periods: opened, locked, published, planned by the desk")
    PERIODS("Period", "Planning"),
    /** the data of referees. */
    @Description("The data of referees, and with whom they would like to whistle")
    REFEREES("Referee", "PartnerWishes"),
    /** clubs, teams, venues and leagues. */
    @Description("Clubs, teams, venues and leagues")
    MASTER_DATA("Club", "Team", "Venue", "League"),
    /** who may log in. */
    @Description("Accounts, passwords and access tokens")
    ACCOUNTS("Account"),
    /** how the desk works. */
    @Description("Rules, weights, webhooks and other settings")
    SETTINGS("Rule", "Weights", "Webhook"),
    /** who was told what; left out unless asked for. */
    @Description("Who was told what and has read it; left out unless asked for")
    NOTICES("Notification");

    private final Set<String> aggregates;

    Topic(String... aggregates) {
        this.aggregates = Set.of(aggregates);
    }

    /** @return the types of aggregates whose events it holds */
    Set<String> aggregates() {
        return aggregates;
    }

    /** @return the topic of events of this type of aggregate; what nobody gave another is a setting */
    static Topic of(String aggregate) {
        for (Topic topic : values()) {
            if (topic.aggregates.contains(aggregate)) {
                return topic;
            }
        }
        return SETTINGS;
    }
}
