package org.refstand.league;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;

/** A licence of the association; a higher rank may do all a lower one may. */
@Description("A licence of the association; a higher rank may do all a lower one may")
public record LicenceClass(
        @Description("Its code, such as C") String code,
        @Description("Its rank, 1 the lowest") int rank,
        @Description("Its name") String name) {
    /**
     * Refuses a code that the association does not have.
     *
     * @param code null is fine: nothing is asked for
     * @param known all classes
     */
    public static void check(Checks checks, String field, String code, List<LicenceClass> known) {
        List<String> codes = known.stream().map(LicenceClass::code).toList();
        checks.that(
                code == null || codes.contains(code),
                Rejection.of(
                        "LICENCE_UNKNOWN",
                        field,
                        Names.TEXTS.sentence("licence.unknown", code, String.join(", ", codes))));
    }
}
