package org.refstand.graphql.transport;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks again and again whether the login of a connection is still good. That it has expired the clock alone tells; that
 * it was revoked only the database, and while that is away nobody can be asked: then it is tried sooner, and for a while.
 */
final class LoginWatch {
    /** So long at most a revoked token, a closed account or a changed role keeps its connection. */
    static final Duration ASKED_AGAIN = Duration.ofSeconds(30);

    static final Duration ASKED_SOONER = Duration.ofSeconds(5);
    /** So long a connection outlives the last time that its login was known to be good. */
    static final Duration UNKNOWN_FOR = Duration.ofSeconds(90);
    /** So long somebody may stay who has not logged in: time enough to log in, not to hold a connection for nothing. */
    static final Duration NOBODY_FOR = Duration.ofMinutes(5);

    private static final Logger LOG = System.getLogger(LoginWatch.class.getName());

    private final Login login;
    private final Timer timer;
    private final Clock clock;
    private final End end;
    private Instant known;
    private Runnable callOff = () -> {};
    private boolean stopped;

    /** Ends the connection. */
    @FunctionalInterface
    interface End {
        void now(int code, String reason);
    }

    private LoginWatch(Login login, Timer timer, Clock clock, End end) {
        this.login = login;
        this.timer = timer;
        this.clock = clock;
        this.end = end;
    }

    /** Watches over a login that is good at this moment. */
    static LoginWatch over(Login login, Timer timer, Clock clock, End end) {
        LoginWatch watch = new LoginWatch(login, timer, clock, end);
        watch.known = clock.instant();
        watch.lookAfter(login.caller().isKnown() ? ASKED_AGAIN : NOBODY_FOR, watch.known);
        return watch;
    }

    /** The connection is gone; a look that is under way plans no other. */
    synchronized void stop() {
        stopped = true;
        callOff.run();
    }

    private synchronized void lookAfter(Duration wait, Instant now) {
        if (!stopped) {
            Instant next = now.plus(wait);
            Duration delay = Duration.between(now, login.until().isBefore(next) ? login.until() : next);
            callOff = timer.after(delay, this::look);
        }
    }

    private void look() {
        Instant now = clock.instant();
        if (!login.caller().isKnown()) {
            end.now(SocketProtocol.UNAUTHORIZED, "Log in");
        } else if (!login.until().isAfter(now)) {
            end.now(SocketProtocol.FORBIDDEN, "The login has expired");
        } else {
            ask(now);
        }
    }

    private void ask(Instant now) {
        boolean good;
        try {
            good = login.isStillGood();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Whether a login is still good cannot be told: " + e);
            askSooner(now);
            return;
        }
        if (good) {
            known = now;
            lookAfter(ASKED_AGAIN, now);
        } else {
            end.now(SocketProtocol.FORBIDDEN, "The login has expired");
        }
    }

    private void askSooner(Instant now) {
        if (now.isBefore(known.plus(UNKNOWN_FOR))) {
            lookAfter(ASKED_SOONER, now);
        } else {
            end.now(SocketProtocol.TRY_AGAIN_LATER, "The login cannot be checked at the moment");
        }
    }
}
