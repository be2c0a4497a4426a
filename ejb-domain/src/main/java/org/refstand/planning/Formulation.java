package org.refstand.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refstand.assignment.AssignmentProblem;
import org.refstand.assignment.AssignmentProblem.Opening;
import org.refstand.assignment.AssignmentProblem.Person;
import org.refstand.assignment.Pick;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.league.ClubId;
import org.refstand.league.CrewRole;
import org.refstand.league.TeamId;
import org.refstand.optimiser.Change;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Term;
import org.refstand.optimiser.Weights;
import org.refstand.referee.RefereeId;

/**
 * What the rules allow, put into the optimiser's numbers: {@link AssignmentProblem} and weights become a {@link Problem},
 * and its plans become {@link Pick}s again.
 */
final class Formulation {
    /** A match whose time is not fixed yet takes its place among the others of the day. */
    private static final LocalTime MIDDAY = LocalTime.NOON;

    /** A team sees the same referee in every fourth of its matches at most, and twice at least, before it is too often. */
    private static final int SHARE_OF_MATCHES = 4;

    private static final int SEEN_TWICE = 2;

    private final AssignmentProblem rules;
    private final List<Opening> openings;
    private final Problem problem;
    private final Map<Asked, Integer> roleIndex = new HashMap<>();
    private final Map<RefereeId, Integer> refereeIndex;

    /** A role of a match. */
    private record Asked(FixtureId fixture, CrewRole role) {}

    /**
     * @param rules what they allow
     * @param wishes what the association and the assigner want of it
     */
    Formulation(AssignmentProblem rules, Wishes wishes) {
        this.rules = rules;
        // an assigner who staged that nobody shall have a role wants it open
        this.openings = rules.roles().stream()
                .filter(opening -> pin(opening, wishes).orElse(0) != AssignmentProblem.NOBODY)
                .toList();
        for (int i = 0; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            if (opening.toPlan()) {
                roleIndex.put(new Asked(rules.fixtureOf(opening), opening.role()), i);
            }
        }
        refereeIndex = places(
                rules.referees().stream().map(person -> person.ref().id()).toList());
        List<ClubId> clubs = rules.referees().stream()
                .map(Person::clubId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<TeamId> teams = rules.fixtures().stream()
                .flatMap(fixture -> List.of(fixture.home().id(), fixture.away().id()).stream())
                .distinct()
                .toList();
        problem = new Problem(
                fixtures(places(teams), wishes.zone()),
                openings.stream().map(opening -> role(opening, wishes)).toList(),
                rules.referees().stream()
                        .map(person -> official(person, places(clubs)))
                        .toList(),
                new Problem.Travel(rules.kmFromHome(), rules.kmBetween()),
                partners(wishes.weights().of(Term.PARTNERS)),
                clubs.stream()
                        .map(club -> Math.max(0, wishes.owedByClub().getOrDefault(club, 0) + declinedHere(club)))
                        .toList(),
                wishes.weights().withFairShare(fairShare()).withUsual(usual(teams)));
    }

    /**
     * What is wanted beside the rules.
     *
     * @param weights what counts how much
     * @param owedByClub matches each club still owes
     * @param keepCommitted whether what is committed stays
     * @param free whether what is staged for a role may change: an earlier run found it, or it is the role that is asked about
     * @param zone of the association
     */
    record Wishes(
            Weights weights,
            Map<ClubId, Integer> owedByClub,
            boolean keepCommitted,
            Predicate<Pick> free,
            ZoneId zone) {}

    /** @return how many roles that are not to plan the club's referees have declined: they have them still, but give nothing */
    private int declinedHere(ClubId club) {
        return (int) openings.stream()
                .filter(opening -> opening.declined() && !opening.toPlan())
                .filter(opening ->
                        club.equals(rules.referees().get(opening.planned()).clubId()))
                .count();
    }

    private static <T> Map<T, Integer> places(List<T> all) {
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, i -> i));
    }

    private List<Problem.Fixture> fixtures(Map<TeamId, Integer> teams, ZoneId zone) {
        LocalDate first = rules.fixtures().stream()
                .map(FixtureView::date)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        return IntStream.range(0, rules.fixtures().size())
                .mapToObj(i -> {
                    FixtureView fixture = rules.fixtures().get(i);
                    LocalTime start = fixture.startsAt() == null
                            ? MIDDAY
                            : fixture.startsAt().atZone(zone).toLocalTime();
                    return new Problem.Fixture(
                            (int) (fixture.date().toEpochDay() - first.toEpochDay()),
                            start.toSecondOfDay() / 60,
                            rules.venueOf()[i],
                            teams.get(fixture.home().id()),
                            teams.get(fixture.away().id()),
                            0,
                            rules.exclusions()[i]);
                })
                .toList();
    }

    /** @return who must have the role, or NOBODY; empty when it is to be filled */
    private OptionalInt pin(Opening opening, Wishes wishes) {
        boolean chosen = opening.staged() && !wishes.free().test(pick(opening, opening.planned()));
        if (!opening.toPlan() || chosen) {
            return OptionalInt.of(opening.planned());
        }
        return opening.settled() && wishes.keepCommitted() ? OptionalInt.of(opening.committed()) : OptionalInt.empty();
    }

    private Problem.Role role(Opening opening, Wishes wishes) {
        OptionalInt pin = pin(opening, wishes);
        int price = wishes.weights().of(Term.WARNINGS);
        boolean warned = price > 0 && Arrays.stream(opening.warnings()).anyMatch(warnings -> warnings > 0);
        return new Problem.Role(
                opening.fixture(),
                need(opening),
                opening.minimumRank(),
                pin.orElse(Problem.NONE),
                pin.isEmpty() && opening.settled() ? opening.committed() : Problem.NONE,
                opening.candidates(),
                warned
                        ? Arrays.stream(opening.warnings())
                                .map(warnings -> warnings * price)
                                .toArray()
                        : new int[0]);
    }

    private static Problem.Need need(Opening opening) {
        if (!opening.required()) {
            return Problem.Need.OPTIONAL;
        }
        return opening.role() == CrewRole.FIRST ? Problem.Need.LEADING : Problem.Need.REQUIRED;
    }

    private static Problem.Official official(Person person, Map<ClubId, Integer> clubs) {
        return new Problem.Official(
                person.clubId() == null ? Problem.NONE : clubs.get(person.clubId()),
                person.licenceRank(),
                0,
                person.mostPerDay(),
                person.mostInSeason() == Integer.MAX_VALUE
                        ? Problem.NO_LIMIT
                        : Math.max(0, person.mostInSeason() - person.elsewhere()),
                person.usualInSeason(),
                person.elsewhere(),
                person.wanted() == null ? Problem.NONE : person.wanted(),
                List.of());
    }

    /** Each side's wish counts by itself: what both wish counts twice. */
    private List<Problem.Partners> partners(int price) {
        return rules.partners().stream()
                .map(two ->
                        new Problem.Partners(two.one(), two.other(), two.unwished() ? price : -price, two.blocked()))
                .filter(two -> two.price() != 0 || two.blocked())
                .toList();
    }

    /** Matches of the season each would have, were all the same. */
    private double fairShare() {
        int all = openings.size()
                + rules.referees().stream().mapToInt(Person::elsewhere).sum();
        return rules.referees().isEmpty() ? 0 : (double) all / rules.referees().size();
    }

    private List<Integer> usual(List<TeamId> teams) {
        Map<TeamId, Integer> matches = new HashMap<>();
        for (FixtureView fixture : rules.fixtures()) {
            matches.merge(fixture.home().id(), 1, Integer::sum);
            matches.merge(fixture.away().id(), 1, Integer::sum);
        }
        return teams.stream()
                .map(team -> Math.max(SEEN_TWICE, matches.get(team) / SHARE_OF_MATCHES))
                .toList();
    }

    // ---- and back ----

    Problem problem() {
        return problem;
    }

    List<Opening> openings() {
        return openings;
    }

    /** @return by role who would have it now, as a plan */
    int[] planned() {
        return openings.stream().mapToInt(Opening::planned).toArray();
    }

    /** @return what the plan changes */
    List<Pick> picks(int[] plan) {
        List<Pick> picks = new ArrayList<>();
        for (int role = 0; role < plan.length; role++) {
            if (plan[role] != openings.get(role).planned()) {
                picks.add(pick(openings.get(role), plan[role]));
            }
        }
        return picks;
    }

    /** @return the place of a role in the plan, or NONE */
    int indexOf(FixtureId fixture, CrewRole role) {
        return roleIndex.getOrDefault(new Asked(fixture, role), Problem.NONE);
    }

    /** @return the referee's place among the officials */
    OptionalInt indexOf(RefereeId referee) {
        Integer index = refereeIndex.get(referee);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** @return the change in words, not staged yet */
    ProposedChange proposed(Change change) {
        Opening opening = openings.get(change.role());
        return new ProposedChange(
                rules.fixtures().get(opening.fixture()),
                opening.role(),
                opening.planned() == AssignmentProblem.NOBODY
                        ? null
                        : rules.referees().get(opening.planned()).ref(),
                rules.referees().get(change.official()).ref(),
                ProposedStatus.LEFT);
    }

    private Pick pick(Opening opening, int after) {
        return new Pick(
                rules.fixtures().get(opening.fixture()).id(),
                opening.role(),
                referee(opening.planned()),
                referee(after));
    }

    /** @return who that is; null for nobody */
    RefereeId referee(int index) {
        return index == AssignmentProblem.NOBODY
                ? null
                : rules.referees().get(index).ref().id();
    }
}
