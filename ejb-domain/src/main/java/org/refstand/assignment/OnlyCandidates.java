package org.refstand.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refstand.referee.RefereeId;

/**
 * The open roles that only one referee may have. Choosing that one for another match may leave such a role without
 * anybody. Whether somebody may have a role is asked of the same rules as everywhere, before and after the choice.
 */
final class OnlyCandidates {
    private final Lineup planned;
    private final Map<RefereeId, List<OpenRole>> only = new HashMap<>();

    /**
     * @param choosable those whose choice is thought of; the roles of others are not looked for
     * @param planned who whistles what before the choice
     */
    OnlyCandidates(List<OpenRole> open, Set<RefereeId> choosable, Lineup planned) {
        this.planned = planned;
        for (OpenRole role : open) {
            onlyOneFor(role, choosable).ifPresent(referee -> only.computeIfAbsent(referee, id -> new ArrayList<>())
                    .add(role));
        }
    }

    /** @return the roles that nobody may have any more after the choice, by time */
    List<OpenRole> lostBy(Assignment choice) {
        List<OpenRole> atStake = only.getOrDefault(choice.refereeId(), List.of());
        if (atStake.isEmpty()) {
            return List.of();
        }
        Lineup chosen = planned.with(choice);
        RefereeId replaced = planned.holder(choice.fixtureId(), choice.role()).orElse(null);
        return atStake.stream()
                // the line-up changes for these two only
                .filter(role -> Stream.of(choice.refereeId(), replaced)
                        .filter(Objects::nonNull)
                        .noneMatch(referee -> may(referee, role, chosen)))
                .sorted(OpenRole.BY_TIME)
                .toList();
    }

    /** Most roles have two who may among those looked at first, and then the others need no look. */
    private Optional<RefereeId> onlyOneFor(OpenRole role, Set<RefereeId> choosable) {
        List<RefereeId> found = choosable.stream()
                .filter(referee -> may(referee, role, planned))
                .limit(2)
                .toList();
        boolean another = found.size() != 1
                || planned.facts().referees().keySet().stream()
                        .anyMatch(referee -> !choosable.contains(referee) && may(referee, role, planned));
        return another ? Optional.empty() : Optional.of(found.get(0));
    }

    /** @return whether two of these may have the role: then nobody is its only candidate */
    static boolean areTwo(Collection<RefereeId> some, OpenRole role, Lineup planned) {
        return some.stream()
                        .filter(planned.facts().referees()::containsKey)
                        .filter(referee -> may(referee, role, planned))
                        .limit(2)
                        .count()
                == 2;
    }

    /** Who declined the role is not asked again. */
    private static boolean may(RefereeId referee, OpenRole role, Lineup lineup) {
        Facts facts = lineup.facts();
        return facts.rulebook().permits(role.to(referee), lineup)
                && facts.whoDeclined(role.fixture().id(), role.role())
                        .filter(referee::equals)
                        .isEmpty();
    }
}
