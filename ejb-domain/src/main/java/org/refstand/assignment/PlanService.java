package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Zone;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Stages, and commits what was staged. */
@UseCase
public class PlanService {
    private static final Texts TEXTS = Texts.of(PlanService.class);

    @Inject
    Crews crews;

    @Inject
    CrewRows views;

    @Inject
    Picks picks;

    @Inject
    FactsReader facts;

    @Inject
    PlanScopes scopes;

    @Inject
    FixtureQueries fixtures;

    @Inject
    CurrentCaller caller;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /**
     * Stages a referee, or nobody, for a role; what is committed stays. Staging what is committed already takes a staged
     * change of the role back.
     */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<CrewView> stage(StageAssignment command) {
        List<Rejection> missing = new Checks()
                .given("fixtureId", command.fixtureId())
                .given("role", command.role())
                .optionalText("reason", command.reason())
                .rejections();
        if (!missing.isEmpty()) {
            return Outcome.rejected(missing);
        }
        if (command.refereeId() != null && !crews.keepReferee(command.refereeId())) {
            return Outcome.rejected(Stale.unknown("Referee", command.refereeId()));
        }
        return changed(
                command.fixtureId(),
                command.crewVersion(),
                crew -> crew.stage(
                        command.role(),
                        command.refereeId(),
                        command.reason(),
                        caller.get().account(),
                        now()));
    }

    /** Takes a staged change back. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<CrewView> unstage(UnstageAssignment command) {
        List<Rejection> missing = new Checks()
                .given("fixtureId", command.fixtureId())
                .given("role", command.role())
                .rejections();
        return missing.isEmpty()
                ? changed(command.fixtureId(), command.crewVersion(), crew -> crew.unstage(command.role()))
                : Outcome.rejected(missing);
    }

    /**
     * Stages many choices together, each where its role is still as it was when the choice was made; the others are passed
     * over. What stands committed stays, as with any staging.
     */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<StagedPicks> stageAll(List<Pick> choices) {
        return complete(choices)
                .then(() -> Outcome.done(picks.stage(choices, caller.get().account(), now())));
    }

    /** The same for choices of which none makes sense without the others: all of them are staged, or nothing. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<StagedPicks> stageTogether(List<Pick> choices) {
        return stageAll(choices)
                .then(staged -> staged.passedOver().isEmpty()
                        ? Outcome.done(staged)
                        : Outcome.rejected(Rejection.of("PICKS_CHANGED", TEXTS.sentence("picks.changed"))));
    }

    /** The same as {@link #stageAll} for what a search for a plan found: a later search may find somebody else for these roles. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<StagedPicks> stageFound(List<Pick> found) {
        return complete(found)
                .then(() -> Outcome.done(picks.stageFound(found, caller.get().account(), now())));
    }

    /** Takes back what a search found, where it is still staged as found; what an assigner said since stays. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<StagedPicks> unstageFound(List<Pick> found) {
        return complete(found).then(() -> Outcome.done(picks.unstageFound(found)));
    }

    private static Checks complete(List<Pick> choices) {
        Checks checks = new Checks().given("picks", choices);
        if (choices != null) {
            choices.forEach(pick -> checks.given("fixtureId", pick.fixtureId()).given("role", pick.role()));
        }
        return checks;
    }

    /**
     * Commits the scope's staged changes together, checked anew, or none of them; and none when they are not those that the
     * caller was shown. Nobody who commits for one of the same
     * referees, or moves one of the matches, gets in between the check and the commit.
     */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<CommittedPlan> commit(CommitPlan command) {
        List<Rejection> wrong = wrongIn(command);
        if (!wrong.isEmpty()) {
            return Outcome.rejected(wrong);
        }
        Set<FixtureId> scope = scopes.staged(command.scope());
        List<Crew> locked = crews.locked(scope);
        StagedPlan plan = StagedPlan.of(scope, facts.about(scope));
        return plan.validate(command.fingerprint(), command.acceptWarnings()).map(valid -> {
            Instant now = now();
            locked.stream()
                    .filter(crew -> plan.fixtures().contains(crew.fixtureId()))
                    .forEach(crew -> crew.commit(valid, command.reason(), now));
            crews.commitTimes(plan.fixtures(), now);
            PlanSummary summary = PlanSummary.of(plan, zone.day(now));
            return new CommittedPlan(summary.changes(), summary.tells());
        });
    }

    /** A referee confirms or declines an own committed assignment, until the match begins. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<CrewView> answer(AnswerAssignment command) {
        List<Rejection> wrong = new Checks()
                .given("fixtureId", command.fixtureId())
                .given("refereeId", command.refereeId())
                .given("answer", command.answer())
                .that(
                        command.answer() != AssignmentAnswer.NONE,
                        Rejection.of("FIELD_INVALID", "answer", TEXTS.sentence("answer.value")))
                .rejections();
        if (!wrong.isEmpty()) {
            return Outcome.rejected(wrong);
        }
        if (!caller.get().mayActFor(command.refereeId().value())) {
            throw Forbidden.to(caller.get(), "PlanService.answer");
        }
        Optional<Crew> crew = crews.findLocked(command.fixtureId()).filter(found -> found.has(command.refereeId()));
        Optional<FixtureView> fixture = fixtures.find(command.fixtureId());
        if (crew.isEmpty() || fixture.isEmpty()) {
            return Outcome.rejected(Rejection.of(
                    "NOT_ASSIGNED",
                    TEXTS.sentence(
                            "answer.notAssigned", fixture.map(Words::match).orElse("?"))));
        }
        Optional<Rejection> tooLate = tooLate(fixture.get());
        if (tooLate.isPresent()) {
            return Outcome.rejected(tooLate.get());
        }
        crew.get().answer(command.refereeId(), command.answer(), now());
        return Outcome.done(view(crew.get()));
    }

    private static List<Rejection> wrongIn(CommitPlan command) {
        Checks checks = new Checks().given("scope", command.scope()).optionalText("reason", command.reason());
        if (command.scope() != null) {
            checks.that(
                    PlanScopes.isBounded(command.scope()),
                    Rejection.of("SCOPE_UNBOUNDED", "scope", TEXTS.sentence("plan.unbounded")));
        }
        return checks.rejections();
    }

    private Outcome<CrewView> changed(FixtureId fixture, long seenVersion, Consumer<Crew> change) {
        Optional<FixtureView> known = fixtures.find(fixture);
        if (known.isEmpty()) {
            return Outcome.rejected(Stale.unknown("Fixture", fixture));
        }
        Optional<Crew> kept = crews.findLocked(fixture);
        Crew crew = kept.orElseGet(() -> new Crew(fixture));
        if (!crew.isAt(seenVersion)) {
            return Outcome.rejected(
                    Stale.changedMeanwhile(new Concerned("Crew", fixture.value(), Words.match(known.get()))));
        }
        change.accept(crew);
        if (kept.isEmpty() && !crew.isEmpty()) {
            crews.add(crew);
        }
        return Outcome.done(view(crew));
    }

    private CrewView view(Crew crew) {
        crews.flush();
        Caller seer = caller.get();
        return views.crews(List.of(crew.fixtureId()), seer).get(0);
    }

    private Optional<Rejection> tooLate(FixtureView fixture) {
        if (fixture.status() != FixtureStatus.SCHEDULED) {
            return Optional.of(Rejection.of(
                    "FIXTURE_NOT_SCHEDULED",
                    TEXTS.sentence("answer.tooLate", Words.match(fixture), Words.status(fixture.status())),
                    Breach.fixture(fixture)));
        }
        boolean begun = fixture.startsAt() != null && !clock.instant().isBefore(fixture.startsAt());
        return begun
                ? Optional.of(Rejection.of(
                        "FIXTURE_BEGUN", TEXTS.sentence("answer.begun", Words.match(fixture)), Breach.fixture(fixture)))
                : Optional.empty();
    }

    /** As fine as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
