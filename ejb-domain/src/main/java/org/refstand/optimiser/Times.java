package org.refstand.optimiser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts fixtures together of which nobody can have two: those of a day where one a day is the limit, else of one
 * moment.
 */
final class Times {
    private final Model model;
    private final int[] timeOf;

    Times(Model model) {
        this.model = model;
        timeOf = new int[model.fixtures];
        if (model.stride == 1) {
            System.arraycopy(model.dayOf, 0, timeOf, 0, timeOf.length);
        } else {
            findMoments();
        }
    }

    /** Beginning together is not enough: each must really exclude each other one. */
    private void findMoments() {
        Map<List<Integer>, List<List<Integer>>> moments = new HashMap<>();
        int times = 0;
        for (int match = 0; match < timeOf.length; match++) {
            int own = match;
            List<List<Integer>> here = moments.computeIfAbsent(
                    List.of(model.dayOf[match], model.start[match]), missing -> new ArrayList<>());
            List<Integer> found = here.stream()
                    .filter(group -> group.stream().allMatch(other -> model.clash(own, other)))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                found = new ArrayList<>();
                here.add(found);
                timeOf[match] = times++;
            } else {
                timeOf[match] = timeOf[found.get(0)];
            }
            found.add(match);
        }
    }

    int of(int fixture) {
        return timeOf[fixture];
    }
}
