package org.refstand.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/**
 * An assignment that a rule looks at, within everything else that would be true with it.
 *
 * @param fixture the match
 * @param role in its crew
 * @param referee who has it, or would
 * @param lineup who whistles what besides
 * @param demand what the league asks of the role, if its crews have it
 * @param answers what all referees answered for the match
 */
record Case(
        FixtureView fixture,
        CrewRole role,
        RefereeFacts referee,
        Lineup lineup,
        Optional<RoleDemand> demand,
        Map<RefereeId, AnswerFacts> answers) {
    static Case of(Assignment assignment, Lineup lineup) {
        Facts facts = lineup.facts();
        return of(
                facts.fixtures().get(assignment.fixtureId()),
                assignment.role(),
                facts.referees().get(assignment.refereeId()),
                lineup);
    }

    /** @param referee null: whoever it will be, see {@link #with} */
    static Case of(FixtureView fixture, CrewRole role, RefereeFacts referee, Lineup lineup) {
        Facts facts = lineup.facts();
        return new Case(
                fixture,
                role,
                referee,
                lineup,
                Optional.ofNullable(facts.demandsOf(fixture).get(role)),
                facts.answersFor(fixture.id()));
    }

    /** @return the same with somebody else; what is known of the match is not looked up again */
    Case with(RefereeFacts other) {
        return new Case(fixture, role, other, lineup, demand, answers);
    }

    Facts facts() {
        return lineup.facts();
    }

    /** @return what the referee answered for the match, if anything */
    Optional<AnswerFacts> answer() {
        return Optional.ofNullable(answers.get(referee.id()));
    }

    /** @return whether the referee confirmed this very assignment; a confirmation lapses when the match is moved */
    boolean isConfirmed() {
        return facts().slots().stream()
                .anyMatch(slot -> slot.fixtureId().equals(fixture.id())
                        && slot.role() == role
                        && referee.id().equals(slot.committed())
                        && slot.answer() == AssignmentAnswer.CONFIRMED);
    }

    /** @return the other roles of this crew that the referee has */
    List<CrewRole> otherRolesHere() {
        return lineup.of(referee.id()).stream()
                .filter(other -> other.fixtureId().equals(fixture.id()) && other.role() != role)
                .map(Assignment::role)
                .toList();
    }

    /** @return the wishes about each other of the referee and those who have another role of this crew */
    List<PartnerFacts> partnersHere() {
        return facts().partnersOf(referee.id()).stream()
                .filter(wish -> hasOtherRoleHere(wish.besides(referee.id())))
                .toList();
    }

    /** Whoever has this very role would have it no more. */
    private boolean hasOtherRoleHere(RefereeId colleague) {
        return lineup.of(colleague).stream()
                .anyMatch(other -> other.fixtureId().equals(fixture.id()) && other.role() != role);
    }

    /** @return the referee's other matches nearby in time that will be or were played */
    List<FixtureView> otherMatches() {
        return lineup.of(referee.id()).stream()
                .filter(other -> !other.fixtureId().equals(fixture.id()))
                .map(other -> facts().fixtures().get(other.fixtureId()))
                .filter(Lineup::takesTime)
                .toList();
    }

    /** @return those of them on the day of this one */
    List<FixtureView> otherMatchesOnTheDay() {
        return otherMatches().stream()
                .filter(other -> other.date().equals(fixture.date()))
                .toList();
    }

    /** @return the referee's matches on the day, with this one */
    int matchesOnTheDay() {
        return 1 + otherMatchesOnTheDay().size();
    }

    /** @return the referee's matches in the season, with this one */
    int matchesInTheSeason() {
        boolean counted = lineup.counts(new Assignment(fixture.id(), role, referee.id()));
        return lineup.inSeason(referee.id(), fixture.league().season()) + (counted ? 0 : 1);
    }
}
