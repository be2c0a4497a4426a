package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.refstand.eventlog.Actors;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.security.Caller;

/**
 * Crews as somebody may see them, in two statements, read by column number: every page of fixtures asks for them. One
 * statement for what the league asks and who is there costs the database more than the two, however it is written.
 */
@ApplicationScoped
class CrewRows {
    private static final int REFEREE = 10;
    private static final int STAGED = 14;
    private static final int REASONS = 18;

    @Inject
    Jdbi jdbi;

    /**
     * As {@link SeenCrew} lets the caller see them.
     *
     * @return one view for each fixture, in the order given
     */
    List<CrewView> crews(Collection<FixtureId> fixtures, Caller caller) {
        if (fixtures.isEmpty()) {
            return List.of();
        }
        // by plain id: a record's equals is several times the work of a UUID's
        Map<UUID, CrewBuilder> crews = new HashMap<>();
        fixtures.forEach(id -> crews.put(id.value(), new CrewBuilder(id)));
        jdbi.useHandle(handle -> {
            readDemands(handle, crews);
            readSlots(handle, crews);
        });
        return fixtures.stream().map(id -> crews.get(id.value()).seenBy(caller)).toList();
    }

    private static void readDemands(Handle handle, Map<UUID, CrewBuilder> crews) {
        handle.createQuery(
                        """
                        select f.id, r.role, r.minimum_licence, r.required
                          from fixture f join league_role r on r.league_id = f.league_id
                         where f.id = any(:ids)""")
                .bind("ids", ids(crews))
                .map((row, context) -> crews.get(row.getObject(1, UUID.class)).demand(row))
                .list();
    }

    private static void readSlots(Handle handle, Map<UUID, CrewBuilder> crews) {
        handle.createQuery(
                        """
                        select c.fixture_id, c.version, s.role, s.answer, s.answered_at, s.action_needed, s.staged,
                               case when s.staged then %s end, s.staged_at,
                               r.id, r.first_name || ' ' || r.last_name, r.licence, rc.name,
                               n.id, n.first_name || ' ' || n.last_name, n.licence, nc.name,
                               s.staged_reason, s.reason
                          from crew c
                          left join crew_slot s on s.fixture_id = c.fixture_id
                          left join referee r on r.id = s.referee_id
                          left join club rc on rc.id = r.club_id
                          left join referee n on n.id = s.staged_referee_id
                          left join club nc on nc.id = n.club_id
                         where c.fixture_id = any(:ids)"""
                                .formatted(Actors.NAME.formatted("s.staged_by")))
                .bind("ids", ids(crews))
                .map((row, context) -> crews.get(row.getObject(1, UUID.class)).slot(row))
                .list();
    }

    private static UUID[] ids(Map<UUID, CrewBuilder> crews) {
        return crews.keySet().toArray(UUID[]::new);
    }

    /** @return the referee whose id, name, licence and club begin at this column; null when there is none */
    static RefereeRef referee(ResultSet row, int first) throws SQLException {
        UUID id = row.getObject(first, UUID.class);
        return id == null
                ? null
                : new RefereeRef(
                        new RefereeId(id),
                        row.getString(first + 1),
                        row.getString(first + 2),
                        row.getString(first + 3));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A crew while its rows come in: first what the league asks, then who is there. */
    private static final class CrewBuilder {
        private final FixtureId fixture;
        private final Map<CrewRole, SlotView> slots = new EnumMap<>(CrewRole.class);
        private long version;

        CrewBuilder(FixtureId fixture) {
            this.fixture = fixture;
        }

        SlotView demand(ResultSet row) throws SQLException {
            CrewRole role = CrewRole.valueOf(row.getString(2));
            return slots.put(role, SeenCrew.open(role, row.getString(3), row.getBoolean(4)));
        }

        SlotView slot(ResultSet row) throws SQLException {
            version = row.getLong(2);
            String name = row.getString(3);
            if (name == null) {
                // everything staged was taken back; only the version is left
                return null;
            }
            CrewRole role = CrewRole.valueOf(name);
            SlotView asked = slots.getOrDefault(role, SeenCrew.open(role, null, false));
            return slots.put(
                    role,
                    new SlotView(
                            role,
                            asked.minimumLicence(),
                            asked.required(),
                            referee(row, REFEREE),
                            AssignmentAnswer.valueOf(row.getString(4)),
                            instant(row, 5),
                            row.getBoolean(6),
                            row.getBoolean(7),
                            referee(row, STAGED),
                            row.getString(8),
                            instant(row, 9),
                            row.getString(REASONS),
                            row.getString(REASONS + 1)));
        }

        CrewView seenBy(Caller caller) {
            return SeenCrew.by(caller, fixture, version, slots);
        }
    }
}
