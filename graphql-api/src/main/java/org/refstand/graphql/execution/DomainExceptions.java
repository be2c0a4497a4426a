package org.refstand.graphql.execution;

import org.refstand.eventlog.FeedToken;
import org.refstand.kernel.Cursor;
import org.refstand.kernel.Database;
import org.refstand.security.Forbidden;

/** The few exceptions of the domain that are the client's to mend, or that pass; every other one is a fault of ours. */
public final class DomainExceptions implements ExceptionCodes {
    @Override
    public ErrorCode of(Throwable failure) {
        if (failure instanceof Forbidden forbidden) {
            return forbidden.isLoginMissing() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN;
        }
        if (failure instanceof FeedToken.Gone) {
            return ErrorCode.POSITION_GONE;
        }
        if (Database.isAway(failure)) {
            return ErrorCode.UNAVAILABLE;
        }
        return failure instanceof Cursor.BadCursor ? ErrorCode.BAD_INPUT : ErrorCode.INTERNAL;
    }
}
