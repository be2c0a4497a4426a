package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GeoPointTest {
    private static final GeoPoint LEIPZIG = new GeoPoint(51.3397, 12.3731);
    private static final GeoPoint DRESDEN = new GeoPoint(51.0504, 13.7373);

    @Test
    void from_leipzig_to_dresden_it_is_a_hundred_kilometres() {
        assertThat(LEIPZIG.kilometresTo(DRESDEN)).isEqualTo(100.4, within(0.5));
    }

    @Test
    void half_a_degree_is_no_point() {
        assertThat(GeoPoint.of(51.0, null)).isEmpty();
        assertThat(GeoPoint.of(null, 13.0)).isEmpty();
    }

    @Property
    void the_way_back_is_as_long_and_never_longer_than_half_around(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        GeoPoint point = new GeoPoint(latitude, longitude);
        assertThat(point.kilometresTo(LEIPZIG)).isEqualTo(LEIPZIG.kilometresTo(point), within(1e-6));
        assertThat(point.kilometresTo(LEIPZIG)).isBetween(0.0, 20_016.0);
        assertThat(point.kilometresTo(point)).isZero();
    }
}
