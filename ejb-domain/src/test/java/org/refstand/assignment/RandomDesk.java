package org.refstand.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refstand.assignment.AssignmentProblem.Opening;
import org.refstand.availability.AbsenceTimes;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/** A weekend of matches and referees by chance, with rules set by chance: for whoever compares what the rules say in two forms. */
public final class RandomDesk {
    private static final int MATCHES = 8;
    private static final int REFEREES = 7;
    private static final Set<Rule> OF_SEVERAL_MATCHES =
            Set.of(Rule.ONE_ROLE_PER_CREW, Rule.NO_OVERLAP, Rule.ENOUGH_TIME_BETWEEN, Rule.CAP_PER_DAY);

    private final Random chance;
    private final Desk desk = new Desk();
    private final List<RefereeFacts> referees = new ArrayList<>();
    private final List<FixtureView> matches = new ArrayList<>();
    private final Map<RefereeId, Integer> elsewhere = new HashMap<>();
    private final boolean busy;
    private final Facts facts;

    /** @param seed of all chance */
    public RandomDesk(long seed) {
        this(seed, false);
    }

    private RandomDesk(long seed, boolean busy) {
        this.busy = busy;
        chance = new Random(seed);
        for (int i = 0; i < REFEREES; i++) {
            RefereeFacts referee = referee(i);
            referees.add(referee);
            elsewhere.put(referee.id(), chance.nextInt(4));
            desk.with(referee).led(referee, elsewhere.get(referee.id()));
        }
        referees.forEach(this::wish);
        for (int i = 0; i < MATCHES; i++) {
            FixtureView match = match();
            matches.add(match);
            desk.with(match);
            referees.forEach(referee -> answer(referee, match));
        }
        for (Rule rule : Rule.values()) {
            if (!rule.alwaysBlocks() && chance.nextInt(3) == 0) {
                desk.set(rule, Severity.values()[chance.nextInt(3)]);
            }
        }
        if (busy) {
            matches.stream().filter(match -> chance.nextInt(4) > 0).forEach(this::fill);
        }
        facts = desk.facts();
    }

    /** @return one of a busy weekend: most matches have crews, which break rules as chance will have it, and few are free */
    public static RandomDesk busy(long seed) {
        return new RandomDesk(seed, true);
    }

    private void fill(FixtureView match) {
        for (CrewRole role : List.of(CrewRole.FIRST, CrewRole.SECOND)) {
            RefereeFacts referee = referees.get(chance.nextInt(REFEREES));
            if (chance.nextInt(4) > 0) {
                desk.answered(referee, match, Answer.FREE);
            }
            switch (chance.nextInt(5)) {
                case 0 -> {}
                case 1 -> desk.staged(referee, role, match);
                default -> desk.committed(referee, role, match);
            }
        }
    }

    private RefereeFacts referee(int number) {
        AReferee referee = AReferee.aReferee("Kim " + number)
                .withLicence("B", chance.nextInt(6))
                .of(oneOf(AMatch.HOME, AMatch.AWAY, "SV Nirgends", null))
                .livingAt(Place.of(oneOf(AMatch.MUENSTER, AMatch.BERLIN)));
        if (chance.nextInt(3) == 0) {
            referee.atMostPerDay(1 + chance.nextInt(2)).atMostPerSeason(3 + chance.nextInt(4));
        }
        if (chance.nextInt(5) == 0) {
            referee.licensedUntil(AMatch.SATURDAY);
        }
        return referee.facts();
    }

    private void wish(RefereeFacts referee) {
        for (RefereeFacts colleague : referees) {
            if (!colleague.equals(referee) && chance.nextInt(5) == 0) {
                desk.wishing(referee, colleague, oneOf(PartnerWish.values()));
            }
        }
    }

    private FixtureView match() {
        AMatch match = AMatch.aMatch()
                .lasting(Duration.ofMinutes(60L + chance.nextInt(90)))
                .in(oneOf(AMatch.MUENSTER, AMatch.DORTMUND, AMatch.BERLIN))
                .between(oneOf(AMatch.HOME, "SV Eiche"), oneOf(AMatch.AWAY, "TSV Linde"));
        LocalDate day = AMatch.SATURDAY.plusDays(chance.nextInt(2));
        ZonedDateTime start = day.atTime(9 + chance.nextInt(busy ? 3 : 15), 0).atZone(AMatch.ZONE);
        match.at(start);
        if (chance.nextInt(6) == 0) {
            match.withoutTime();
        }
        return match.view();
    }

    private void answer(RefereeFacts referee, FixtureView match) {
        if (chance.nextInt(5) > (busy ? 2 : 0)) {
            desk.answered(referee, match, chance.nextInt(6) == 0 ? Answer.NOT_FREE : Answer.FREE);
        }
        if (chance.nextInt(12) == 0 && match.startsAt() != null) {
            Instant from = match.startsAt().minusSeconds(600);
            desk.away(referee, new AbsenceTimes(from, from.plusSeconds(3600), false, null));
        }
    }

    @SafeVarargs
    private <T> T oneOf(T... all) {
        return all[chance.nextInt(all.length)];
    }

    /** @return the rules, compiled */
    public AssignmentProblem problem() {
        return RuleCompiler.compile(Reach.everywhere(facts, ids()), AMatch.SATURDAY);
    }

    /** @return a match by chance */
    public FixtureView anyMatch() {
        return oneOf(matches.toArray(FixtureView[]::new));
    }

    /** @return the rules of the day of a match */
    public AssignmentProblem day(FixtureView match) {
        return RuleCompiler.compile(Reach.everywhere(facts, ids(match.date())), AMatch.SATURDAY);
    }

    /** @return the same, compiled only as far as the match and so many other changes can reach */
    public AssignmentProblem around(FixtureView match, int others) {
        Facts crewsOnly = facts.withAnswers(answers(ids(match.date()), this::hasRole));
        return RuleCompiler.compile(
                Reach.from(match.id(), others, crewsOnly, ids(match.date()), ids -> answers(ids, (id, who) -> true)),
                AMatch.SATURDAY);
    }

    private Map<FixtureId, Map<RefereeId, AnswerFacts>> answers(
            Collection<FixtureId> ids, BiPredicate<FixtureId, RefereeId> read) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> facts.answersFor(id).entrySet().stream()
                .filter(answer -> read.test(id, answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private Set<FixtureId> ids(LocalDate day) {
        return matches.stream()
                .filter(match -> match.date().equals(day))
                .map(FixtureView::id)
                .collect(Collectors.toSet());
    }

    private Set<FixtureId> ids() {
        Set<FixtureId> ids = new HashSet<>();
        matches.forEach(match -> ids.add(match.id()));
        return ids;
    }

    /** @return a referee by chance */
    public int anyReferee() {
        return chance.nextInt(REFEREES);
    }

    /**
     * Asks each rule about each assignment of a plan, all of them committed.
     *
     * @param plan by role who has it, or NOBODY
     * @return whether one is broken that the optimiser must not break
     */
    public boolean isBroken(AssignmentProblem problem, int[] plan) {
        Facts with = with(problem, plan);
        Lineup lineup = Lineup.committed(with);
        return IntStream.range(0, plan.length)
                .filter(role -> plan[role] != AssignmentProblem.NOBODY)
                .mapToObj(role -> assignment(problem, role, plan[role]))
                .flatMap(assignment -> with.rulebook().findings(assignment, lineup).stream())
                .anyMatch(finding ->
                        finding.severity() == Severity.BLOCK || OF_SEVERAL_MATCHES.contains(Rule.of(finding.rule())));
    }

    /** @return the warnings about one who has the role and nothing else, but for the number of matches in the season */
    public long warnings(AssignmentProblem problem, int role, int referee) {
        int[] plan = new int[problem.roles().size()];
        Arrays.fill(plan, AssignmentProblem.NOBODY);
        plan[role] = referee;
        Facts with = with(problem, plan);
        return with.rulebook().findings(assignment(problem, role, referee), Lineup.committed(with)).stream()
                .filter(finding -> finding.rule() != RuleName.CAP_PER_SEASON)
                .count();
    }

    private boolean hasRole(FixtureId match, RefereeId who) {
        return facts.slots().stream()
                .anyMatch(slot -> slot.fixtureId().equals(match)
                        && (who.equals(slot.committed()) || who.equals(slot.stagedReferee())));
    }

    /**
     * Counts the wishes about each other of those in one crew, as the rules and the list of candidates see them.
     *
     * @return those met, less those gone against unless the association does not look at such
     */
    public long wishesMet(AssignmentProblem problem, int[] plan) {
        Lineup lineup = Lineup.committed(with(problem, plan));
        boolean counts = facts.rulebook().severity(Rule.UNWISHED_PARTNER) != Severity.OFF;
        return IntStream.range(0, plan.length)
                .filter(role -> plan[role] != AssignmentProblem.NOBODY)
                .mapToObj(role -> Case.of(assignment(problem, role, plan[role]), lineup))
                .flatMap(looked -> looked.partnersHere().stream()
                        .filter(wish -> wish.wisher().equals(looked.referee().id())))
                .mapToLong(wish -> wish.wish() == PartnerWish.WISHED ? 1 : counts ? -1 : 0)
                .sum();
    }

    private static Assignment assignment(AssignmentProblem problem, int role, int referee) {
        Opening opening = problem.roles().get(role);
        return new Assignment(
                problem.fixtureOf(opening),
                opening.role(),
                problem.referees().get(referee).ref().id());
    }

    private Facts with(AssignmentProblem problem, int[] plan) {
        List<SlotFacts> slots = new ArrayList<>();
        Map<RefereeId, Map<String, SeasonCount>> seasons = new HashMap<>();
        elsewhere.forEach(
                (referee, led) -> seasons.put(referee, Map.of(AMatch.OBERLIGA.season(), new SeasonCount(led, 0))));
        for (int role = 0; role < plan.length; role++) {
            if (plan[role] != AssignmentProblem.NOBODY) {
                Assignment made = assignment(problem, role, plan[role]);
                slots.add(slot(made.fixtureId(), made.role(), made.refereeId()));
                SeasonCount before = seasons.get(made.refereeId()).get(AMatch.OBERLIGA.season());
                seasons.put(
                        made.refereeId(),
                        Map.of(AMatch.OBERLIGA.season(), new SeasonCount(before.led(), before.toCome() + 1)));
            }
        }
        return new Facts(
                facts.rulebook(),
                facts.zone(),
                facts.fixtures(),
                facts.demands(),
                facts.referees(),
                facts.answers(),
                facts.absences(),
                slots,
                seasons,
                facts.partners());
    }

    private static SlotFacts slot(FixtureId match, CrewRole role, RefereeId referee) {
        return new SlotFacts(match, role, referee, AssignmentAnswer.NONE, null, false, false, null, null);
    }
}
