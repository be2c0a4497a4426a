package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    static final int DAYS_AROUND = 1;

    @Inject
    Jdbi jdbi;

    @Inject
    FixtureQueries fixtures;

    @Inject
    FactsRows rows;

    @Inject
    PartnerFactsRows partners;

    @Inject
    RuleSettings settings;

    @Inject
    Zone zone;

    /** @return the facts about everybody who has, or would have, a role in these fixtures */
    Facts about(Collection<FixtureId> inQuestion) {
        return read(inQuestion, FactsReader::peopleOf, false);
    }

    /** @return the facts about these referees in these fixtures */
    Facts about(Collection<FixtureId> inQuestion, Collection<RefereeId> referees) {
        return read(inQuestion, slots -> Set.copyOf(referees), false);
    }

    /** @return the facts about these and every active referee, for all roles of these fixtures */
    Facts withEverybody(Collection<FixtureId> inQuestion) {
        return read(inQuestion, FactsReader::peopleOf, true);
    }

    /** @return likewise, with everybody's answers only for those that so many changes beside one in the match can reach */
    Reach around(FixtureId match, int others, Collection<FixtureId> inQuestion) {
        Map<FixtureId, FixtureView> known = byId(inQuestion);
        return jdbi.withHandle(handle -> Reach.from(
                match,
                others,
                read(handle, known, FactsReader::peopleOf, true, rows::answersOfCrews),
                known.keySet(),
                ids -> rows.answers(handle, ids)));
    }

    private Facts read(
            Collection<FixtureId> inQuestion, Function<List<SlotFacts>, Set<RefereeId>> who, boolean everybody) {
        Map<FixtureId, FixtureView> known = byId(inQuestion);
        return jdbi.withHandle(
                handle -> read(handle, known, who, everybody, everybody ? rows::answers : rows::answersOfCrews));
    }

    private Facts read(
            Handle handle,
            Map<FixtureId, FixtureView> known,
            Function<List<SlotFacts>, Set<RefereeId>> who,
            boolean everybody,
            AnswersReader answers) {
        Set<FixtureId> inQuestion = Set.copyOf(known.keySet());
        Span span = Span.around(known.values(), DAYS_AROUND, zone);
        List<SlotFacts> slots = new ArrayList<>(rows.slots(handle, inQuestion));
        Map<RefereeId, RefereeFacts> referees = rows.referees(handle, who.apply(slots), everybody);
        slots.addAll(
                everybody
                        ? rows.otherSlotsOfMost(handle, inQuestion, referees.keySet(), span)
                        : rows.otherSlots(handle, inQuestion, referees.keySet(), span));
        Map<FixtureId, FixtureView> all = new HashMap<>(known);
        all.putAll(byId(slots.stream()
                .map(SlotFacts::fixtureId)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet())));
        return new Facts(
                settings.rulebook(handle),
                zone.id(),
                all,
                rows.demands(handle, known.values()),
                referees,
                answers.read(handle, inQuestion),
                rows.absences(handle, referees.keySet(), span),
                List.copyOf(slots),
                rows.seasons(handle, referees.keySet(), known.values()),
                partners.of(handle, referees.keySet()));
    }

    /** Reads answers for these matches: everybody's, or some people's. */
    private interface AnswersReader {
        Map<FixtureId, Map<RefereeId, AnswerFacts>> read(Handle handle, Collection<FixtureId> ids);
    }

    /** @return who has, or would have, one of the roles */
    static Set<RefereeId> peopleOf(List<SlotFacts> slots) {
        return slots.stream()
                .flatMap(slot -> Stream.of(slot.committed(), slot.stagedReferee()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<FixtureId, FixtureView> byId(Collection<FixtureId> ids) {
        return fixtures.byIds(ids).stream().collect(Collectors.toMap(FixtureView::id, Function.identity()));
    }
}
