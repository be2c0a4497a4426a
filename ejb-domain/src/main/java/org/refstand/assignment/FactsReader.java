package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Zone;
import org.refstand.referee.RefereeId;

/** Takes the snapshot that the rules look at: the same number of statements for one fixture as for five hundred. */
@ApplicationScoped
class FactsReader {
    /** A match of the day before or after may be too near; those further away never are. */
    private static final int DAYS_AROUND = 1;

    @Inject
    Jdbi jdbi;

    @Inject
    FixtureQueries fixtures;

    @Inject
    FactsRows rows;

    @Inject
    RuleSettings settings;

    @Inject
    Zone zone;

    /** @return the facts about everybody who has, or would have, a role in these fixtures */
    Facts about(Collection<FixtureId> inQuestion) {
        return read(inQuestion, false);
    }

    /** @return the facts about these and every other active referee, for a role in this fixture */
    Facts withCandidates(FixtureId inQuestion) {
        return read(List.of(inQuestion), true);
    }

    private Facts read(Collection<FixtureId> inQuestion, boolean everybody) {
        Map<FixtureId, FixtureView> known = byId(inQuestion);
        return jdbi.withHandle(handle -> read(handle, known, everybody));
    }

    private Facts read(Handle handle, Map<FixtureId, FixtureView> known, boolean everybody) {
        Set<FixtureId> inQuestion = Set.copyOf(known.keySet());
        Span span = Span.around(known.values(), DAYS_AROUND, zone);
        List<SlotFacts> slots = rows.slots(handle, span);
        Set<RefereeId> people = slots.stream()
                .filter(slot -> inQuestion.contains(slot.fixtureId()))
                .flatMap(FactsReader::refereesOf)
                .collect(Collectors.toCollection(HashSet::new));
        Map<RefereeId, RefereeFacts> referees = rows.referees(handle, people, everybody);
        List<SlotFacts> concerned = slots.stream()
                .filter(slot -> inQuestion.contains(slot.fixtureId())
                        || refereesOf(slot).anyMatch(referees::containsKey))
                .toList();
        Map<FixtureId, FixtureView> all = new HashMap<>(known);
        all.putAll(byId(concerned.stream()
                .map(SlotFacts::fixtureId)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet())));
        return new Facts(
                settings.rulebook(handle),
                zone.id(),
                all,
                rows.demands(handle, known.values()),
                referees,
                rows.answers(handle, inQuestion, everybody),
                rows.absences(handle, referees.keySet(), span),
                concerned,
                rows.seasons(handle, referees.keySet(), known.values()));
    }

    private Map<FixtureId, FixtureView> byId(Collection<FixtureId> ids) {
        return fixtures.byIds(ids).stream().collect(Collectors.toMap(FixtureView::id, Function.identity()));
    }

    private static Stream<RefereeId> refereesOf(SlotFacts slot) {
        return Stream.of(slot.committed(), slot.stagedReferee()).filter(Objects::nonNull);
    }
}
