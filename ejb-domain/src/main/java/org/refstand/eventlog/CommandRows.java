package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.kernel.DoneCommands;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Person;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.security.CurrentCaller;

/** Remembers for thirty days what was done under an id that the client chose. */
@ApplicationScoped
class CommandRows implements DoneCommands {
    /** How long the same id has its effect once. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final Texts TEXTS = Texts.of(CommandRows.class);

    @Inject
    Jdbi jdbi;

    @Inject
    CommandContent contents;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public Optional<Outcome<?>> answered(UUID id, Method useCase, Object[] content) {
        UUID actor = caller.get().account();
        byte[] fingerprint = contents.fingerprint(id, useCase, content);
        return begin(id, actor, fingerprint) ? Optional.empty() : Optional.of(known(id, useCase, actor, fingerprint));
    }

    /** Waits while another transaction does the same id. @return whether this one does it */
    private boolean begin(UUID id, UUID actor, byte[] fingerprint) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                        insert into command (id, actor, fingerprint, done_at) values (:id, :actor, :fingerprint, :now)
                        on conflict do nothing""")
                        .bind("id", id)
                        .bind("actor", actor)
                        .bind("fingerprint", fingerprint)
                        .bind("now", now())
                        .execute())
                == 1;
    }

    private Outcome<?> known(UUID id, Method useCase, UUID actor, byte[] fingerprint) {
        Row row = jdbi.withHandle(
                handle -> handle.createQuery("select actor, fingerprint, result from command where id = :id")
                        .bind("id", id)
                        .map(Row::read)
                        .one());
        boolean isSame = row.isForgotten() || Arrays.equals(row.fingerprint(), fingerprint);
        if (!Objects.equals(row.actor(), actor) || !isSame) {
            return Outcome.rejected(Rejection.of("COMMAND_ID_REUSED", TEXTS.sentence("command.reused")));
        }
        return Optional.ofNullable(row.result())
                .flatMap(result -> contents.read(useCase, result))
                .orElseGet(
                        () -> Outcome.rejected(Rejection.of("COMMAND_ALREADY_DONE", TEXTS.sentence("command.done"))));
    }

    @Override
    public void keep(UUID id, Method useCase, Outcome<?> answer) {
        contents.written(useCase, answer)
                .ifPresent(result -> jdbi.useHandle(handle -> handle.createUpdate(
                                "update command set result = cast(:result as json) where id = :id")
                        .bind("result", result)
                        .bind("id", id)
                        .execute()));
    }

    /**
     * Somebody's data are erased: what they did cannot be sent again, and what others did is remembered as done, without what
     * it was and what was answered where that names them, by an id or by a name they had, or repeats a reason that was given
     * for what concerns them: as a whole value, for it may be as short as "ok".
     */
    void forget(Person person, Collection<String> names, Collection<String> reasons) {
        List<String> words = new ArrayList<>(names);
        Stream.of(person.ids()).map(UUID::toString).forEach(words::add);
        jdbi.useHandle(handle -> {
            handle.execute("delete from command where actor = ?", person.account());
            handle.createUpdate(
                            """
                            update command set result = null, fingerprint = decode('', 'hex')
                             where exists (select 1 from unnest(:words) word
                                            where strpos(result::text, trim(both '"' from to_json(word)::text)) > 0)
                                or exists (select 1 from unnest(:reasons) reason
                                            where strpos(result::text, to_json(reason)::text) > 0)""")
                    .bind("words", words.toArray(String[]::new))
                    .bind("reasons", reasons.toArray(String[]::new))
                    .execute();
        });
    }

    /**
     * Deletes what is too old, some rows at a time. Several nodes may do it at once: each takes what the others leave.
     *
     * @return how many were deleted; when there is none left, 0
     */
    int forget() {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        delete from command where id in (
                          select id from command where done_at < :before
                           order by done_at limit :most for update skip locked)""")
                .bind("before", now().minus(REMEMBERED))
                .bind("most", FORGOTTEN_AT_ONCE)
                .execute());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Row(UUID actor, byte[] fingerprint, String result) {
        /** @return whether it was about somebody whose data were erased */
        boolean isForgotten() {
            return fingerprint.length == 0;
        }

        static Row read(ResultSet row, StatementContext context) throws SQLException {
            return new Row(row.getObject("actor", UUID.class), row.getBytes("fingerprint"), row.getString("result"));
        }
    }
}
