package org.refstand.history;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Id;
import org.refstand.kernel.Sentence;

/** An object that has a history. */
@Description("An object that has a history")
public record HistoryObject(
        @Description("What it is") Kind kind,
        @Description("Its id") UUID id,
        @Description("What people call it today, or called it last") Sentence name) {

    /** What an object is. */
    @org.eclipse.microprofile.graphql.Enum("HistoryObjectKind")
    @Description("What an object with a history is")
    public enum Kind {
        /** a match. */
        @Description("A match")
        FIXTURE,
        /** a person who whistles. */
        @Description("A person who whistles")
        REFEREE,
        /** what is planned together. */
        @Description("A period")
        PERIOD,
        /** a member club. */
        @Description("A member club")
        CLUB,
        /** a club's team. */
        @Description("A team")
        TEAM,
        /** a hall. */
        @Description("A hall")
        VENUE,
        /** a competition. */
        @Description("A league")
        LEAGUE,
        /** who may log in. */
        @Description("An account")
        ACCOUNT;

        /** @return the kind of what has this id, such as a fixture for a FixtureId; empty for parts and other things */
        static Optional<Kind> of(Id id) {
            return Stream.of(values())
                    .filter(kind -> id.getClass().getSimpleName().equals(kind.aggregate() + "Id"))
                    .findFirst();
        }

        /** @return the word of the glossary, as the event log names it, such as "Fixture" */
        String aggregate() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }
}
