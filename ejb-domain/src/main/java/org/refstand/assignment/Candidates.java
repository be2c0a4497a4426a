package org.refstand.assignment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/**
 * Everybody for one role of one fixture, the best choice first: who breaks no rule that blocks; among them who has not
 * declined this role, who is not the only one for another role, who declared to be free, with the fewest warnings, with the
 * most wishes for a partner met, with most matches still wanted, with the shortest way more.
 */
final class Candidates {
    private static final int NO_WISH = 0;
    private static final double TENTHS = 10;
    private final Facts facts;
    private final FixtureView fixture;
    private final CrewRole role;
    private final Lineup planned;
    private final double fairShare;
    private final Optional<RefereeId> declined;

    private Candidates(CandidateFacts known, FixtureView fixture, CrewRole role) {
        this.facts = known.facts();
        this.fixture = fixture;
        this.role = role;
        this.planned = Lineup.planned(facts);
        this.fairShare = known.fairShare();
        this.declined = facts.whoDeclined(fixture.id(), role);
    }

    static List<Candidate> rank(FixtureId fixture, CrewRole role, CandidateFacts known) {
        FixtureView match = known.facts().fixtures().get(fixture);
        return match == null ? List.of() : new Candidates(known, match, role).ranked(known.open());
    }

    private List<Candidate> ranked(List<OpenRole> open) {
        Map<RefereeId, List<Finding>> findings = new LinkedHashMap<>();
        facts.referees().values().stream()
                .filter(RefereeFacts::active)
                .map(referee -> new Assignment(fixture.id(), role, referee.id()))
                .forEach(choice ->
                        findings.put(choice.refereeId(), facts.rulebook().findings(choice, planned)));
        Set<RefereeId> eligible = findings.keySet().stream()
                .filter(referee -> isEligible(findings.get(referee)))
                .collect(Collectors.toSet());
        OnlyCandidates onlyOnes = new OnlyCandidates(open, eligible, planned);
        return findings.entrySet().stream()
                .map(found -> look(found.getKey(), found.getValue(), onlyOnes))
                .sorted(BEST_FIRST)
                .map(Looked::candidate)
                .toList();
    }

    private Looked look(RefereeId id, List<Finding> findings, OnlyCandidates onlyOnes) {
        Assignment choice = new Assignment(fixture.id(), role, id);
        Case looked = Case.of(choice, planned);
        RefereeFacts referee = looked.referee();
        String season = fixture.league().season();
        int led = facts.season(id, season).led();
        int toCome = planned.inSeason(id, season) - led;
        Optional<AnswerFacts> answer = looked.answer();
        CandidateCost cost = cost(looked, onlyOnes.lostBy(choice));
        return new Looked(
                new Candidate(
                        referee.ref(),
                        isEligible(findings),
                        declined.filter(id::equals).isPresent(),
                        findings,
                        led,
                        toCome,
                        referee.wanted(),
                        referee.home().crowFliesTo(Place.of(fixture.venue())).orElse(null),
                        answer.map(AnswerFacts::answer).orElse(null),
                        answer.map(AnswerFacts::confirmedAt).orElse(null),
                        answer.map(AnswerFacts::outdated).orElse(false),
                        cost),
                referee.wanted() == null ? NO_WISH : referee.wanted() - led - toCome,
                DayTrip.extraKm(looked, Place::roughlyTo).orElse(Integer.MAX_VALUE),
                (int) cost.partners().stream()
                        .filter(partner -> partner.wish() == PartnerWish.WISHED)
                        .count());
    }

    private CandidateCost cost(Case looked, List<OpenRole> onlyOneFor) {
        Integer wanted = looked.referee().wanted();
        int after = looked.matchesInTheSeason();
        int before = after - 1;
        return new CandidateCost(
                DayTrip.extraKm(looked, Place::crowFliesTo).orElse(null),
                wanted == null ? null : before - wanted,
                wanted == null ? null : after - wanted,
                tenths(before - fairShare),
                tenths(after - fairShare),
                onlyOneFor,
                partners(looked));
    }

    /** Those met come first; what the association does not look at counts for nothing. */
    private List<CandidatePartner> partners(Case looked) {
        boolean counts = facts.rulebook().severity(Rule.UNWISHED_PARTNER) != Severity.OFF;
        RefereeId candidate = looked.referee().id();
        return looked.partnersHere().stream()
                .filter(wish -> counts || wish.wish() == PartnerWish.WISHED)
                .map(wish -> new CandidatePartner(
                        wish.besides(candidate),
                        wish.nameBesides(candidate),
                        wish.wish(),
                        wish.wisher().equals(candidate)))
                .sorted(Comparator.comparing(CandidatePartner::wish).thenComparing(CandidatePartner::name))
                .toList();
    }

    private static double tenths(double value) {
        return Math.round(value * TENTHS) / TENTHS;
    }

    private static boolean isEligible(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    private record Looked(Candidate candidate, int stillWanted, int roughExtraKm, int wishesMet) {
        boolean isFree() {
            return candidate.answer() == Answer.FREE && !candidate.outdated();
        }
    }

    private static final Comparator<Looked> BEST_FIRST = Comparator.comparing(
                    (Looked looked) -> !looked.candidate().eligible())
            .thenComparing(looked -> looked.candidate().declined())
            .thenComparing(looked -> looked.candidate().cost().onlyOneFor().size())
            .thenComparing(looked -> !looked.isFree())
            .thenComparing(looked -> looked.candidate().findings().size())
            .thenComparing(Comparator.comparingInt(Looked::wishesMet).reversed())
            .thenComparing(Comparator.comparingInt(Looked::stillWanted).reversed())
            .thenComparing(Looked::roughExtraKm)
            .thenComparing(looked -> looked.candidate().referee().name())
            .thenComparing(looked -> looked.candidate().referee().id().value());
}
