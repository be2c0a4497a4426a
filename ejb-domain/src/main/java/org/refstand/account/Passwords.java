package org.refstand.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.SlowHash;
import org.refstand.kernel.Texts;

/**
 * Argon2id with the parameters OWASP's password storage cheat sheet asks for (19 MiB, 2 passes, 1 lane): about a tenth of
 * a second a hash. Not more hashes at a time than processors, else a storm of log-ins would take all memory.
 */
@ApplicationScoped
class Passwords implements SlowHash {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Texts TEXTS = Texts.of(Passwords.class);

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore atATime = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = hash("no account has this password");

    /** Refuses a password that is too easy to guess, or too long to be one. */
    static void check(Checks checks, String field, String password, String login) {
        String wanted = password == null ? "" : password;
        checks.that(
                        wanted.codePointCount(0, wanted.length()) >= SHORTEST,
                        Rejection.of("PASSWORD_TOO_SHORT", field, TEXTS.sentence("password.tooShort", SHORTEST)))
                .that(
                        wanted.length() <= LONGEST,
                        Rejection.of("PASSWORD_TOO_LONG", field, TEXTS.sentence("password.tooLong", LONGEST)))
                .that(
                        !wanted.equalsIgnoreCase(login),
                        Rejection.of("PASSWORD_IS_LOGIN", field, TEXTS.sentence("password.isLogin")))
                .that(
                        wanted.chars().distinct().count() >= 4,
                        Rejection.of("PASSWORD_TOO_SIMPLE", field, TEXTS.sentence("password.tooSimple")));
    }

    String hash(String password) {
        return oneOfFew(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
    }

    @Override
    public byte[] of(String content, byte[] salt) {
        return oneOfFew(() -> Password.hash(content).addSalt(salt).with(argon2).getBytes());
    }

    /** @param hash of the account; null, for a name that nobody has, takes as long and is always wrong */
    boolean matches(String password, String hash) {
        String given = password == null || password.length() > LONGEST ? "" : password;
        String compared = hash == null ? nobodys : hash;
        boolean right =
                oneOfFew(() -> Password.check(given, compared).with(Argon2Function.getInstanceFromHash(compared)));
        return right && hash != null;
    }

    private <T> T oneOfFew(Supplier<T> work) {
        atATime.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atATime.release();
        }
    }
}
