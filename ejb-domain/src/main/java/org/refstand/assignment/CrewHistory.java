package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.refstand.eventlog.Actors;
import org.refstand.eventlog.EventHistory;
import org.refstand.fixture.FixtureHistory;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureState;
import org.refstand.kernel.ReadSide;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueHistory;
import org.refstand.league.LeagueRole;
import org.refstand.league.LeagueState;
import org.refstand.referee.RefereeHistory;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/**
 * Crews as they were at a moment of the past, by what the log says. Who may see what of them is asked as today: what was
 * staged then is for assigners, and a referee sees the crews they belonged to then.
 */
@ReadSide
public class CrewHistory {
    @Inject
    EventHistory history;

    @Inject
    CrewFold fold;

    @Inject
    FixtureHistory fixtures;

    @Inject
    LeagueHistory leagues;

    @Inject
    RefereeHistory referees;

    @Inject
    Actors actors;

    @Inject
    CurrentCaller caller;

    /** The crew of one fixture; empty when there was no such fixture then. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<CrewView> find(FixtureId fixture, Instant at) {
        Map<UUID, FixtureState> then = fixtures.states(List.of(fixture), at);
        return then.isEmpty()
                ? Optional.empty()
                : Optional.of(views(List.of(fixture), then, at).get(0));
    }

    /** The crews of these fixtures in their order; one that was not there then has no slots. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<CrewView> crews(Collection<FixtureId> ids, Instant at) {
        return views(ids, fixtures.states(ids, at), at);
    }

    private List<CrewView> views(Collection<FixtureId> ids, Map<UUID, FixtureState> matches, Instant at) {
        Map<UUID, LeagueState> asked = leagues.leagues(
                matches.values().stream().map(FixtureState::leagueId).distinct().toList(), at);
        Map<UUID, CrewState> crews = history.asOf(fold, ids, at);
        Names names = new Names(referees.refs(peopleOf(crews.values()), at), actors.names(stagersOf(crews.values())));
        return ids.stream()
                .map(id -> {
                    FixtureState match = matches.get(id.value());
                    if (match == null) {
                        return new CrewView(id, 0, List.of());
                    }
                    List<LeagueRole> roles =
                            asked.get(match.leagueId().value()).details().roles();
                    return view(id, roles, crews.get(id.value()), names);
                })
                .toList();
    }

    private CrewView view(FixtureId id, List<LeagueRole> roles, CrewState crew, Names names) {
        Map<CrewRole, SlotView> slots = new EnumMap<>(CrewRole.class);
        roles.forEach(
                role -> slots.put(role.role(), SeenCrew.open(role.role(), role.minimumLicence(), role.required())));
        if (crew == null) {
            return SeenCrew.by(caller.get(), id, 0, slots);
        }
        crew.slots()
                .forEach((role, slot) ->
                        slots.put(role, slot(slots.getOrDefault(role, SeenCrew.open(role, null, false)), slot, names)));
        return SeenCrew.by(caller.get(), id, crew.version(), slots);
    }

    private static SlotView slot(SlotView asked, SlotState slot, Names names) {
        return new SlotView(
                asked.role(),
                asked.minimumLicence(),
                asked.required(),
                names.people().get(slot.refereeId()),
                slot.answer(),
                slot.answeredAt(),
                slot.actionNeeded(),
                slot.staged(),
                names.people().get(slot.stagedRefereeId()),
                names.stager(slot),
                slot.stagedAt(),
                slot.stagedReason(),
                slot.reason());
    }

    private static Set<UUID> stagersOf(Collection<CrewState> crews) {
        return crews.stream()
                .flatMap(crew -> crew.slots().values().stream())
                .map(SlotState::stagedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<RefereeId> peopleOf(Collection<CrewState> crews) {
        Set<RefereeId> people = new HashSet<>();
        crews.stream().flatMap(crew -> crew.slots().values().stream()).forEach(slot -> {
            people.add(slot.refereeId());
            people.add(slot.stagedRefereeId());
        });
        people.remove(null);
        return people;
    }

    /** What those in the crews are called, then, and those who staged them, now. */
    private record Names(Map<RefereeId, RefereeRef> people, Map<UUID, String> stagers) {
        String stager(SlotState slot) {
            if (!slot.staged()) {
                return null;
            }
            return slot.stagedBy() == null ? Caller.SYSTEM.name() : stagers.get(slot.stagedBy());
        }
    }
}
