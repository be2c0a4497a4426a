package org.refstand.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureImport;
import org.refstand.fixture.ImportFixture;
import org.refstand.kernel.Id;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.league.AssignedBy;
import org.refstand.league.ChangeVenue;
import org.refstand.league.ClubDetails;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueIntake;
import org.refstand.league.LeagueRole;
import org.refstand.league.TeamDetails;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueId;
import org.refstand.league.VenueService;
import org.refstand.league.VenueView;

/** Takes a compared schedule over: first what it names and nobody knew, then the matches that are new or differ. */
@ApplicationScoped
class ScheduleTaking {
    private static final Pattern PLACE = Pattern.compile("fixtures\\.(\\d+).*");

    /** A new league starts with two referees of any licence; the association sets what it asks for. */
    private static final List<LeagueRole> ROLES =
            List.of(new LeagueRole(CrewRole.FIRST, null, true), new LeagueRole(CrewRole.SECOND, null, true));

    private static final Timetable.Need ONE = new Timetable.Need(1, 0);

    @Inject
    LeagueIntake intake;

    @Inject
    LeagueCatalog catalog;

    @Inject
    VenueService venues;

    @Inject
    FixtureImport fixtures;

    /** Runs in the transaction of the use case; the first rejection ends it. */
    Outcome<List<FixtureId>> take(Comparison comparison, ImportProgress progress) {
        Directory directory = comparison.directory();
        progress.at(3, 10);
        return addLeagues(directory)
                .then(done -> addClubs(directory))
                .then(done -> addVenues(comparison))
                .then(done -> changeHalls(comparison.hallChanges()))
                .then(done -> {
                    progress.at(4, 10);
                    return addTeams(directory);
                })
                .then(done -> {
                    progress.at(5, 10);
                    return takeOver(comparison);
                });
    }

    private Outcome<?> addLeagues(Directory directory) {
        return add(directory.newLeagues(), ScheduleTaking::details, intake::leagues);
    }

    private static LeagueDetails details(Directory.LeagueNamed league) {
        // most of its matches decide; a league with crews of its own has some matches without at times
        long central =
                league.matches().stream().filter(ScheduledMatch::isCentral).count();
        AssignedBy by = 2 * central >= league.matches().size() ? AssignedBy.CENTRAL : AssignedBy.CLUB;
        return new LeagueDetails(league.name(), league.season(), by, league.minutes(), ROLES, null);
    }

    private Outcome<?> addClubs(Directory directory) {
        return add(directory.newClubs(), name -> new ClubDetails(name, ""), intake::clubs);
    }

    private Outcome<?> addVenues(Comparison comparison) {
        Map<Wanted<VenueId, Directory.VenueNamed>, Timetable.Need> courts =
                comparison.timetable().courts();
        List<Wanted<VenueId, Directory.VenueNamed>> halls =
                comparison.directory().halls().fresh();
        List<VenueDetails> details = halls.stream()
                .map(hall -> details(
                        hall.details().venue(), courts.getOrDefault(hall, ONE).courts()))
                .toList();
        return added(halls, details, intake::venues);
    }

    private static VenueDetails details(ScheduledVenue venue, int courts) {
        return new VenueDetails(
                venue.name(), venue.street(), venue.zip(), venue.city(), venue.phone(), "", null, null, courts);
    }

    private Outcome<?> changeHalls(List<HallChange> changes) {
        Outcome<?> outcome = Outcome.done(null);
        for (HallChange change : changes) {
            if (outcome.isDone()) {
                VenueView known = catalog.venue(change.hall().id()).orElseThrow();
                outcome = venues.change(new ChangeVenue(known.id(), known.version(), changed(known, change)));
            }
        }
        return outcome;
    }

    private static VenueDetails changed(VenueView venue, HallChange change) {
        return new VenueDetails(
                venue.name(),
                change.street(),
                venue.zip(),
                venue.city(),
                change.telephone(),
                venue.email(),
                venue.latitude(),
                venue.longitude(),
                change.courts());
    }

    private Outcome<?> addTeams(Directory directory) {
        return add(
                directory.newTeams(),
                team -> new TeamDetails(team.club().id(), team.league().id(), team.name()),
                intake::teams);
    }

    private static <I extends Id, D, C> Outcome<?> add(
            List<Wanted<I, D>> wanted, Function<D, C> details, Function<List<C>, Outcome<List<I>>> adder) {
        return added(wanted, wanted.stream().map(Wanted::details).map(details).toList(), adder);
    }

    private static <I extends Id, D, C> Outcome<?> added(
            List<Wanted<I, D>> wanted, List<C> details, Function<List<C>, Outcome<List<I>>> adder) {
        if (wanted.isEmpty()) {
            return Outcome.done(null);
        }
        return adder.apply(details).map(ids -> {
            for (int i = 0; i < ids.size(); i++) {
                wanted.get(i).createdAs(ids.get(i));
            }
            return ids;
        });
    }

    private Outcome<List<FixtureId>> takeOver(Comparison comparison) {
        List<PlannedMatch> matches =
                comparison.matches().stream().filter(comparison::differs).toList();
        Outcome<List<FixtureId>> outcome =
                fixtures.takeOver(matches.stream().map(ScheduleTaking::fixture).toList());
        return outcome.isDone()
                ? outcome
                : Outcome.rejected(outcome.rejections().stream()
                        .map(rejection -> atLine(rejection, matches))
                        .toList());
    }

    private static ImportFixture fixture(PlannedMatch match) {
        return new ImportFixture(
                match.known == null ? null : match.known.id(),
                match.league.id(),
                match.said.number(),
                match.round(),
                match.home.id(),
                match.away.id(),
                match.venue.id(),
                match.date(),
                match.time(),
                match.crew == null ? null : match.crew.id(),
                match.status());
    }

    /** The user knows lines of a file, not places in a list. */
    private static Rejection atLine(Rejection rejection, List<PlannedMatch> matches) {
        Matcher place = PLACE.matcher(rejection.field() == null ? "" : rejection.field());
        if (!place.matches()) {
            return rejection;
        }
        int line = matches.get(Integer.parseInt(place.group(1))).said.line();
        return new Rejection(rejection.code(), "line." + line, rejection.message(), rejection.concerned());
    }
}
