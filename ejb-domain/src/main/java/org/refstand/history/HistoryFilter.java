package org.refstand.history;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.account.AccountId;
import org.refstand.availability.PeriodId;
import org.refstand.kernel.Checks;

/** Which part of the history is wanted; every given condition must hold. */
@Description("Which part of the history is wanted; every given condition must hold")
public record HistoryFilter(
        @Description("About this object, whatever it is: a fixture, a referee, a period, a team, …") UUID about,
        @Description("About this period, or about a fixture that is or was on its days") PeriodId periodId,
        @Description("Done by this account") AccountId actorId,
        @Description("Of these topics; null or empty: all but NOTICES") Set<Topic> topics,
        @Description("On this day or later") LocalDate from,
        @Description("On this day or earlier") LocalDate until) {
    /** Everything but notices. */
    public static final HistoryFilter ALL = new HistoryFilter(null, null, null, null, null, null);

    public HistoryFilter {
        if (topics != null && topics.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("topics names a topic that is none");
        }
        checkDay("from", from);
        checkDay("until", until);
    }

    private static void checkDay(String field, LocalDate day) {
        if (new Checks().day(field, day).rejections().isEmpty()) {
            return;
        }
        throw new IllegalArgumentException(field + " is " + day + ", a day that no calendar of matches knows");
    }

    /** Everything that names this object. */
    public static HistoryFilter about(UUID object) {
        return new HistoryFilter(object, null, null, null, null, null);
    }

    /** Everything that happened to a period and its fixtures. */
    public static HistoryFilter of(PeriodId period) {
        return new HistoryFilter(null, period, null, null, null, null);
    }
}
