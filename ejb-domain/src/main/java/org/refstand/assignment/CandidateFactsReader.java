package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/**
 * Takes the snapshot for choosing somebody for a role: everybody who is active, the match, and the open roles nearby that
 * the choice could take the only candidate away from. The number of statements is always the same.
 */
@ApplicationScoped
class CandidateFactsReader {
    /** The matches nearby have neighbours themselves. */
    private static final int DAYS_AROUND = 2 * FactsReader.DAYS_AROUND;

    @Inject
    Jdbi jdbi;

    @Inject
    FixtureQueries fixtures;

    @Inject
    FactsRows rows;

    @Inject
    CandidateRows candidates;

    @Inject
    PartnerFactsRows partners;

    @Inject
    RuleSettings settings;

    @Inject
    Zone zone;

    /** @return what is to be known before somebody is chosen for the role */
    CandidateFacts about(FixtureId fixture, CrewRole role) {
        return jdbi.withHandle(handle -> about(handle, fixture, role));
    }

    private CandidateFacts about(Handle handle, FixtureId fixture, CrewRole role) {
        Collection<FixtureView> match = byId(Set.of(fixture)).values();
        List<CandidateRows.Open> near =
                candidates.openRoles(handle, fixture, role, Span.around(match, FactsReader.DAYS_AROUND, zone));
        Facts facts = facts(handle, fixture, near, Span.around(match, DAYS_AROUND, zone));
        Lineup planned = Lineup.planned(facts);
        List<OpenRole> open = near.stream()
                .map(found -> new OpenRole(facts.fixtures().get(found.fixtureId()), found.role()))
                .filter(found -> !OnlyCandidates.areTwo(answered(found, facts), found, planned))
                .toList();
        Set<FixtureId> ofThem = open.stream().map(found -> found.fixture().id()).collect(Collectors.toSet());
        return new CandidateFacts(
                facts.withAnswers(rows.answers(handle, ofThem)), open, candidates.rolesInSeason(handle, fixture));
    }

    private static Set<RefereeId> answered(OpenRole open, Facts facts) {
        return facts.answers().getOrDefault(open.fixture().id(), Map.of()).keySet();
    }

    /** With all answers for the match, and the first ones for those nearby. */
    private Facts facts(Handle handle, FixtureId fixture, List<CandidateRows.Open> near, Span span) {
        Set<FixtureId> inQuestion = Stream.concat(near.stream().map(CandidateRows.Open::fixtureId), Stream.of(fixture))
                .collect(Collectors.toSet());
        List<SlotFacts> slots = candidates.slots(handle, span);
        Map<RefereeId, RefereeFacts> referees = rows.referees(handle, FactsReader.peopleOf(slots), true);
        Map<FixtureId, FixtureView> all =
                byId(Stream.concat(inQuestion.stream(), slots.stream().map(SlotFacts::fixtureId))
                        .collect(Collectors.toSet()));
        List<FixtureView> asked = all.values().stream()
                .filter(view -> inQuestion.contains(view.id()))
                .toList();
        Rulebook rulebook = settings.rulebook(handle);
        return new Facts(
                        rulebook,
                        zone.id(),
                        all,
                        rows.demands(handle, asked),
                        referees,
                        candidates.firstAnswers(handle, inQuestion),
                        rows.absences(handle, referees.keySet(), span),
                        slots,
                        rows.seasons(handle, referees.keySet(), asked),
                        partners.of(handle, concerned(rulebook, slots, inQuestion, referees.keySet())))
                .withAnswers(rows.answers(handle, Set.of(fixture)));
    }

    /** Only who has a role already makes a wish count, unless it decides who may have an open one together. */
    private static Set<RefereeId> concerned(
            Rulebook rulebook, List<SlotFacts> slots, Set<FixtureId> inQuestion, Set<RefereeId> everybody) {
        return rulebook.severity(Rule.UNWISHED_PARTNER) == Severity.BLOCK
                ? everybody
                : FactsReader.peopleOf(slots.stream()
                        .filter(slot -> inQuestion.contains(slot.fixtureId()))
                        .toList());
    }

    private Map<FixtureId, FixtureView> byId(Collection<FixtureId> ids) {
        return fixtures.byIds(ids).stream().collect(Collectors.toMap(FixtureView::id, Function.identity()));
    }
}
