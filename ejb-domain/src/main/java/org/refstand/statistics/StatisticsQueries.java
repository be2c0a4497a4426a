package org.refstand.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.refstand.assignment.Workload;
import org.refstand.assignment.WorkloadQueries;
import org.refstand.kernel.ReadSide;
import org.refstand.quota.ClubStanding;
import org.refstand.quota.QuotaQueries;
import org.refstand.referee.RefereeId;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** The numbers behind the pictures: of everybody for assigners, for a referee the own ones within those of all. */
@ReadSide
public class StatisticsQueries {
    @Inject
    StatisticsRows rows;

    @Inject
    WorkloadQueries workloads;

    @Inject
    QuotaQueries quotas;

    @Inject
    CurrentCaller caller;

    /**
     * A season in numbers, with what is staged.
     *
     * @param season null: {@link QuotaQueries#currentSeason()}
     * @return empty when there is no league at all
     */
    @RolesAllowed(Role.ASSIGNERS)
    public Optional<SeasonStatistics> statistics(String season) {
        return known(season).map(known -> {
            Map<RefereeId, Workload> worked = workloads.ofSeason(known);
            Map<RefereeId, ClubStanding> clubs = quotas.standings(known);
            List<RefereeStatistics> referees = rows.referees().stream()
                    .filter(referee -> referee.active() || worked.containsKey(referee.id()))
                    .map(referee ->
                            referee.with(worked.getOrDefault(referee.id(), Workload.NONE), clubs.get(referee.id())))
                    .sorted(RefereeStatistics.BY_DISTANCE_FROM_WISH)
                    .toList();
            return new SeasonStatistics(known, referees, rows.openWeeks(known));
        });
    }

    /**
     * How the matches of a season are shared out, as committed, and the own share.
     *
     * @param season null: {@link QuotaQueries#currentSeason()}
     * @return empty when there is no league at all, or the account belongs to no referee
     */
    @RolesAllowed(Role.REFEREES)
    public Optional<Fairness> fairness(String season) {
        Optional<UUID> own = caller.get().asReferee();
        return own.isEmpty() ? Optional.empty() : known(season).map(known -> fairness(new RefereeId(own.get()), known));
    }

    private Fairness fairness(RefereeId own, String season) {
        Workload workload = workloads.of(own, season);
        return new Fairness(
                season, workload.done(), workload.planned(), rows.wish(own), workload.km(), rows.shares(season));
    }

    private Optional<String> known(String season) {
        return season == null || season.isBlank() ? quotas.currentSeason() : Optional.of(season.strip());
    }
}
