package org.refstand.assignment;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refstand.availability.AbsenceTimes;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;

/**
 * Everything the rules look at, at one moment. Rules are functions of it, so whoever asks (the board, the list of
 * candidates, a commit) gets the same answer.
 *
 * @param rulebook how strict the association is
 * @param zone in which its days begin
 * @param fixtures those in question, and all others in which their referees have a role nearby in time
 * @param demands what each league asks of the roles of its crews, in their order
 * @param referees those in question
 * @param answers by fixture in question and referee
 * @param absences of the referees in question around the days in question
 * @param slots of the fixtures in question, and all in which their referees are committed nearby in time or staged at all
 * @param seasons how many matches each referee in question has in a season, by its name
 * @param partners the wishes about colleagues that concern the referees in question, by each of the two
 */
record Facts(
        Rulebook rulebook,
        ZoneId zone,
        Map<FixtureId, FixtureView> fixtures,
        Map<LeagueId, Map<CrewRole, RoleDemand>> demands,
        Map<RefereeId, RefereeFacts> referees,
        Map<FixtureId, Map<RefereeId, AnswerFacts>> answers,
        Map<RefereeId, List<AbsenceTimes>> absences,
        List<SlotFacts> slots,
        Map<RefereeId, Map<String, SeasonCount>> seasons,
        Map<RefereeId, List<PartnerFacts>> partners) {

    Map<CrewRole, RoleDemand> demandsOf(FixtureView fixture) {
        return demands.getOrDefault(fixture.league().id(), Map.of());
    }

    Map<RefereeId, AnswerFacts> answersFor(FixtureId fixture) {
        return answers.getOrDefault(fixture, Map.of());
    }

    List<AbsenceTimes> absencesOf(RefereeId referee) {
        return absences.getOrDefault(referee, List.of());
    }

    /** @return the referee's wishes about others, and those of others about the referee */
    List<PartnerFacts> partnersOf(RefereeId referee) {
        return partners.getOrDefault(referee, List.of());
    }

    /** @return the same with these answers instead of those for the same matches */
    Facts withAnswers(Map<FixtureId, Map<RefereeId, AnswerFacts>> more) {
        Map<FixtureId, Map<RefereeId, AnswerFacts>> both = new HashMap<>(answers);
        both.putAll(more);
        return new Facts(rulebook, zone, fixtures, demands, referees, both, absences, slots, seasons, partners);
    }

    /** @return who was committed for the role and declined it; nobody else has been committed since */
    Optional<RefereeId> whoDeclined(FixtureId fixture, CrewRole role) {
        return slots.stream()
                .filter(slot -> slot.isDeclined()
                        && slot.role() == role
                        && slot.fixtureId().equals(fixture))
                .map(SlotFacts::committed)
                .findFirst();
    }

    SeasonCount season(RefereeId referee, String season) {
        return seasons.getOrDefault(referee, Map.of()).getOrDefault(season, SeasonCount.NONE);
    }
}
