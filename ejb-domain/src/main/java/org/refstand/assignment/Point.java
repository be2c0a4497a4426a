package org.refstand.assignment;

/**
 * A point of the globe's surface, seen from its centre; the radius is one.
 *
 * @param x towards the equator at Greenwich
 * @param y towards the equator at 90 degrees east
 * @param z towards the north pole
 */
record Point(double x, double y, double z) {
    private static final double EARTH_RADIUS_KM = 6371.0;

    /**
     * @param latitude degrees north, WGS 84
     * @param longitude degrees east
     */
    static Point at(double latitude, double longitude) {
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        return new Point(Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north));
    }

    /** @return whole km as the crow flies; exact for short ways, where the plain cosine formula loses digits */
    int kmTo(Point other) {
        double chord = Math.sqrt(square(x - other.x) + square(y - other.y) + square(z - other.z));
        return (int) Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2)));
    }

    private static double square(double value) {
        return value * value;
    }
}
