package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
 * How often a password may be tried. Each attempt is written down before the password is looked at, so that many at the same
 * moment count each other; the right password takes it back. Attempts that were turned away do not count, so that going on
 * does not prolong anything.
 *
 * <ul>
 *   <li>One log-in name, known or not, from one address: few.
 *   <li>One address, whatever the names: more, for a club house has one address.
 *   <li>One name from all addresses together: more in some minutes, and not many times that in a day, so that a password
 *       cannot be tried from a thousand addresses. Where the name was used with the right password in the last month, this
 *       does not count: strangers cannot keep the owner out of the own desk.
 * </ul>
 *
 * <p>Whoever sits at an open session and wants another password is counted alike, by the account. What is counted stays
 * counted, whatever becomes of the transaction of the command that asks.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class Throttle {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int PER_LOGIN_AND_ADDRESS = 8;
    static final int PER_ADDRESS = 40;
    static final int PER_LOGIN = 40;
    static final int PER_LOGIN_A_DAY = 200;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int LONGEST_SUBJECT = 200;
    private static final int NETWORK_BYTES = 8;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /**
     * An attempt that counts as failed until it is taken back.
     *
     * @param login subject of the name
     * @param address subject of the address
     */
    record Attempt(String login, String address, OffsetDateTime at) {
        /** @return subject of the name from this address */
        String both() {
            return login + "|" + address;
        }

        List<String> subjects() {
            return List.of(both(), login, address);
        }
    }

    /** @return the attempt, written down; {@link #isTooMany} says whether it may be made */
    Attempt begin(String login, String address) {
        return begin(new Attempt(ofLogin(login), ofAddress(address), now()));
    }

    /** @return the attempt to show by the password that the account is one's own; as few as from one address */
    Attempt begin(AccountId account) {
        String own = ofAccount(account);
        return begin(new Attempt(own, own, now()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Attempt begin(Attempt attempt) {
        OffsetDateTime now = attempt.at();
        jdbi.useHandle(handle -> {
            handle.execute("delete from login_failure where at < ?", now.minus(DAY));
            handle.execute("delete from login_place where at < ?", now.minus(MONTH));
            for (String subject : attempt.subjects()) {
                handle.execute("insert into login_failure (subject, at) values (?, ?)", subject, now);
            }
        });
        return attempt;
    }

    boolean isTooMany(Attempt attempt) {
        return jdbi.withHandle(handle -> {
            Failures failures = new Failures(handle, attempt.at());
            return failures.exceed(attempt.both(), WINDOW, PER_LOGIN_AND_ADDRESS)
                    || failures.exceed(attempt.address(), WINDOW, PER_ADDRESS)
                    || !isKnownPlace(handle, attempt)
                            && (failures.exceed(attempt.login(), WINDOW, PER_LOGIN)
                                    || failures.exceed(attempt.login(), DAY, PER_LOGIN_A_DAY));
        });
    }

    private static boolean isKnownPlace(Handle handle, Attempt attempt) {
        return handle.select(
                        "select exists (select 1 from login_place where login = ? and address = ? and at >= ?)",
                        attempt.login(),
                        attempt.address(),
                        attempt.at().minus(MONTH))
                .mapTo(Boolean.class)
                .one();
    }

    /** Those written down until now. */
    private record Failures(Handle handle, OffsetDateTime now) {
        boolean exceed(String subject, Duration window, int most) {
            return handle.select(
                                    "select count(*) from login_failure where subject = ? and at >= ?",
                                    subject,
                                    now.minus(window))
                            .mapTo(Integer.class)
                            .one()
                    > most;
        }
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

    /** The right password was given: earlier mistakes with this name from here are forgiven, and the place is remembered. */
    void forgive(Attempt attempt) {
        takeBack(attempt);
        jdbi.useHandle(handle -> {
            handle.execute("delete from login_failure where subject = ?", attempt.both());
            handle.execute(
                    """
                    insert into login_place (login, address, at) values (?, ?, ?)
                    on conflict (login, address) do update set at = excluded.at""",
                    attempt.login(),
                    attempt.address(),
                    attempt.at());
        });
    }

    /** The account is gone: nothing of it is remembered. */
    void forget(AccountId account, String login) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from login_place where login = ?", ofLogin(login));
            for (String subject : List.of(ofLogin(login), ofAccount(account))) {
                handle.execute(
                        "delete from login_failure where subject = ? or starts_with(subject, ?)",
                        subject,
                        subject + "|");
            }
        });
    }

    private static String ofAccount(AccountId account) {
        return "account:" + account.value();
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
