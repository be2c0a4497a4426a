package org.refstand.web.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.refstand.statistics.Share;

/** Gathers how many referees have how many matches into so few steps that they are read at a glance. */
final class Steps {
    private static final int MOST = 20;

    private Steps() {}

    /**
     * So many referees have between so many matches and so many.
     *
     * @param from the least matches
     * @param until the most; the same for a step of one number
     */
    record Step(int from, int until, int referees) {
        boolean has(int matches) {
            return from <= matches && matches <= until;
        }
    }

    /** @return steps of the same width from no match to the most anybody has, also those nobody is in */
    static List<Step> of(List<Share> shares) {
        var most = shares.stream().mapToInt(Share::matches).max().orElse(0);
        var width = most / MOST + 1;
        return IntStream.rangeClosed(0, most / width)
                .mapToObj(step -> step(shares, step * width, (step + 1) * width - 1))
                .toList();
    }

    private static Step step(List<Share> shares, int from, int until) {
        var referees = shares.stream()
                .filter(share -> from <= share.matches() && share.matches() <= until)
                .mapToInt(Share::referees)
                .sum();
        return new Step(from, until, referees);
    }
}
