package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;

/** Stages many choices at once, each only where its role still is as it was when it was chosen. */
@ApplicationScoped
class Picks {
    @Inject
    Crews crews;

    @Inject
    FixtureQueries fixtures;

    /** @return which were staged, or are so already; what a search had staged is an assigner's own then */
    StagedPicks stage(List<Pick> picks, UUID by, Instant at) {
        return changed(picks, (crew, pick) -> {
            boolean isPlanned = isPlanned(crew, pick);
            if (isPlanned ? crew.isStagedWith(pick.role(), pick.after()) : isAsSeen(crew, pick)) {
                crew.stage(pick.role(), pick.after(), null, by, at);
                return true;
            }
            return isPlanned;
        });
    }

    /** The same for what a search found; where that is staged already, it stays whose it is. */
    StagedPicks stageFound(List<Pick> picks, UUID by, Instant at) {
        return changed(picks, (crew, pick) -> {
            if (isPlanned(crew, pick)) {
                return true;
            }
            boolean asSeen = isAsSeen(crew, pick);
            if (asSeen) {
                crew.stageFound(pick.role(), pick.after(), by, at);
            }
            return asSeen;
        });
    }

    private static boolean isPlanned(Crew crew, Pick pick) {
        return Objects.equals(planned(crew, pick), pick.after());
    }

    private static boolean isAsSeen(Crew crew, Pick pick) {
        return Objects.equals(planned(crew, pick), pick.before());
    }

    /** @return which were taken back; what somebody changed since, or says themselves, is left as they want it */
    StagedPicks unstageFound(List<Pick> picks) {
        return changed(picks, (crew, pick) -> {
            boolean stands = crew.isFoundWith(pick.role(), pick.after());
            if (stands) {
                crew.unstage(pick.role());
            }
            return stands;
        });
    }

    private StagedPicks changed(List<Pick> picks, Change change) {
        Set<FixtureId> wanted = picks.stream().map(Pick::fixtureId).collect(Collectors.toSet());
        Set<RefereeId> people =
                picks.stream().map(Pick::after).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<RefereeId> kept = crews.keepReferees(people);
        Map<FixtureId, Crew> known = new HashMap<>();
        crews.locked(wanted).forEach(crew -> known.put(crew.fixtureId(), crew));
        Set<FixtureId> there =
                fixtures.byIds(wanted).stream().map(FixtureView::id).collect(Collectors.toSet());
        List<Pick> done = new ArrayList<>();
        List<Pick> passedOver = new ArrayList<>();
        Map<FixtureId, Crew> fresh = new HashMap<>();
        for (Pick pick : picks) {
            boolean possible =
                    there.contains(pick.fixtureId()) && (pick.after() == null || kept.contains(pick.after()));
            Crew crew = possible
                    ? known.computeIfAbsent(pick.fixtureId(), id -> fresh.computeIfAbsent(id, Crew::new))
                    : null;
            (possible && change.made(crew, pick) ? done : passedOver).add(pick);
        }
        add(fresh.values());
        return new StagedPicks(done, passedOver);
    }

    private void add(Collection<Crew> fresh) {
        fresh.stream().filter(crew -> !crew.isEmpty()).forEach(crews::add);
    }

    private static RefereeId planned(Crew crew, Pick pick) {
        return crew.planned(pick.role()).orElse(null);
    }

    /** One choice in its crew. */
    private interface Change {
        /** @return whether it is as chosen now */
        boolean made(Crew crew, Pick pick);
    }
}
