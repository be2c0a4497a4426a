package org.refstand.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refstand.availability.AbsenceTimes;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/** Everything the rules could know, arranged by a test. The league asks for licence C in both roles. */
final class Desk {
    static final Instant LAST_WEEK = Instant.parse("2026-11-28T09:00:00Z");
    private Rulebook rulebook = Rulebook.normal();
    private final Map<FixtureId, FixtureView> fixtures = new HashMap<>();
    private final Map<CrewRole, RoleDemand> demands = new EnumMap<>(Map.of(
            CrewRole.FIRST, new RoleDemand("C", AReferee.RANK_C, true),
            CrewRole.SECOND, new RoleDemand("C", AReferee.RANK_C, true)));
    private final Map<RefereeId, RefereeFacts> referees = new HashMap<>();
    private final Map<FixtureId, Map<RefereeId, AnswerFacts>> answers = new HashMap<>();
    private final Map<RefereeId, List<AbsenceTimes>> absences = new HashMap<>();
    private final List<SlotFacts> slots = new ArrayList<>();
    private final Map<RefereeId, Map<String, SeasonCount>> seasons = new HashMap<>();
    private final List<PartnerFacts> wishes = new ArrayList<>();

    /** Somebody has declared to be free for the match, and nothing else is known. */
    static Desk free(RefereeFacts referee, FixtureView match) {
        return new Desk().answered(referee, match, Answer.FREE);
    }

    Desk with(FixtureView... matches) {
        Arrays.stream(matches).forEach(match -> fixtures.put(match.id(), match));
        return this;
    }

    Desk with(RefereeFacts... people) {
        Arrays.stream(people).forEach(person -> referees.put(person.id(), person));
        return this;
    }

    Desk set(Rule rule, Severity severity) {
        rulebook = rulebook.with(rule, severity);
        return this;
    }

    Desk set(Parameter parameter, int value) {
        rulebook = rulebook.with(parameter, value);
        return this;
    }

    Desk answered(RefereeFacts referee, FixtureView match, Answer answer) {
        answers.computeIfAbsent(match.id(), id -> new HashMap<>())
                .put(referee.id(), new AnswerFacts(answer, LAST_WEEK, false));
        return this;
    }

    /** The match was moved after everybody had answered. */
    Desk movedSince(FixtureView match) {
        answers.get(match.id()).replaceAll((who, said) -> new AnswerFacts(said.answer(), said.confirmedAt(), true));
        return this;
    }

    Desk away(RefereeFacts referee, AbsenceTimes absence) {
        absences.computeIfAbsent(referee.id(), id -> new ArrayList<>()).add(absence);
        return this;
    }

    Desk wishing(RefereeFacts referee, RefereeFacts colleague, PartnerWish wish) {
        wishes.add(new PartnerFacts(referee.id(), referee.name(), colleague.id(), colleague.name(), wish));
        return this;
    }

    Desk led(RefereeFacts referee, int matches) {
        seasons.put(referee.id(), Map.of(AMatch.OBERLIGA.season(), new SeasonCount(matches, 0)));
        return this;
    }

    Desk committed(RefereeFacts referee, CrewRole role, FixtureView match) {
        with(match).with(referee);
        slots.add(slot(match, role, referee.id(), false, null));
        SeasonCount before =
                seasons.getOrDefault(referee.id(), Map.of()).getOrDefault(AMatch.OBERLIGA.season(), SeasonCount.NONE);
        if (Lineup.takesTime(match)) {
            seasons.put(
                    referee.id(), Map.of(AMatch.OBERLIGA.season(), new SeasonCount(before.led(), before.toCome() + 1)));
        }
        return this;
    }

    /** The referee confirmed what they are committed for. */
    Desk confirmed(RefereeFacts referee, FixtureView match) {
        answer(referee, match, AssignmentAnswer.CONFIRMED);
        return this;
    }

    /** The referee declined what they are committed for: it counts for no season any more. */
    Desk declined(RefereeFacts referee, FixtureView match) {
        answer(referee, match, AssignmentAnswer.DECLINED);
        SeasonCount before = seasons.get(referee.id()).get(AMatch.OBERLIGA.season());
        seasons.put(referee.id(), Map.of(AMatch.OBERLIGA.season(), new SeasonCount(before.led(), before.toCome() - 1)));
        return this;
    }

    private void answer(RefereeFacts referee, FixtureView match, AssignmentAnswer answer) {
        slots.replaceAll(
                slot -> slot.fixtureId().equals(match.id()) && referee.id().equals(slot.committed())
                        ? slot(match, slot.role(), slot.committed(), answer, false, null)
                        : slot);
    }

    /** A referee of null is nobody. */
    Desk staged(RefereeFacts referee, CrewRole role, FixtureView match) {
        with(match);
        Optional<SlotFacts> before = slots.stream()
                .filter(slot -> slot.fixtureId().equals(match.id()) && slot.role() == role)
                .findFirst();
        before.ifPresent(slots::remove);
        slots.add(slot(
                match,
                role,
                before.map(SlotFacts::committed).orElse(null),
                before.map(SlotFacts::answer).orElse(AssignmentAnswer.NONE),
                true,
                referee == null ? null : referee.id()));
        if (referee != null) {
            with(referee);
        }
        return this;
    }

    Facts facts() {
        return new Facts(
                rulebook,
                AMatch.ZONE,
                fixtures,
                Map.of(AMatch.OBERLIGA.id(), demands),
                referees,
                answers,
                absences,
                slots,
                seasons,
                PartnerFacts.byReferee(wishes));
    }

    StagedPlan plan() {
        return StagedPlan.of(Set.copyOf(fixtures.keySet()), facts());
    }

    /** @return the rules that this choice would break, with everything staged as if it were committed */
    List<Rule> brokenBy(RefereeFacts referee, CrewRole role, FixtureView match) {
        return findings(referee, role, match).stream()
                .map(finding -> Rule.of(finding.rule()))
                .toList();
    }

    List<Finding> findings(RefereeFacts referee, CrewRole role, FixtureView match) {
        with(match).with(referee);
        Facts facts = facts();
        return facts.rulebook().findings(new Assignment(match.id(), role, referee.id()), Lineup.planned(facts));
    }

    private static SlotFacts slot(
            FixtureView match, CrewRole role, RefereeId committed, boolean staged, RefereeId stagedReferee) {
        return slot(match, role, committed, AssignmentAnswer.NONE, staged, stagedReferee);
    }

    private static SlotFacts slot(
            FixtureView match,
            CrewRole role,
            RefereeId committed,
            AssignmentAnswer answer,
            boolean staged,
            RefereeId stagedReferee) {
        return new SlotFacts(match.id(), role, committed, answer, null, false, staged, stagedReferee, null);
    }
}
