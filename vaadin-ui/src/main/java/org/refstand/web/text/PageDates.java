package org.refstand.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.refstand.kernel.Zone;

/** Hands every view its {@link Dates}: in the association's zone, in the language of the page that is being built. */
@ApplicationScoped
public class PageDates {

    @Inject
    Zone zone;

    /** Dates for the current page. */
    @Produces
    @Dependent
    public Dates dates() {
        return new Dates(zone.id(), PageTexts.language());
    }
}
