package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Person;
import org.refstand.kernel.PersonalTraces;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.kernel.Zone;

/** Crews name people by their id only: those of the past stay as they are, of those to come nobody may be missing. */
@ApplicationScoped
class CrewTraces implements PersonalTraces {
    private static final int MOST_NAMED = 5;
    private static final Texts TEXTS = Texts.of(CrewTraces.class);

    @Inject
    Jdbi jdbi;

    @Inject
    FixtureQueries fixtures;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    @Override
    public List<Rejection> obstacles(Person person) {
        List<FixtureId> toCome = person.referee() == null ? List.of() : toCome(person.referee());
        if (toCome.isEmpty()) {
            return List.of();
        }
        List<FixtureView> named =
                fixtures.byIds(toCome).stream().limit(MOST_NAMED).toList();
        Sentence matches = Sentence.list(named.stream().map(CrewTraces::match).toList());
        return List.of(Rejection.of(
                "REFEREE_HAS_MATCHES",
                TEXTS.sentence("erase.toCome", toCome.size(), matches),
                named.stream().map(Breach::fixture).toArray(Concerned[]::new)));
    }

    private static Sentence match(FixtureView fixture) {
        return TEXTS.sentence("erase.match", Words.match(fixture), fixture.date());
    }

    /** Whatever is staged is to come, for somebody may still commit it. */
    private List<FixtureId> toCome(UUID referee) {
        LocalDate today = zone.day(clock.instant());
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select distinct s.fixture_id from crew_slot s join fixture f on f.id = s.fixture_id
                         where s.staged_referee_id = :referee
                            or s.referee_id = :referee and (f.status = 'POSTPONED'
                                                            or f.status = 'SCHEDULED' and f.match_date >= :today)""")
                .bind("referee", referee)
                .bind("today", today)
                .mapTo(UUID.class)
                .map(FixtureId::new)
                .list());
    }
}
