package org.refstand.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/**
 * What of the history somebody may see: nothing but what they may see of the same things today. Assigners see the desk's
 * work, administrators accounts and settings and whatever is public; neither what is the other's. A referee sees what is
 * about themselves, and the matches they belong or belonged to.
 *
 * @param caller whose history is read
 * @param matches of a referee, by what was ever committed
 */
record Sight(Caller caller, List<UUID> matches) {
    /** Kept from administrators elsewhere too; what no list names is theirs alone. */
    private static final String NOT_OF_ADMINS = "'Availability', 'Absence', 'PartnerWishes', 'Notification'";

    private static final String OF_ASSIGNERS =
            "'Fixture', 'Crew', 'Availability', 'Absence', 'Period', 'Referee', 'PartnerWishes', 'Club', 'Team', 'Venue', 'League',"
                    + " 'Planning', 'Rule', 'Weights', 'Notification'";
    private static final String OF_REFEREES = "'Crew', 'Availability', 'Absence', 'Referee', 'Notification'";
    private static final String IS_STAGED = "e.type in ('AssignmentStaged', 'AssignmentUnstaged')";

    /** @return whether they see so little that it is found by what it names, not by looking through the log */
    boolean isNarrow() {
        return !caller.is(Role.ASSIGNER) && !caller.is(Role.ADMIN);
    }

    /** @return whether they hear why something was done */
    boolean hearsReasons() {
        return caller.is(Role.ASSIGNER);
    }

    /** @return the referee who hears of crews only their own part */
    Optional<UUID> onlyReferee() {
        return isNarrow() ? caller.asReferee() : Optional.empty();
    }

    /** @return whether they are shown the way to the history of this */
    boolean mayOpen(Kind kind, UUID id) {
        return switch (kind) {
            case ACCOUNT -> caller.is(Role.ADMIN) || id.equals(caller.account());
            case FIXTURE, PERIOD -> true;
            case REFEREE -> !isNarrow() || id.equals(caller.referee());
            default -> !isNarrow();
        };
    }

    /** @return a condition on the events {@code e} */
    String condition() {
        List<String> ways = new ArrayList<>();
        if (caller.is(Role.ASSIGNER)) {
            ways.add("e.aggregate_type in (" + OF_ASSIGNERS + ")");
        }
        if (caller.is(Role.ADMIN)) {
            ways.add("(e.aggregate_type not in (" + NOT_OF_ADMINS + ") and not " + IS_STAGED + ")");
        }
        if (caller.is(Role.REFEREE) && caller.referee() != null && !caller.is(Role.ASSIGNER)) {
            ways.add("(e.concerns @> array[:me] and e.aggregate_type in (" + OF_REFEREES + ") and not " + IS_STAGED
                    + ")");
            // whom a wish is about must not learn of it
            ways.add("(e.concerns @> array[:me] and e.aggregate_type = 'PartnerWishes'"
                    + " and e.payload ->> 'refereeId' = cast(:me as text))");
            ways.add("(e.aggregate_type = 'Fixture' and e.aggregate_id = any(:matches))");
            ways.add("e.aggregate_type = 'Period'");
        }
        if (caller.account() != null && !caller.is(Role.ADMIN)) {
            ways.add("(e.aggregate_type = 'Account' and e.aggregate_id = :account)");
        }
        if (caller.account() != null && !caller.is(Role.ASSIGNER)) {
            ways.add("(e.aggregate_type = 'Notification' and e.concerns @> array[:account])");
        }
        return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
    }

    /**
     * Crews name others too: who looks for another referee must not learn from what is found that it was about both.
     *
     * @return a condition on the events {@code e} that name what is looked for
     */
    String lookingFor() {
        return isNarrow()
                ? "(e.aggregate_type <> 'Crew' or e.aggregate_id = :object or :object = cast(:me as uuid))"
                : "true";
    }

    /** Gives the condition its values; those that it does not use are not given. */
    void bind(SqlStatement<?> statement, String sql) {
        if (sql.contains(":me")) {
            statement.bind("me", caller.referee());
        }
        if (sql.contains(":matches")) {
            statement.bind("matches", matches.toArray(UUID[]::new));
        }
        if (sql.contains(":account")) {
            statement.bind("account", caller.account());
        }
    }
}
