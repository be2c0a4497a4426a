package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Database;
import org.refstand.kernel.DomainEvent;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** The history of crews, and their rows. */
@ApplicationScoped
class CrewFold implements Fold<CrewState> {
    @Override
    public String aggregate() {
        return "Crew";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                AssignmentEvent.AssignmentStaged.class,
                AssignmentEvent.AssignmentUnstaged.class,
                AssignmentEvent.CrewCommitted.class,
                AssignmentEvent.AssignmentConfirmed.class,
                AssignmentEvent.AssignmentDeclined.class,
                AssignmentEvent.AnswerLapsed.class,
                AssignmentEvent.ActionNeededChanged.class);
    }

    @Override
    public CrewState after(CrewState before, RecordedEvent event) {
        return CrewState.after(before, event);
    }

    @Override
    public String table() {
        return "crew";
    }

    @Override
    public String key() {
        return "fixture_id";
    }

    /** The crew that nobody is in goes with its match. */
    @Override
    public boolean mayBeGone(CrewState state) {
        return state.slots().isEmpty();
    }

    @Override
    public Map<UUID, CrewState> rows(Handle handle, UUID[] ids) {
        Map<UUID, CrewState> crews = new HashMap<>();
        handle.createQuery(
                        """
                        select c.fixture_id, c.version, s.role, s.referee_id, s.answer, s.answered_at, s.committed_at,
                               s.action_needed, s.staged, s.staged_referee_id, s.staged_at, s.staged_by,
                               s.staged_reason, s.reason
                          from crew c left join crew_slot s on s.fixture_id = c.fixture_id
                         where c.fixture_id = any(:ids)""")
                .bind("ids", ids)
                .map((row, context) -> crews.merge(row.getObject(1, UUID.class), crew(row), CrewFold::both))
                .list();
        return crews;
    }

    private static CrewState both(CrewState one, CrewState other) {
        Map<CrewRole, SlotState> slots = new EnumMap<>(CrewRole.class);
        slots.putAll(one.slots());
        slots.putAll(other.slots());
        return new CrewState(one.fixtureId(), one.version(), slots);
    }

    private static CrewState crew(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new CrewState(
                new FixtureId(row.getObject("fixture_id", UUID.class)),
                row.getLong("version"),
                role == null ? Map.of() : Map.of(CrewRole.valueOf(role), slot(row)));
    }

    private static SlotState slot(ResultSet row) throws SQLException {
        return new SlotState(
                Database.id(row.getObject("referee_id", UUID.class), RefereeId::new),
                AssignmentAnswer.valueOf(row.getString("answer")),
                Database.instant(row, "answered_at"),
                row.getObject("committed_at") != null,
                Database.instant(row, "committed_at"),
                row.getBoolean("action_needed"),
                row.getBoolean("staged"),
                Database.id(row.getObject("staged_referee_id", UUID.class), RefereeId::new),
                Database.instant(row, "staged_at"),
                row.getObject("staged_by", UUID.class),
                row.getString("staged_reason"),
                row.getString("reason"));
    }
}
