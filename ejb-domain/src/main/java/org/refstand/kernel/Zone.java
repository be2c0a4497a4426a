package org.refstand.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The association's place in time: its zone, and the clock that everything asks for now. */
@ApplicationScoped
public class Zone {
    @Inject
    @ConfigProperty(name = "refstand.zone", defaultValue = "Europe/Berlin")
    String name;

    /** @return the zone in which the association's days begin */
    public ZoneId id() {
        return ZoneId.of(name);
    }

    /** @return the instant on the association's clocks */
    public ZonedDateTime local(Instant instant) {
        return instant.atZone(id());
    }

    /** @return the association's day of the instant */
    public LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
