package org.refstand.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refstand.league.VenueId;

/**
 * Finds the halls that a schedule names: by name, zip and city, as far as it says them, capitals aside. What it says of a
 * hall in one line holds for all of its lines.
 */
final class Halls {
    /** A hall under one of its names. */
    private record Called(ScheduledVenue place, Wanted<VenueId, Directory.VenueNamed> hall) {
        /** Whether nothing that the file says speaks against it. */
        boolean fits(ScheduledVenue said) {
            return (said.zip().isEmpty() || said.zip().equals(place.zip()))
                    && (said.city().isEmpty() || Cell.key(said.city()).equals(Cell.key(place.city())));
        }
    }

    /** What the file says of a hall, and where it does first. */
    private record Said(ScheduledVenue venue, int line) {
        static Said both(Said first, Said later) {
            return new Said(
                    new ScheduledVenue(
                            first.venue.name(),
                            first.venue.street().isEmpty() ? later.venue.street() : first.venue.street(),
                            first.venue.zip(),
                            first.venue.city(),
                            first.venue.phone().isEmpty() ? later.venue.phone() : first.venue.phone()),
                    first.line);
        }

        private long placed() {
            return Stream.of(venue.zip(), venue.city())
                    .filter(part -> !part.isEmpty())
                    .count();
        }
    }

    private final Map<String, Wanted<VenueId, Directory.VenueNamed>> byPlace = new HashMap<>();
    private final Map<String, List<Called>> byName = new HashMap<>();
    private final Map<VenueId, Wanted<VenueId, Directory.VenueNamed>> byId = new HashMap<>();
    private final Map<String, Said> said = new LinkedHashMap<>();
    private final List<Wanted<VenueId, Directory.VenueNamed>> fresh = new ArrayList<>();

    Halls(Known known, Collection<ScheduledMatch> matches) {
        for (Known.Venue venue : known.venues()) {
            Wanted<VenueId, Directory.VenueNamed> hall = new Wanted<>(venue.id(), Directory.VenueNamed.of(venue));
            byId.put(venue.id(), hall);
            remember(hall.details().venue(), hall);
        }
        known.formerNames().stream()
                .filter(former -> former.venue() != null)
                .forEach(former -> remember(
                        new ScheduledVenue(former.name(), "", former.zip(), former.city(), ""),
                        byId.get(former.venue())));
        for (ScheduledMatch match : matches) {
            if (!match.venue().isNone()) {
                said.merge(place(match.venue()), new Said(match.venue(), match.line()), Said::both);
            }
        }
        // a line that names the hall only means the one another line names with its city
        said.values().stream()
                .sorted(Comparator.comparing(Said::placed).reversed())
                .map(Said::venue)
                .filter(venue -> candidates(venue).isEmpty())
                .forEach(this::create);
    }

    private void remember(ScheduledVenue place, Wanted<VenueId, Directory.VenueNamed> hall) {
        byPlace.putIfAbsent(place(place), hall);
        byName.computeIfAbsent(Cell.key(place.name()), name -> new ArrayList<>())
                .add(new Called(place, hall));
    }

    private void create(ScheduledVenue venue) {
        Wanted<VenueId, Directory.VenueNamed> hall = new Wanted<>(null, new Directory.VenueNamed(venue, 0, true));
        fresh.add(hall);
        remember(venue, hall);
    }

    /** The halls a file's words may mean; several when it says too little. Those in use go before others. */
    List<Wanted<VenueId, Directory.VenueNamed>> candidates(ScheduledVenue venue) {
        Wanted<VenueId, Directory.VenueNamed> exact = byPlace.get(place(venue));
        if (exact != null) {
            return List.of(exact);
        }
        List<Wanted<VenueId, Directory.VenueNamed>> all =
                byName.getOrDefault(Cell.key(venue.name()), List.of()).stream()
                        .filter(called -> called.fits(venue))
                        .map(Called::hall)
                        .distinct()
                        .toList();
        List<Wanted<VenueId, Directory.VenueNamed>> inUse =
                all.stream().filter(hall -> hall.details().active()).toList();
        return inUse.isEmpty() ? all : inUse;
    }

    /** A hall the desk knows. */
    Wanted<VenueId, Directory.VenueNamed> known(VenueId id) {
        return byId.get(id);
    }

    /** The halls to be created. */
    List<Wanted<VenueId, Directory.VenueNamed>> fresh() {
        return fresh;
    }

    /** What the desk has to change of halls it knows, by what the file says and by the courts its matches need. */
    List<HallChange> changes(Map<Wanted<VenueId, Directory.VenueNamed>, Timetable.Need> courts) {
        Map<Wanted<VenueId, Directory.VenueNamed>, HallChange> changes = new LinkedHashMap<>();
        for (Said one : said.values()) {
            List<Wanted<VenueId, Directory.VenueNamed>> halls = candidates(one.venue());
            if (halls.size() == 1) {
                HallChange change = HallChange.of(one.line(), halls.get(0));
                changes.merge(halls.get(0), change.with(one.venue()), (first, later) -> first.with(one.venue()));
            }
        }
        courts.forEach((hall, need) -> changes.merge(
                hall,
                HallChange.of(need.line(), hall).with(need.courts()),
                (before, none) -> before.with(need.courts())));
        return changes.values().stream()
                .filter(change -> !change.hall().isNew())
                .filter(change -> !change.differences().isEmpty())
                .sorted(Comparator.comparing(HallChange::line))
                .toList();
    }

    private static String place(ScheduledVenue venue) {
        return Cell.key(venue.name()) + '\n' + Cell.key(venue.city()) + '\n' + venue.zip();
    }
}
