package org.refstand.eventlog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** What the readers of the log could not do, for those who look after the desk. */
@UseCase
public class ParkedEvents {
    private static final Logger LOG = System.getLogger(ParkedEvents.class.getName());
    private static final Texts TEXTS = Texts.of(ParkedEvents.class);

    @Inject
    ParkedRows rows;

    @Inject
    Handing handing;

    @Inject
    @Any
    Instance<FactHandler> handlers;

    @Inject
    CurrentCaller caller;

    /** The latest parked events, a hundred at the most. */
    @RolesAllowed(Role.ADMINS)
    public List<ParkedEvent> all() {
        return rows.all();
    }

    /** Lets the reader try again, now; done, the event is parked no more. Later events have long been handled by then. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<EventId> retry(RetryParkedEvent command) {
        List<Rejection> missing = new Checks()
                .text("reader", command.reader())
                .given("eventId", command.eventId())
                .rejections();
        if (!missing.isEmpty()) {
            return Outcome.rejected(missing);
        }
        Optional<FactHandler> reader = handlers.stream()
                .filter(handler -> handler.name().equals(command.reader()))
                .findFirst();
        // only the name of a reader that there is goes to the database
        Optional<RecordedEvent> parked = reader.flatMap(known -> rows.taken(known.name(), command.eventId()));
        if (parked.isEmpty()) {
            return Outcome.rejected(Stale.unknown("ParkedEvent", command.eventId()));
        }
        try {
            return caller.as(Caller.SYSTEM, () -> {
                handing.hand(List.of(parked.get()), reader.get());
                return Outcome.done(command.eventId());
            });
        } catch (RuntimeException e) {
            // the rejection rolls back: it stays parked
            LOG.log(Level.WARNING, "Parked " + command + " failed again", e);
            return Outcome.rejected(
                    Rejection.of("EVENT_FAILED_AGAIN", TEXTS.sentence("parked.again", Failure.words(e))));
        }
    }
}
