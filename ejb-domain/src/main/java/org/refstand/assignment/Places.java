package org.refstand.assignment;

import java.util.List;

/** Places that very many ways lead to; what each way needs to know of them is worked out once. */
final class Places {
    private final List<Place> places;
    private final Point[] points;

    Places(List<Place> places) {
        this.places = places;
        points = places.stream().map(Place::point).toArray(Point[]::new);
    }

    /** @return km from there to each of them, as {@link Place#kmTo} tells them */
    int[] kmFrom(Place from) {
        Point start = from.point();
        int[] km = new int[points.length];
        for (int to = 0; to < km.length; to++) {
            km[to] = start == null || points[to] == null ? from.kmTo(places.get(to)) : start.kmTo(points[to]);
        }
        return km;
    }

    /** @return km between each two of them, none from one to itself */
    int[][] kmBetween() {
        int[][] km = places.stream().map(this::kmFrom).toArray(int[][]::new);
        for (int place = 0; place < km.length; place++) {
            km[place][place] = 0;
        }
        return km;
    }
}
