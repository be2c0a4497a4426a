package org.refstand.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.security.Caller;

/** Short-lived tokens: a JWT signed with the one key of all nodes, HS256. It names the account, never its roles. */
@ApplicationScoped
class SignedTokens {
    static final Duration VALID = Duration.ofMinutes(30);
    private static final String ISSUER = "refstand";
    private static final String PASSWORD_NUMBER = "pwn";
    private static final int KEY_BYTES = 32;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private volatile byte[] key;

    /**
     * What a valid token says.
     *
     * @param passwordNumber of the account when it was made
     */
    record Claims(UUID account, long passwordNumber, Instant expiresAt) {}

    SignedToken issue(Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(VALID);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(caller.account().toString())
                .claim(PASSWORD_NUMBER, caller.passwordNumber())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expires))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key cannot sign", e);
        }
        return new SignedToken(token.serialize(), expires);
    }

    /** @return empty when it is no token, was signed by somebody else, otherwise than told, or has expired */
    Optional<Claims> read(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            // the algorithm is ours to say: the verifier refuses all but HMAC, this refuses all but the one
            if (!signed.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                    || !signed.verify(new MACVerifier(key()))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            Instant expires = claims.getExpirationTime().toInstant();
            return ISSUER.equals(claims.getIssuer()) && expires.isAfter(clock.instant())
                    ? Optional.of(new Claims(
                            UUID.fromString(claims.getSubject()), claims.getLongClaim(PASSWORD_NUMBER), expires))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** Made by the first node that needs it. */
    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            known = jdbi.withHandle(handle -> {
                handle.execute(
                        "insert into signing_key (id, secret, created_at) values (1, ?, ?) on conflict do nothing",
                        fresh,
                        now);
                return handle.select("select secret from signing_key where id = 1")
                        .map((row, context) -> row.getBytes(1))
                        .one();
            });
            key = known;
        }
        return known;
    }
}
