package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentEvent.RefereeChange;
import org.refstand.assignment.AssignmentEvent.RoleChange;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** Whoever hears what a commit means to each referee knows the crew after it from the crew before it. */
class PlanDifferenceTest {
    private static final List<RefereeId> PEOPLE =
            Stream.generate(() -> new RefereeId(UUID.randomUUID())).limit(6).toList();

    @Property
    void the_changes_of_the_referees_lead_from_the_old_crew_to_the_new_one(
            @ForAll("crews") Map<RefereeId, CrewRole> before, @ForAll("crews") Map<RefereeId, CrewRole> after) {
        Map<RefereeId, CrewRole> told = new HashMap<>(before);
        for (RefereeChange change : between(before, after)) {
            assertThat(told.get(change.refereeId())).isEqualTo(change.before());
            if (change.after() == null) {
                told.remove(change.refereeId());
            } else {
                told.put(change.refereeId(), change.after());
            }
        }
        assertThat(told).isEqualTo(after);
    }

    @Property
    void everybody_in_a_committed_change_is_told_once_and_what_it_is(
            @ForAll("crews") Map<RefereeId, CrewRole> before, @ForAll("crews") Map<RefereeId, CrewRole> after) {
        List<RefereeChange> changes = between(before, after);
        assertThat(changes).allSatisfy(change -> assertThat(change.kind()).isEqualTo(expected(change)));
        assertThat(changes.stream().map(RefereeChange::refereeId))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(everybody(before, after));
    }

    /** Who keeps the role is in a commit only when it was staged and committed anew, and then must answer anew. */
    private static TellKind expected(RefereeChange change) {
        if (change.before() == null) {
            return TellKind.ADDED;
        }
        if (change.after() == null) {
            return TellKind.REMOVED;
        }
        return change.before() == change.after() ? TellKind.ASKED_AGAIN : TellKind.MOVED;
    }

    private static Set<RefereeId> everybody(Map<RefereeId, CrewRole> before, Map<RefereeId, CrewRole> after) {
        Set<RefereeId> everybody = new HashSet<>(before.keySet());
        everybody.addAll(after.keySet());
        return everybody;
    }

    /** One person holds one role, and one role is held by one person. */
    @Provide
    Arbitrary<Map<RefereeId, CrewRole>> crews() {
        return Arbitraries.shuffle(PEOPLE).flatMap(people -> Arbitraries.of(CrewRole.values())
                .list()
                .uniqueElements()
                .ofMaxSize(people.size())
                .map(roles -> {
                    Map<RefereeId, CrewRole> crew = new HashMap<>();
                    for (int i = 0; i < roles.size(); i++) {
                        crew.put(people.get(i), roles.get(i));
                    }
                    return crew;
                }));
    }

    private static List<RefereeChange> between(Map<RefereeId, CrewRole> before, Map<RefereeId, CrewRole> after) {
        List<RoleChange> changes = new ArrayList<>();
        for (CrewRole role : CrewRole.values()) {
            RefereeId old = holder(before, role);
            RefereeId next = holder(after, role);
            if (old != null || next != null) {
                changes.add(new RoleChange(role, old, next));
            }
        }
        return new CrewCommitted(new FixtureId(UUID.randomUUID()), changes, Instant.EPOCH, null).refereeChanges();
    }

    private static RefereeId holder(Map<RefereeId, CrewRole> crew, CrewRole role) {
        return crew.entrySet().stream()
                .filter(member -> member.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
