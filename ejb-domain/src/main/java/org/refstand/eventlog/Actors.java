package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.Erased;
import org.refstand.kernel.Id;
import org.refstand.security.Caller;

/** What people call the accounts that did something: the name of today stands beside everything they ever did. */
@ApplicationScoped
public class Actors {
    /** SQL for the name of the account in a column; the desk itself where that is null. */
    public static final String NAME =
            "coalesce((select t.name from event_actor t where t.account = %s), '" + Caller.SYSTEM.name() + "')";

    @Inject
    Jdbi jdbi;

    /** In the running transaction: an account is called something else from now on. */
    public void rename(Id account, String name) {
        jdbi.useHandle(handle -> handle.createUpdate("update event_actor set name = :name where account = :account")
                .bind("name", name)
                .bind("account", account)
                .execute());
    }

    /** In the running transaction: nobody may know any more who it was, whatever an open session of theirs still does. */
    void erase(UUID account) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into event_actor (account, name) values (?, ?)
                on conflict (account) do update set name = excluded.name""",
                account,
                Erased.NAME));
    }

    /** In the running transaction: an account does something; its name is kept with the first thing that it does. */
    void act(Caller caller) {
        if (caller.account() != null) {
            jdbi.useHandle(handle -> handle.execute(
                    "insert into event_actor (account, name) values (?, ?) on conflict do nothing",
                    caller.account(),
                    caller.name()));
        }
    }

    /** @return the names by account; those that never did anything are left out */
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select account, name from event_actor where account = any(:accounts)")
                        .bind("accounts", accounts.toArray(UUID[]::new))
                        .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
