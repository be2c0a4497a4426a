package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of personal access tokens: parts of an account, too many uses of which to load it each time. */
@ApplicationScoped
class AccessTokens {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /**
     * A token that is neither revoked nor expired.
     *
     * @param expiresAt null: until revoked
     */
    record Valid(AccessTokenId id, AccountId account, Instant expiresAt) {}

    void add(AccessTokenId id, AccountId account, CreateAccessToken command, byte[] hash) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into access_token (id, account_id, name, hash, created_at, expires_at)
                        values (:id, :account, :name, :hash, :now, :expires)""")
                .bind("id", id)
                .bind("account", account)
                .bind("name", command.name())
                .bind("hash", hash)
                .bind("now", utc(clock.instant()))
                .bind("expires", utc(command.expiresAt()))
                .execute());
    }

    /** @return whose it was; empty when there is no such token or it is revoked already */
    Optional<AccountId> revoke(AccessTokenId id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "update access_token set revoked_at = :now where id = :id and revoked_at is null")
                .bind("now", utc(clock.instant()))
                .bind("id", id)
                .executeAndReturnGeneratedKeys("account_id")
                .map((row, context) -> new AccountId(row.getObject("account_id", UUID.class)))
                .findOne());
    }

    /** @return those of the account that were not revoked before */
    List<AccessTokenId> revokeAll(AccountId account) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "update access_token set revoked_at = :now where account_id = :account and revoked_at is null")
                .bind("now", utc(clock.instant()))
                .bind("account", account)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new AccessTokenId(row.getObject("id", UUID.class)))
                .list());
    }

    /** All of the account, with what their owner called them. */
    void forget(AccountId account) {
        jdbi.useHandle(handle -> handle.execute("delete from access_token where account_id = ?", account.value()));
    }

    Optional<Valid> valid(byte[] hash) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, account_id, expires_at from access_token
                         where hash = :hash and revoked_at is null and (expires_at is null or expires_at > :now)""")
                .bind("hash", hash)
                .bind("now", utc(clock.instant()))
                .map((row, context) -> new Valid(
                        new AccessTokenId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        instant(row, "expires_at")))
                .findOne());
    }

    /** To the minute, so that a busy client costs one write a minute at most. */
    void used(AccessTokenId id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update access_token set last_used_at = :minute
                         where id = :id and (last_used_at is null or last_used_at < :minute)""")
                .bind("minute", utc(clock.instant().truncatedTo(ChronoUnit.MINUTES)))
                .bind("id", id)
                .execute());
    }

    List<AccessTokenView> of(AccountId account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, name, created_at, expires_at, last_used_at from access_token
                         where account_id = :account and revoked_at is null order by created_at desc, id limit 500""")
                .bind("account", account)
                .map(AccessTokens::view)
                .list());
    }

    private static AccessTokenView view(ResultSet row, StatementContext context) throws SQLException {
        return new AccessTokenView(
                new AccessTokenId(row.getObject("id", UUID.class)),
                row.getString("name"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                instant(row, "last_used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
