package org.refstand.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands every view its {@link Dates}: the association's zone from {@code refstand.zone}, the language of the page. */
@ApplicationScoped
public class Zone {

    @Inject
    @ConfigProperty(name = "refstand.zone", defaultValue = "Europe/Berlin")
    ZoneId zone;

    /** Dates for the page that is being built. */
    @Produces
    @Dependent
    public Dates dates() {
        return new Dates(zone, Texts.language());
    }
}
