package org.refstand.assignment;

import java.util.EnumMap;
import java.util.Map;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.league.CrewRole;
import org.refstand.league.VenueView;

/** How the sentences of this feature name things. */
final class Words {
    private static final Texts TEXTS = Texts.of(Words.class);
    private static final Map<CrewRole, Sentence> ROLES = all(CrewRole.class, "role.");
    private static final Map<FixtureStatus, Sentence> STATUSES = all(FixtureStatus.class, "status.");

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
        return ROLES.get(role);
    }

    static Sentence status(FixtureStatus status) {
        return STATUSES.get(status);
    }

    private static <E extends Enum<E>> Map<E, Sentence> all(Class<E> type, String key) {
        Map<E, Sentence> all = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            all.put(value, TEXTS.sentence(key + value));
        }
        return all;
    }
}
