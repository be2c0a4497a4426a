package org.refstand.optimiser;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Free roles by something of their fixture. */
final class RoleIndex {
    private RoleIndex() {}

    static int[][] by(Model model, int groups, IntUnaryOperator groupOfFixture) {
        int[] sizes = new int[groups];
        for (int role : model.free) {
            sizes[groupOfFixture.applyAsInt(model.fixtureOf[role])]++;
        }
        int[][] index = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int role : model.free) {
            int group = groupOfFixture.applyAsInt(model.fixtureOf[role]);
            index[group][--sizes[group]] = role;
        }
        return index;
    }

    static int most(int[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
