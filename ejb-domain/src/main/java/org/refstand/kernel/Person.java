package org.refstand.kernel;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody the desk knows, as a referee, by an account, or both. At least one of the ids is given.
 *
 * @param referee null: they do not whistle
 * @param account null: they have none
 * @param seen the version that the caller saw: of the referee, or of the account of somebody who does not whistle
 */
public record Person(UUID referee, UUID account, long seen) {
    /** @return the ids by which events and answers name them */
    public UUID[] ids() {
        return Stream.of(referee, account).filter(Objects::nonNull).toArray(UUID[]::new);
    }
}
