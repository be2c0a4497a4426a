package org.refstand.quota;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refstand.referee.RefereeId;

/**
 * What somebody has given, in what their club owes: matches or days.
 *
 * @param done is over
 * @param planned is still to come
 */
record Given(int done, int planned) {
    static final Given NOTHING = new Given(0, 0);
    private static final Comparator<GivenDay> IN_ORDER = Comparator.comparing(GivenDay::date)
            .thenComparing(day -> day.refereeId().value());

    /** @return what each referee of a club has given, so that the sum is what the club has */
    static Map<RefereeId, Given> of(Owed owed, Collection<GivenDay> days) {
        Map<RefereeId, Given> shares = new HashMap<>();
        List<GivenDay> inOrder = days.stream().sorted(IN_ORDER).toList();
        for (int before = 0; before < inOrder.size(); before++) {
            GivenDay day = inOrder.get(before);
            Given counted = owed.countsAsDay(before) ? asDay(day) : new Given(day.done(), day.planned());
            shares.merge(day.refereeId(), counted, Given::plus);
        }
        return shares;
    }

    /** A day of which one match is over has been given. */
    private static Given asDay(GivenDay day) {
        return day.done() > 0 ? new Given(1, 0) : new Given(0, 1);
    }

    Given plus(Given other) {
        return new Given(done + other.done, planned + other.planned);
    }

    int total() {
        return done + planned;
    }
}
