package org.refstand.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;

/**
 * Everybody for one role of one fixture, the best choice first: who breaks no rule that blocks; among them who declared to be
 * free, with the fewest warnings, with most matches still wanted, from nearest.
 */
final class Candidates {
    private static final int NO_WISH = 0;
    private final Facts facts;
    private final FixtureView fixture;
    private final CrewRole role;
    private final Lineup planned;

    private Candidates(Facts facts, FixtureView fixture, CrewRole role) {
        this.facts = facts;
        this.fixture = fixture;
        this.role = role;
        this.planned = Lineup.planned(facts);
    }

    static List<Candidate> rank(FixtureId fixture, CrewRole role, Facts facts) {
        FixtureView match = facts.fixtures().get(fixture);
        return match == null ? List.of() : new Candidates(facts, match, role).ranked();
    }

    private List<Candidate> ranked() {
        return facts.referees().values().stream()
                .filter(RefereeFacts::active)
                .map(this::look)
                .sorted(BEST_FIRST)
                .map(Looked::candidate)
                .toList();
    }

    private Looked look(RefereeFacts referee) {
        List<Finding> findings = facts.rulebook().findings(new Assignment(fixture.id(), role, referee.id()), planned);
        boolean eligible = findings.stream().noneMatch(finding -> finding.severity() == Severity.BLOCK);
        String season = fixture.league().season();
        int led = facts.season(referee.id(), season).led();
        int toCome = planned.inSeason(referee.id(), season) - led;
        Optional<AnswerFacts> answer = facts.answer(fixture.id(), referee.id());
        Place venue = Place.of(fixture.venue());
        return new Looked(
                new Candidate(
                        referee.ref(),
                        eligible,
                        findings,
                        led,
                        toCome,
                        referee.wanted(),
                        referee.home().crowFliesTo(venue).orElse(null),
                        answer.map(AnswerFacts::answer).orElse(null),
                        answer.map(AnswerFacts::confirmedAt).orElse(null),
                        answer.map(AnswerFacts::outdated).orElse(false)),
                referee.wanted() == null ? NO_WISH : referee.wanted() - led - toCome,
                referee.home().roughlyTo(venue).orElse(Integer.MAX_VALUE));
    }

    private record Looked(Candidate candidate, int stillWanted, int roughKm) {
        boolean isFree() {
            return candidate.answer() == Answer.FREE && !candidate.outdated();
        }
    }

    private static final Comparator<Looked> BEST_FIRST = Comparator.comparing(
                    (Looked looked) -> !looked.candidate().eligible())
            .thenComparing(looked -> !looked.isFree())
            .thenComparing(looked -> looked.candidate().findings().size())
            .thenComparing(Comparator.comparingInt(Looked::stillWanted).reversed())
            .thenComparing(Looked::roughKm)
            .thenComparing(looked -> looked.candidate().referee().name())
            .thenComparing(looked -> looked.candidate().referee().id().value());
}
