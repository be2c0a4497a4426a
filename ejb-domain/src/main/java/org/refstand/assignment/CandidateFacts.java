package org.refstand.assignment;

import java.util.List;

/**
 * What is known when somebody is chosen for a role.
 *
 * @param facts about all who are active, with their answers for the match and for those of the open roles
 * @param open roles of matches nearby in time, and others of the same match, that may have just one candidate
 * @param rolesInSeason how many required roles the matches of the season have
 */
record CandidateFacts(Facts facts, List<OpenRole> open, int rolesInSeason) {
    /** @return how many matches each would have, were the season's required roles spread evenly among all who are active */
    double fairShare() {
        long active =
                facts.referees().values().stream().filter(RefereeFacts::active).count();
        return (double) rolesInSeason / Math.max(1, active);
    }
}
