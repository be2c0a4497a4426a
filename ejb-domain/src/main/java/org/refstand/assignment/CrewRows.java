package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** Crews as somebody may see them, in two statements. */
@ApplicationScoped
class CrewRows {
    @Inject
    Jdbi jdbi;

    /**
     * Assigners see everything, administrators what is committed. A referee sees what is committed where they are one of
     * the crew; a crew that is not theirs has no slots.
     *
     * @return one view for each fixture, in the order given
     */
    List<CrewView> crews(Collection<FixtureId> fixtures, Caller caller) {
        if (fixtures.isEmpty()) {
            return List.of();
        }
        Map<FixtureId, CrewBuilder> crews = new HashMap<>();
        fixtures.forEach(id -> crews.put(id, new CrewBuilder(id)));
        jdbi.useHandle(handle -> {
            readDemands(handle, crews);
            readSlots(handle, crews);
        });
        return fixtures.stream().map(id -> crews.get(id).seenBy(caller)).toList();
    }

    private static void readDemands(Handle handle, Map<FixtureId, CrewBuilder> crews) {
        handle.createQuery(
                        """
                        select f.id, r.role, r.minimum_licence, r.required
                          from fixture f join league_role r on r.league_id = f.league_id
                         where f.id = any(:ids)""")
                .bind("ids", Crews.uuids(crews.keySet()))
                .map((row, context) -> crews.get(new FixtureId(row.getObject("id", UUID.class)))
                        .demand(row))
                .list();
    }

    private static void readSlots(Handle handle, Map<FixtureId, CrewBuilder> crews) {
        handle.createQuery(
                        """
                        select c.fixture_id, c.version, s.role, s.answer, s.answered_at, s.action_needed, s.staged,
                               s.staged_by, s.staged_at,
                               r.id as r_id, r.first_name || ' ' || r.last_name as r_name, r.licence as r_licence,
                               rc.name as r_club,
                               n.id as n_id, n.first_name || ' ' || n.last_name as n_name, n.licence as n_licence,
                               nc.name as n_club
                          from crew c
                          join crew_slot s on s.fixture_id = c.fixture_id
                          left join referee r on r.id = s.referee_id
                          left join club rc on rc.id = r.club_id
                          left join referee n on n.id = s.staged_referee_id
                          left join club nc on nc.id = n.club_id
                         where c.fixture_id = any(:ids)""")
                .bind("ids", Crews.uuids(crews.keySet()))
                .map((row, context) -> crews.get(new FixtureId(row.getObject("fixture_id", UUID.class)))
                        .slot(row))
                .list();
    }

    /** @return the referee in the columns with the prefix; null when there is none */
    static RefereeRef referee(ResultSet row, String prefix) throws SQLException {
        UUID id = row.getObject(prefix + "id", UUID.class);
        return id == null
                ? null
                : new RefereeRef(
                        new RefereeId(id),
                        row.getString(prefix + "name"),
                        row.getString(prefix + "licence"),
                        row.getString(prefix + "club"));
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
            CrewRole role = CrewRole.valueOf(row.getString("role"));
            return slots.put(role, Slots.open(role, row.getString("minimum_licence"), row.getBoolean("required")));
        }

        SlotView slot(ResultSet row) throws SQLException {
            version = row.getLong("version");
            CrewRole role = CrewRole.valueOf(row.getString("role"));
            SlotView asked = slots.getOrDefault(role, Slots.open(role, null, false));
            return slots.put(
                    role,
                    new SlotView(
                            role,
                            asked.minimumLicence(),
                            asked.required(),
                            referee(row, "r_"),
                            AssignmentAnswer.valueOf(row.getString("answer")),
                            FactsRows.instant(row, "answered_at"),
                            row.getBoolean("action_needed"),
                            row.getBoolean("staged"),
                            referee(row, "n_"),
                            row.getString("staged_by"),
                            FactsRows.instant(row, "staged_at")));
        }

        CrewView seenBy(Caller caller) {
            if (caller.is(Role.ASSIGNER)) {
                return new CrewView(fixture, version, List.copyOf(slots.values()));
            }
            boolean own = slots.values().stream()
                    .anyMatch(slot -> slot.referee() != null
                            && caller.isReferee(slot.referee().id().value()));
            if (!own && !caller.is(Role.ADMIN)) {
                return new CrewView(fixture, 0, List.of());
            }
            return new CrewView(
                    fixture,
                    version,
                    new ArrayList<>(slots.values())
                            .stream().map(Slots::published).toList());
        }
    }

    /** Slots with less in them. */
    private static final class Slots {
        static SlotView open(CrewRole role, String minimumLicence, boolean required) {
            return new SlotView(
                    role, minimumLicence, required, null, AssignmentAnswer.NONE, null, false, false, null, null, null);
        }

        static SlotView published(SlotView slot) {
            return new SlotView(
                    slot.role(),
                    slot.minimumLicence(),
                    slot.required(),
                    slot.referee(),
                    slot.answer(),
                    slot.answeredAt(),
                    slot.actionNeeded(),
                    false,
                    null,
                    null,
                    null);
        }
    }
}
