package org.refstand.assignment;

import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.league.CrewRole;
import org.refstand.league.VenueView;

/** How the sentences of this feature name things. */
final class Words {
    private static final Texts TEXTS = Texts.of(Words.class);

    private Words() {}

    static String match(FixtureView fixture) {
        return fixture.home().name() + " – " + fixture.away().name();
    }

    static String hall(VenueView venue) {
        return venue.city().isBlank() || venue.name().contains(venue.city())
                ? venue.name()
                : venue.name() + ", " + venue.city();
    }

    static Sentence role(CrewRole role) {
        return TEXTS.sentence("role." + role);
    }

    static Sentence status(FixtureStatus status) {
        return TEXTS.sentence("status." + status);
    }
}
