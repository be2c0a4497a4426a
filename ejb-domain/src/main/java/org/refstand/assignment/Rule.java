package org.refstand.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.league.TeamRef;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/**
 * The rules on assignments: the one list that the board, the list of candidates, the plan, a commit and the settings read.
 * The sentence above each says what it demands; each answers for one assignment what is wrong with it, if anything is.
 */
enum Rule {
    /** The match will be played. */
    FIXTURE_SCHEDULED(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            FixtureView fixture = looked.fixture();
            return fixture.status() == FixtureStatus.SCHEDULED
                    ? KEPT
                    : broken(Breach.of(
                            name(), Breach.fixture(fixture), Words.match(fixture), Words.status(fixture.status())));
        }
    },

    /** The start of the match is fixed. */
    TIME_FIXED(Severity.WARN) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            FixtureView fixture = looked.fixture();
            return fixture.startsAt() != null
                    ? KEPT
                    : broken(Breach.of(name(), Breach.fixture(fixture), Words.match(fixture), fixture.date()));
        }
    },

    /** The league's crews have the role. */
    ROLE_ASKED_FOR(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            FixtureView fixture = looked.fixture();
            return looked.demand().isPresent()
                    ? KEPT
                    : broken(Breach.of(
                            name(), Breach.fixture(fixture), fixture.league().name(), Words.role(looked.role())));
        }
    },

    /** One person holds one role of a crew. */
    ONE_ROLE_PER_CREW(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            return looked.otherRolesHere().stream()
                    .findFirst()
                    .map(role -> Breach.of(
                            name(),
                            Breach.referee(looked.referee()),
                            looked.referee().name(),
                            Words.role(role),
                            Words.match(looked.fixture())));
        }
    },

    /** The referee is active. */
    REFEREE_ACTIVE(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            RefereeFacts referee = looked.referee();
            return referee.active() ? KEPT : broken(Breach.of(name(), Breach.referee(referee), referee.name()));
        }
    },

    /** The licence is high enough for the role and valid on the day. */
    LICENCE(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            RefereeFacts referee = looked.referee();
            LocalDate until = referee.licenceValidUntil();
            LocalDate day = looked.fixture().date();
            if (until != null && day.isAfter(until)) {
                return broken(Breach.of(
                        "LICENCE.expired",
                        Breach.referee(referee),
                        referee.name(),
                        referee.ref().licence(),
                        until));
            }
            RoleDemand demand = looked.demand().orElse(null);
            return demand == null || referee.licenceRank() >= demand.minimumRank()
                    ? KEPT
                    : broken(Breach.of(
                            "LICENCE.low",
                            Breach.referee(referee),
                            referee.name(),
                            referee.ref().licence(),
                            looked.fixture().league().name(),
                            demand.minimumLicence(),
                            Words.role(looked.role())));
        }
    },

    /** The referee declared to be free. */
    AVAILABLE(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            RefereeFacts referee = looked.referee();
            Optional<AnswerFacts> answer = looked.answer();
            if (answer.isEmpty()) {
                return broken(Breach.of("AVAILABLE.silent", Breach.referee(referee), referee.name()));
            }
            AnswerFacts given = answer.get();
            return given.answer() != Answer.NOT_FREE
                    ? KEPT
                    : broken(Breach.of(
                            given.outdated() ? "AVAILABLE.before" : "AVAILABLE.refused",
                            Breach.referee(referee),
                            referee.name(),
                            given.confirmedAt().atZone(looked.facts().zone())));
        }

        @Override
        Optional<Set<RefereeId>> onlyAmong(FixtureView fixture, Facts facts) {
            return Optional.of(facts.answersFor(fixture.id()).keySet());
        }
    },

    /** What the referee said is said of the time and place that the match has now. */
    ANSWER_CURRENT(Severity.WARN) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            return looked.answer()
                    .filter(given -> given.answer() == Answer.FREE && given.outdated() && !looked.isConfirmed())
                    .map(given -> Breach.of(
                            name(),
                            Breach.referee(looked.referee()),
                            looked.referee().name(),
                            given.confirmedAt().atZone(looked.facts().zone())));
        }
    },

    /** The referee declared no absence at that time. */
    NOT_ABSENT(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            RefereeFacts referee = looked.referee();
            return Collisions.absence(looked)
                    .map(away -> Breach.of(name(), Breach.referee(referee), referee.name(), away.from(), away.until()));
        }
    },

    /** The referee has no other match at the same time. Guarded by the database too, so it cannot be loosened. */
    NO_OVERLAP(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            RefereeFacts referee = looked.referee();
            return looked.otherMatches().stream()
                    .filter(other ->
                            excludes(looked.fixture(), other, looked.facts().rulebook()))
                    .findFirst()
                    .map(other -> Breach.of(
                                    name(),
                                    Breach.referee(referee),
                                    referee.name(),
                                    Words.match(other),
                                    other.startsAt().atZone(looked.facts().zone()),
                                    Words.hall(other.venue()))
                            .and(Breach.fixture(other)));
        }

        @Override
        boolean excludes(FixtureView one, FixtureView other, Rulebook rulebook) {
            return Collisions.overlap(one, other);
        }
    },

    /** There is enough time to get from one venue to the next. */
    ENOUGH_TIME_BETWEEN(Severity.BLOCK, Parameter.MINUTES_BETWEEN, Parameter.KM_PER_HOUR) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            return looked.otherMatches().stream()
                    .map(other -> Journey.between(
                            looked.fixture(), other, looked.facts().rulebook()))
                    .flatMap(Optional::stream)
                    .filter(Journey::isTooShort)
                    .findFirst()
                    .map(journey -> journey.told(looked.referee()));
        }

        @Override
        boolean excludes(FixtureView one, FixtureView other, Rulebook rulebook) {
            return Journey.between(one, other, rulebook)
                    .filter(Journey::isTooShort)
                    .isPresent();
        }
    },

    /** No team of the referee's own club plays. */
    NOT_OWN_CLUB(Severity.BLOCK) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            RefereeFacts referee = looked.referee();
            TeamRef home = looked.fixture().home();
            TeamRef away = looked.fixture().away();
            if (home.clubId().equals(referee.clubId())) {
                return broken(ownClub(referee, home));
            }
            return away.clubId().equals(referee.clubId()) ? broken(ownClub(referee, away)) : KEPT;
        }

        private Breach ownClub(RefereeFacts referee, TeamRef team) {
            return Breach.of(name(), Breach.referee(referee), referee.name(), team.clubName(), team.name());
        }
    },

    /** Nobody else in the crew would rather not whistle with the referee, nor the referee with them. */
    UNWISHED_PARTNER(Severity.WARN) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            return looked.partnersHere().stream()
                    .filter(wish -> wish.wish() == PartnerWish.UNWISHED)
                    .findFirst()
                    .map(wish -> Breach.of(
                                    name(), Breach.referee(looked.referee()), wish.wisherName(), wish.colleagueName())
                            .and(Breach.partner(wish, looked.referee())));
        }
    },

    /** Not more matches a day than the referee's limit, or else the association's. */
    CAP_PER_DAY(Severity.BLOCK, Parameter.MATCHES_PER_DAY) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            return Limits.onTheDay(looked);
        }
    },

    /** Not more matches a season than the referee's limit, or else the association's. */
    CAP_PER_SEASON(Severity.WARN, Parameter.MATCHES_PER_SEASON) {
        @Override
        Optional<Breach> brokenBy(Case looked) {
            return Limits.inTheSeason(looked);
        }
    };

    private static final Optional<Breach> KEPT = Optional.empty();
    private final Severity normalSeverity;
    private final List<Parameter> parameters;

    Rule(Severity normalSeverity, Parameter... parameters) {
        this.normalSeverity = normalSeverity;
        this.parameters = List.of(parameters);
    }

    /** @return what is wrong with the assignment; empty when the rule is kept */
    abstract Optional<Breach> brokenBy(Case looked);

    /** @return those who alone can keep it in that match, whatever the role; empty when it may be anybody */
    Optional<Set<RefereeId>> onlyAmong(FixtureView fixture, Facts facts) {
        return Optional.empty();
    }

    /** @return whether, by this rule, nobody can have both matches, whoever they are; the same either way round */
    boolean excludes(FixtureView one, FixtureView other, Rulebook rulebook) {
        return false;
    }

    /** @return whether it looks at the assignment alone, so that its answer is the same whatever else anybody has */
    boolean looksAtItAlone() {
        return switch (this) {
            case ONE_ROLE_PER_CREW, NO_OVERLAP, ENOUGH_TIME_BETWEEN, UNWISHED_PARTNER, CAP_PER_DAY, CAP_PER_SEASON ->
                false;
            default -> true;
        };
    }

    /** @return whether it asks which role of the crew it is, so that its answer differs between those of one match */
    boolean asksForTheRole() {
        return switch (this) {
            case ROLE_ASKED_FOR, LICENCE, ANSWER_CURRENT, ONE_ROLE_PER_CREW, CAP_PER_SEASON -> true;
            default -> false;
        };
    }

    /** @return how strict it is where the association has set nothing */
    Severity normalSeverity() {
        return normalSeverity;
    }

    /** @return the numbers it is set by */
    List<Parameter> parameters() {
        return parameters;
    }

    /** @return whether the database refuses what breaks it, so that it always blocks */
    boolean alwaysBlocks() {
        return this == NO_OVERLAP || this == ONE_ROLE_PER_CREW;
    }

    /** @return its public name */
    RuleName rule() {
        return RuleName.valueOf(name());
    }

    static Rule of(RuleName name) {
        return valueOf(name.name());
    }

    /** @return the referee's own limit, or else the association's */
    int limit(Integer own, Rulebook rulebook) {
        return own == null ? rulebook.value(parameters.get(0)) : own;
    }

    private static Optional<Breach> broken(Breach breach) {
        return Optional.of(breach);
    }
}
