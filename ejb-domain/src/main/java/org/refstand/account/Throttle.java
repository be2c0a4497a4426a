package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How often a password may be tried: per log-in name, known or not, and per address. Each attempt is written down before
 * the password is looked at, so that many at the same moment count each other; the right password takes it back. Attempts
 * that were turned away do not count, so nobody can be kept out for longer than the window by somebody who goes on.
 */
@ApplicationScoped
class Throttle {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int PER_LOGIN = 8;
    static final int PER_ADDRESS = 40;
    private static final int LONGEST_SUBJECT = 200;
    private static final int NETWORK_BYTES = 8;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /**
     * An attempt that counts as failed until it is taken back.
     *
     * @param subjects what it counts against
     */
    record Attempt(List<String> subjects, OffsetDateTime at) {}

    /** @return the attempt, written down; its subjects are used up when it is one too many */
    Attempt begin(String login, String address) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Attempt attempt = new Attempt(List.of(ofLogin(login), ofAddress(address)), now);
        jdbi.useHandle(handle -> {
            handle.execute("delete from login_failure where at < ?", now.minus(WINDOW));
            for (String subject : attempt.subjects()) {
                handle.execute("insert into login_failure (subject, at) values (?, ?)", subject, now);
            }
        });
        return attempt;
    }

    boolean isTooMany(Attempt attempt) {
        return jdbi.withHandle(
                handle -> count(handle, attempt, 0) > PER_LOGIN || count(handle, attempt, 1) > PER_ADDRESS);
    }

    private static int count(Handle handle, Attempt attempt, int subject) {
        return handle.select(
                        "select count(*) from login_failure where subject = ? and at >= ?",
                        attempt.subjects().get(subject),
                        attempt.at().minus(WINDOW))
                .mapTo(Integer.class)
                .one();
    }

    /** The attempt was turned away, or was no failure. */
    void takeBack(Attempt attempt) {
        jdbi.useHandle(handle -> attempt.subjects()
                .forEach(subject -> handle.execute(
                        """
                        delete from login_failure where ctid in (
                            select ctid from login_failure where subject = ? and at = ? limit 1)""",
                        subject,
                        attempt.at())));
    }

    /** The right password was given: earlier mistakes with this name are forgiven. */
    void forgive(Attempt attempt) {
        takeBack(attempt);
        jdbi.useHandle(handle -> handle.execute(
                "delete from login_failure where subject = ?",
                attempt.subjects().get(0)));
    }

    static String ofLogin(String login) {
        String name = login.toLowerCase(Locale.ROOT);
        return "login:" + name.substring(0, Math.min(name.length(), LONGEST_SUBJECT));
    }

    /** Of an IPv6 address the network only: everybody has 2^64 addresses to try from. */
    static String ofAddress(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return "address:" + address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return "network:" + HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return "address:" + address;
        }
    }
}
