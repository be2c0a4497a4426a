package org.refstand.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.refstand.assignment.AssignmentProblem.Opening;
import org.refstand.assignment.AssignmentProblem.Person;
import org.refstand.assignment.Candidacies.Candidacy;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.league.AssignedBy;
import org.refstand.league.CrewRole;
import org.refstand.league.VenueId;
import org.refstand.league.VenueView;
import org.refstand.referee.RefereeId;

/** Makes an {@link AssignmentProblem} of facts, by asking the rules. */
final class RuleCompiler {
    /** A match of the day before or after may be too near; those further away never are. */
    private static final int DAYS_AROUND = 1;

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final Facts facts;
    private final LocalDate today;
    private final Set<FixtureId> inQuestion;
    private final FixtureId asked;
    private final Set<LocalDate> daysInQuestion;
    private final List<FixtureView> fixtures;
    private final Map<FixtureId, Integer> fixtureIndex = new HashMap<>();
    private final List<RefereeFacts> referees;
    private final Map<RefereeId, Integer> refereeIndex = new HashMap<>();
    private final Candidacies candidacies;

    private RuleCompiler(Reach reach, LocalDate today) {
        this.facts = reach.facts();
        this.inQuestion = reach.inQuestion();
        this.asked = reach.asked();
        this.today = today;
        this.daysInQuestion = inQuestion.stream()
                .map(facts.fixtures()::get)
                .filter(Objects::nonNull)
                .map(FixtureView::date)
                .collect(Collectors.toSet());
        fixtures = facts.fixtures().values().stream()
                .filter(Lineup::takesTime)
                .filter(this::isNear)
                .sorted(Comparator.comparing(FixtureView::date)
                        .thenComparing(FixtureView::startsAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(fixture -> fixture.id().value()))
                .toList();
        for (FixtureView fixture : fixtures) {
            fixtureIndex.put(fixture.id(), fixtureIndex.size());
        }
        referees = facts.referees().values().stream()
                .sorted(Comparator.comparing(referee -> referee.id().value()))
                .toList();
        for (RefereeFacts referee : referees) {
            refereeIndex.put(referee.id(), refereeIndex.size());
        }
        candidacies = new Candidacies(reach, referees, refereeIndex);
    }

    /**
     * @param reach what is known, and in which matches somebody else is asked for
     * @param today in the association's zone; what was played is not planned any more
     */
    static AssignmentProblem compile(Reach reach, LocalDate today) {
        return new RuleCompiler(reach, today).compiled();
    }

    private AssignmentProblem compiled() {
        List<Opening> openings = openings();
        List<VenueView> venues = fixtures.stream()
                .collect(Collectors.toMap(
                        fixture -> fixture.venue().id(), FixtureView::venue, (same, again) -> same, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        Map<VenueId, Integer> venueIndex = new HashMap<>();
        venues.forEach(venue -> venueIndex.put(venue.id(), venueIndex.size()));
        Places places = new Places(venues.stream().map(Place::of).toList());
        return new AssignmentProblem(
                season(),
                fixtures,
                exclusions(),
                openings,
                people(openings),
                PartnerCompiler.compile(facts, refereeIndex),
                venues,
                fixtures.stream()
                        .mapToInt(fixture -> venueIndex.get(fixture.venue().id()))
                        .toArray(),
                referees.stream().map(referee -> places.kmFrom(referee.home())).toArray(int[][]::new),
                places.kmBetween());
    }

    private boolean isNear(FixtureView fixture) {
        if (inQuestion.contains(fixture.id())) {
            return true;
        }
        // what is staged may lie anywhere; far away it only counts for the season
        return LongStream.rangeClosed(-DAYS_AROUND, DAYS_AROUND)
                .anyMatch(days -> daysInQuestion.contains(fixture.date().plusDays(days)));
    }

    // ---- roles ----

    private List<Opening> openings() {
        Map<FixtureId, Map<CrewRole, SlotFacts>> slots = facts.slots().stream()
                .collect(Collectors.groupingBy(SlotFacts::fixtureId, Collectors.toMap(SlotFacts::role, slot -> slot)));
        List<Opening> openings = new ArrayList<>();
        for (FixtureView fixture : fixtures) {
            Map<CrewRole, SlotFacts> crew = slots.getOrDefault(fixture.id(), Map.of());
            boolean toPlan = isToPlan(fixture, crew.values());
            int[] inAnyRole = toPlan ? candidacies.warningsInAnyRole(fixture, crew.values()) : new int[0];
            Opening before = null;
            for (CrewRole role : CrewRole.values()) {
                Optional<RoleDemand> demand =
                        Optional.ofNullable(facts.demandsOf(fixture).get(role));
                SlotFacts slot = crew.get(role);
                if (toPlan && demand.isPresent() || slot != null && slot.planned() != null) {
                    before = opening(fixture, role, toPlan ? demand : Optional.empty(), slot, before, inAnyRole);
                    openings.add(before);
                }
            }
        }
        return openings;
    }

    /** Where a team provides the crew nobody is looked for, unless the assigner has begun to or asks for that match. */
    private boolean isToPlan(FixtureView fixture, Collection<SlotFacts> crew) {
        return inQuestion.contains(fixture.id())
                && fixture.status() == FixtureStatus.SCHEDULED
                && fixture.league().assignedBy() == AssignedBy.CENTRAL
                && (fixture.crewTeam() == null
                        || fixture.id().equals(asked)
                        || crew.stream().anyMatch(slot -> slot.committed() != null || slot.staged()))
                && !fixture.date().isBefore(today);
    }

    private Opening opening(
            FixtureView fixture,
            CrewRole role,
            Optional<RoleDemand> demand,
            SlotFacts slot,
            Opening before,
            int[] inAnyRole) {
        boolean staged = slot != null && slot.staged();
        boolean settled = slot != null && slot.committed() != null && !slot.needsAction();
        Candidacy candidacy = demand.isEmpty()
                ? Candidacy.NONE
                : candidacies.inRole(fixture, role, slot, inAnyRole).or(before);
        return new Opening(
                fixtureIndex.get(fixture.id()),
                role,
                demand.isPresent(),
                demand.map(RoleDemand::required).orElse(false),
                demand.map(RoleDemand::minimumRank).orElse(0),
                slot == null ? AssignmentProblem.NOBODY : index(slot.committed()),
                staged,
                slot == null ? AssignmentProblem.NOBODY : index(slot.planned()),
                settled,
                slot != null && !slot.staged() && slot.isDeclined(),
                candidacy.candidates(),
                candidacy.warnings());
    }

    private int index(RefereeId referee) {
        return referee == null ? AssignmentProblem.NOBODY : refereeIndex.get(referee);
    }

    // ---- matches of one referee ----

    private int[][] exclusions() {
        List<List<Integer>> excluded = fixtures.stream()
                .map(fixture -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int one = 0; one < fixtures.size(); one++) {
            for (int other = one + 1; other < fixtures.size() && areNear(one, other); other++) {
                if (facts.rulebook().excludes(fixtures.get(one), fixtures.get(other))) {
                    excluded.get(one).add(other);
                    excluded.get(other).add(one);
                }
            }
        }
        return excluded.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }

    /** They are ordered by day. */
    private boolean areNear(int one, int other) {
        return fixtures.get(other).date().toEpochDay()
                        - fixtures.get(one).date().toEpochDay()
                <= DAYS_AROUND;
    }

    private List<Person> people(List<Opening> openings) {
        int[] here = new int[referees.size()];
        String season = season();
        Lineup planned = Lineup.planned(facts);
        for (Opening opening : openings) {
            boolean isHeldHere = opening.planned() != AssignmentProblem.NOBODY
                    // what is not to plan is held in every plan, declined or not
                    && (!opening.declined() || !opening.toPlan());
            if (isHeldHere) {
                here[opening.planned()]++;
            }
        }
        return IntStream.range(0, referees.size())
                .mapToObj(i ->
                        person(referees.get(i), planned.inSeason(referees.get(i).id(), season) - here[i]))
                .toList();
    }

    /** @return the one in which most of the matches are; a period hardly ever has two */
    private String season() {
        return fixtures.stream()
                .filter(fixture -> inQuestion.contains(fixture.id()))
                .collect(Collectors.groupingBy(fixture -> fixture.league().season(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Person person(RefereeFacts referee, int elsewhere) {
        int perSeason = Rule.CAP_PER_SEASON.limit(referee.maxPerSeason(), facts.rulebook());
        Severity season = facts.rulebook().severity(Rule.CAP_PER_SEASON);
        boolean perDay = facts.rulebook().severity(Rule.CAP_PER_DAY) != Severity.OFF;
        return new Person(
                referee.ref(),
                referee.clubId(),
                referee.licenceRank(),
                perDay ? Rule.CAP_PER_DAY.limit(referee.maxPerDay(), facts.rulebook()) : ANY_NUMBER,
                season == Severity.BLOCK ? perSeason : ANY_NUMBER,
                season == Severity.WARN ? perSeason : ANY_NUMBER,
                elsewhere,
                referee.wanted());
    }
}
