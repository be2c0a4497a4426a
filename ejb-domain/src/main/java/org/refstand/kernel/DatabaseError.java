package org.refstand.kernel;

import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL said, found at the bottom of an exception chain.
 *
 * @param state SQLSTATE
 * @param constraint that was violated; empty for other errors
 */
record DatabaseError(String state, String constraint) {
    /** The SQLSTATEs admin_shutdown, crash_shutdown and cannot_connect_now. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03");

    static Optional<DatabaseError> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql) {
                ServerErrorMessage message = sql.getServerErrorMessage();
                String constraint = message == null || message.getConstraint() == null ? "" : message.getConstraint();
                return Optional.of(new DatabaseError(sql.getSQLState(), constraint));
            }
        }
        return Optional.empty();
    }

    /** Another transaction won: deadlock, serialization failure, or a constraint that its rows now violate. */
    boolean isLostRace() {
        return state.equals("40P01") || state.equals("40001") || isConstraint();
    }

    /** Nobody could answer: it was shut down, has crashed, starts, or the connection broke. */
    boolean isAway() {
        return state.startsWith("08") || AWAY.contains(state);
    }

    /** A value is none of its column's type. */
    boolean isBadData() {
        return state.startsWith("22");
    }

    boolean isConstraint() {
        return isExclusion() || isDuplicate() || isInUse();
    }

    boolean isExclusion() {
        return state.equals("23P01");
    }

    boolean isDuplicate() {
        return state.equals("23505");
    }

    boolean isInUse() {
        return state.equals("23503");
    }
}
