package org.refstand.assignment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Zone;

/**
 * Days in the association's zone.
 *
 * @param from the first
 * @param until the last, included
 * @param zone of the association
 */
record Span(LocalDate from, LocalDate until, ZoneId zone) {
    /** @return the days of these matches, and so many before and after */
    static Span around(Collection<FixtureView> fixtures, int days, Zone zone) {
        Comparator<LocalDate> byDate = Comparator.naturalOrder();
        return new Span(
                fixtures.stream()
                        .map(FixtureView::date)
                        .min(byDate)
                        .orElse(LocalDate.EPOCH)
                        .minusDays(days),
                fixtures.stream()
                        .map(FixtureView::date)
                        .max(byDate)
                        .orElse(LocalDate.EPOCH)
                        .plusDays(days),
                zone.id());
    }

    OffsetDateTime start() {
        return from.atStartOfDay(zone).toOffsetDateTime();
    }

    /** @return the instant after its last one */
    OffsetDateTime end() {
        return until.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
