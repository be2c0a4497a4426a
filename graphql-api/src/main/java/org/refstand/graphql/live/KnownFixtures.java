package org.refstand.graphql.live;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refstand.availability.PeriodView;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;

/**
 * What is known, at one moment, of the fixtures that some changes are about.
 *
 * @param filter what the subscriber wants
 * @param fixtures those there are
 * @param crews who is in their crews, as far as the caller may see; empty where nobody asked
 * @param period the filter's; empty when it names none, or there is none
 */
public record KnownFixtures(
        ChangeFilter filter,
        Map<FixtureId, FixtureView> fixtures,
        Map<FixtureId, Set<RefereeId>> crews,
        Optional<PeriodView> period) {

    /** The fixture as it is now; empty when it is gone. */
    public Optional<FixtureView> fixture(FixtureId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(fixtures.get(id));
    }

    /**
     * Whether the subscriber wants to hear of a change of the fixture.
     *
     * @param named referees that the change itself names: who has just left a crew is not found in it any more
     * @param days that the change itself names: a match that has just left a period is not found in it any more
     */
    public boolean isWanted(FixtureView fixture, Set<RefereeId> named, Set<LocalDate> days) {
        return isOfLeague(fixture)
                && isOfPeriod(fixture, days)
                && (filter.refereeId() == null || isInCrew(filter.refereeId(), fixture, named));
    }

    /** Whether the referee is in the crew, or is named by the change. */
    public boolean isInCrew(RefereeId referee, FixtureView fixture, Set<RefereeId> named) {
        return named.contains(referee)
                || crews.getOrDefault(fixture.id(), Set.of()).contains(referee);
    }

    private boolean isOfLeague(FixtureView fixture) {
        return filter.leagueId() == null
                || filter.leagueId().equals(fixture.league().id());
    }

    private boolean isOfPeriod(FixtureView fixture, Set<LocalDate> days) {
        return filter.periodId() == null
                || Stream.concat(Stream.of(fixture.date()), days.stream()).anyMatch(this::isInPeriod);
    }

    private boolean isInPeriod(LocalDate day) {
        return period.filter(span -> !day.isBefore(span.firstDay()) && !day.isAfter(span.lastDay()))
                .isPresent();
    }
}
