package org.refstand.kafka;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.refstand.fixture.CreateFixture;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.MoveFixture;
import org.refstand.fixture.RescheduleFixture;
import org.refstand.fixture.SeenFixture;
import org.refstand.kernel.Database;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.security.Role;

/**
 * Does what a message says, by the commands and with the rules that people have. That it is done and what it does are written in one
 * transaction, so that each message has its effect once.
 */
@UseCase
class FixtureInbox {
    private static final Texts TEXTS = Texts.of(FixtureInbox.class);

    @Inject
    InboxRows rows;

    @Inject
    NamedThings named;

    @Inject
    FixtureService fixtures;

    /**
     * A message that was done before does nothing; another one under its id is refused.
     *
     * @return the fixture it is about, null when that is gone since
     */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<FixtureId> take(InboxMessage message) {
        if (!rows.begin(message)) {
            InboxRows.Done done = rows.done(message);
            return done.isSameAs(message)
                    ? Outcome.done(Database.id(done.fixture(), FixtureId::new))
                    : Outcome.rejected(Rejection.of(
                            "MESSAGE_ID_REUSED", TEXTS.sentence("id.reused", message.id(), message.source())));
        }
        return named.league(message)
                .then(league -> message.kind() == InboxKind.CREATE
                        ? create(message, league)
                        : named.fixture(league, message.number()).then(fixture -> change(message, fixture)))
                .map(fixture -> {
                    rows.about(message, fixture.id());
                    return fixture.id();
                });
    }

    private Outcome<FixtureView> create(InboxMessage message, LeagueId league) {
        return named.team("home", message.home(), league).then(home -> named.team("away", message.away(), league)
                .then(away -> named.venue(message.venue()).then(venue -> crew(message, league)
                        .then(crew -> fixtures.create(new CreateFixture(
                                league,
                                message.number(),
                                message.round(),
                                home,
                                away,
                                venue,
                                message.date(),
                                message.time(),
                                crew))))));
    }

    private Outcome<TeamId> crew(InboxMessage message, LeagueId league) {
        return message.crewTeam() == null ? Outcome.done(null) : named.team("crewTeam", message.crewTeam(), league);
    }

    private Outcome<FixtureView> change(InboxMessage message, SeenFixture fixture) {
        return switch (message.kind()) {
            case RESCHEDULE ->
                fixtures.reschedule(
                        new RescheduleFixture(fixture.id(), fixture.version(), message.date(), message.time()));
            case MOVE ->
                named.venue(message.venue())
                        .then(venue -> fixtures.move(new MoveFixture(fixture.id(), fixture.version(), venue)));
            case POSTPONE -> fixtures.postpone(fixture);
            case CANCEL -> fixtures.cancel(fixture);
            case CREATE ->
                throw new IllegalArgumentException("There is no fixture yet that " + message + " could change");
        };
    }
}
