package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways between very many places are told as those between two. */
class PlacesTest {
    private static final Place MUENSTER = Place.of(AMatch.MUENSTER);
    private static final Place DORTMUND = Place.of(AMatch.DORTMUND);
    private static final Place BERLIN = Place.of(AMatch.BERLIN);
    private static final Place SOMEWHERE = new Place(null, null, "48149");
    private static final int KM_TO_BERLIN = 397;

    @Test
    void the_crow_flies_along_the_globe() {
        assertThat(MUENSTER.crowFliesTo(BERLIN))
                .hasValueSatisfying(km -> assertThat(km).isBetween(KM_TO_BERLIN - 3, KM_TO_BERLIN + 3));
        assertThat(MUENSTER.crowFliesTo(MUENSTER)).contains(0);
        assertThat(new Place(0.0, 179.0, "").crowFliesTo(new Place(0.0, -179.0, "")))
                .contains(222);
        assertThat(new Place(90.0, 0.0, "").crowFliesTo(new Place(-90.0, 0.0, "")))
                .contains(20015);
    }

    @Test
    void all_at_once_they_are_as_far_as_one_by_one() {
        List<Place> all = List.of(MUENSTER, DORTMUND, BERLIN, SOMEWHERE);
        for (Place from : all) {
            assertThat(new Places(all).kmFrom(from))
                    .containsExactly(all.stream().mapToInt(from::kmTo).toArray());
        }
        assertThat(new Places(all).kmBetween()[3])
                .containsExactly(SOMEWHERE.kmTo(MUENSTER), SOMEWHERE.kmTo(DORTMUND), SOMEWHERE.kmTo(BERLIN), 0);
    }
}
