package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;

/** The one check of a licence code, also for the features that depend on this one. */
@ApplicationScoped
public class Licences {
    @Inject
    LeagueCatalog catalog;

    /**
     * Refuses a code that the association does not have.
     *
     * @param code null is fine: nothing is asked for
     */
    public void check(Checks checks, String field, String code) {
        if (code != null) {
            List<String> known =
                    catalog.licenceClasses().stream().map(LicenceClass::code).toList();
            checks.that(
                    known.contains(code),
                    Rejection.of(
                            "LICENCE_UNKNOWN",
                            field,
                            Names.TEXTS.sentence("licence.unknown", code, String.join(", ", known))));
        }
    }
}
