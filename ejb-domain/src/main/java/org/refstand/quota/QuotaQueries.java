package org.refstand.quota;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.league.ClubId;
import org.refstand.quota.LedgerReader.Wanted;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** The accounts of clubs: assigners and administrators see all, a referee that of the own club. */
@ReadSide
public class QuotaQueries {
    @Inject
    LedgerReader ledgers;

    @Inject
    SeasonRows seasons;

    @Inject
    CurrentCaller caller;

    /** The seasons there are, the newest first. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<String> seasons() {
        return seasons.all();
    }

    /** The season of today, else the one nearest to it; empty when there is no league at all. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<String> currentSeason() {
        return seasons.current();
    }

    /**
     * The clubs that owe or have given something, those first that miss most.
     *
     * @param season null: {@link #currentSeason()}
     * @param search part of the club's name; null or blank: all
     */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public Page<ClubAccount> accounts(String season, String search, PageRequest page) {
        return overview(season, search, page).page();
    }

    /** The same {@link #accounts}, with what all of them come to, those of other pages too. */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public ClubOverview overview(String season, String search, PageRequest page) {
        String part = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        List<ClubAccount> accounts =
                known(season).map(known -> read(known, null, referee -> true)).orElse(List.of()).stream()
                        .filter(account ->
                                account.clubName().toLowerCase(Locale.ROOT).contains(part))
                        .toList();
        return ClubOverview.of(accounts, page);
    }

    /**
     * One club's account; empty when there is no such club, or it has neither teams in the season nor referees.
     *
     * @param season null: {@link #currentSeason()}
     * @throws Forbidden when a referee asks for another club than the own one
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<ClubAccount> account(ClubId club, String season) {
        Caller asking = caller.get();
        boolean isOwn = seesAll() || ownClub().filter(club::equals).isPresent();
        if (!isOwn) {
            throw Forbidden.to(asking, "QuotaQueries.account");
        }
        return one(club, season);
    }

    /** The account of the caller's own club; empty when the caller is no referee of a club. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<ClubAccount> ownAccount(String season) {
        return ownClub().flatMap(club -> one(club, season));
    }

    /**
     * How their clubs stand, by referee, as {@link ClubAccount} has it. For what shows many referees at
     * once: one statement. Referees without a club, or of one that owes nothing, are left out.
     */
    @RolesAllowed(Role.ASSIGNERS)
    public Map<RefereeId, ClubStanding> standings(String season) {
        Map<RefereeId, ClubStanding> standings = new HashMap<>();
        for (ClubLedger club : ledgers.read(new Wanted(season, null, true, false, true, null, null))) {
            if (club.owes()) {
                ClubStanding standing = club.standing();
                club.referees().forEach(referee -> standings.put(referee, standing));
            }
        }
        return standings;
    }

    /**
     * What clubs still owe when a span is planned anew: owed minus all that their referees have given or will give on other
     * days, committed or staged. Below zero: more was given. In matches, a day counting as one, for one match is enough to
     * give it. Clubs that owe nothing are left out. For those who make plans: whoever may call it gets all clubs.
     *
     * @param from first day of the span
     * @param until its last day
     */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public Map<ClubId, Integer> stillOwed(String season, LocalDate from, LocalDate until) {
        return ledgers.read(new Wanted(season, null, true, false, true, from, until)).stream()
                .filter(ClubLedger::owes)
                .collect(Collectors.toMap(ClubLedger::id, club -> -club.difference()));
    }

    private Optional<ClubAccount> one(ClubId club, String season) {
        return known(season).flatMap(known -> read(known, club, this::mayReadOffers).stream()
                .findFirst());
    }

    /** What others said to be free for is nothing their colleagues need to know. */
    private boolean mayReadOffers(RefereeId referee) {
        return seesAll() || caller.get().isReferee(referee.value());
    }

    private List<ClubAccount> read(String season, ClubId club, Predicate<RefereeId> mayReadOffers) {
        boolean staged = caller.get().is(Role.ASSIGNER);
        Collection<ClubLedger> clubs = ledgers.read(new Wanted(season, club, staged, true, false, null, null));
        return clubs.stream()
                .map(ledger -> ledger.account(season, mayReadOffers))
                .filter(account -> club != null || isWorthListing(account))
                .sorted(Comparator.comparingInt(ClubAccount::difference)
                        .thenComparing(account -> account.clubName().toLowerCase(Locale.ROOT))
                        .thenComparing(account -> account.clubId().value()))
                .toList();
    }

    private static boolean isWorthListing(ClubAccount account) {
        boolean isOffered = account.offered() != null && account.offered() > 0;
        return isOffered || account.owed() + account.planned() + account.done() > 0;
    }

    private boolean seesAll() {
        return caller.get().is(Role.ASSIGNER) || caller.get().is(Role.ADMIN);
    }

    private Optional<ClubId> ownClub() {
        return caller.get().asReferee().flatMap(ledgers::clubOf);
    }

    private Optional<String> known(String season) {
        return season == null || season.isBlank() ? seasons.current() : Optional.of(season.strip());
    }
}
