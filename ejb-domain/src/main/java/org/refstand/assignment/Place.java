package org.refstand.assignment;

import java.util.Optional;
import org.refstand.league.VenueView;

/**
 * A point on the map, as far as it is known.
 *
 * @param latitude degrees north, WGS 84; null with longitude when not known
 * @param longitude degrees east
 * @param zip postal code; may be empty
 */
record Place(Double latitude, Double longitude, String zip) {
    private static final int SAME_TOWN_KM = 5;
    private static final int SAME_REGION_KM = 30;
    private static final int SAME_ZONE_KM = 100;
    private static final int ELSEWHERE_KM = 250;

    static Place of(VenueView venue) {
        return new Place(venue.latitude(), venue.longitude(), venue.zip());
    }

    /** @return km as the crow flies, when both points are known exactly */
    Optional<Integer> crowFliesTo(Place other) {
        if (latitude == null || other.latitude == null) {
            return Optional.empty();
        }
        return Optional.of(point().kmTo(other.point()));
    }

    /** @return where it lies; null when that is not known exactly */
    Point point() {
        return latitude == null ? null : Point.at(latitude, longitude);
    }

    /** @return km as the crow flies, else a guess from the postal codes; empty when nothing is known */
    Optional<Integer> roughlyTo(Place other) {
        return crowFliesTo(other).or(() -> guessTo(other));
    }

    /** @return km as well as they can be told; where nothing is known, as within a region, so that it speaks neither for nor against */
    int kmTo(Place other) {
        return roughlyTo(other).orElse(SAME_REGION_KM);
    }

    /** A German postal code's first digit is a zone about as wide as a state, its first two a region within it. */
    private Optional<Integer> guessTo(Place other) {
        if (zip.length() < 4 || zip.length() != other.zip.length()) {
            return Optional.empty();
        }
        if (zip.equals(other.zip)) {
            return Optional.of(SAME_TOWN_KM);
        }
        if (zip.regionMatches(0, other.zip, 0, 2)) {
            return Optional.of(SAME_REGION_KM);
        }
        return Optional.of(zip.charAt(0) == other.zip.charAt(0) ? SAME_ZONE_KM : ELSEWHERE_KM);
    }
}
