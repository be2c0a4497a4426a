package org.refstand.optimiser;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often each role was taken by whom under the prices of late; what is longer ago counts less and less. Near good
 * prices this is close to how a fractional plan that proves the bound shares the roles.
 */
final class Takings {
    private static final double FADES = 0.97;
    /** Who took a role in a smaller share of the time is forgotten. */
    private static final double NOTICEABLE = 0.05;

    private static final double TOO_LARGE = 1e100;

    private final int[][] officials;
    private final double[][] weights;
    private final int[] size;
    private double now = 1;
    private double sum;

    private record Share(int official, double of) {}

    Takings(int roles) {
        officials = new int[roles][0];
        weights = new double[roles][0];
        size = new int[roles];
    }

    void took(int role, int official) {
        int at = 0;
        while (at < size[role] && officials[role][at] != official) {
            at++;
        }
        if (at == size[role]) {
            if (at == officials[role].length) {
                officials[role] = Arrays.copyOf(officials[role], 2 * at + 2);
                weights[role] = Arrays.copyOf(weights[role], 2 * at + 2);
            }
            officials[role][size[role]++] = official;
        }
        weights[role][at] += now;
    }

    /** All that was taken so far is a step longer ago: what comes counts more. */
    void age() {
        sum += now;
        now /= FADES;
        if (now > TOO_LARGE) {
            for (double[] row : weights) {
                for (int i = 0; i < row.length; i++) {
                    row[i] /= now;
                }
            }
            sum /= now;
            now = 1;
        }
    }

    private Stream<Share> shares(int role) {
        return IntStream.range(0, size[role])
                .mapToObj(i -> new Share(officials[role][i], weights[role][i] / sum))
                .filter(share -> share.of() > NOTICEABLE);
    }

    /** @return who took the role noticeably often, the most often first */
    static int[] most(List<Takings> all, int role) {
        return all.stream()
                .flatMap(takings -> takings.shares(role))
                .sorted(Comparator.comparingDouble(Share::of).reversed().thenComparingInt(Share::official))
                .mapToInt(Share::official)
                .toArray();
    }
}
