package org.refstand.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.refstand.league.ClubId;
import org.refstand.referee.RefereeId;

/** One club in a season, as it is counted: what it owes, its referees and their days. */
final class ClubLedger {
    private final ClubId id;
    private final String name;
    private final int teams;
    private final Owed owed;
    private final Map<RefereeId, Member> members = new HashMap<>();
    private final List<GivenDay> days = new ArrayList<>();

    /** A referee of the club, and what they said to be free for. */
    record Member(RefereeId id, String name, boolean active, int offeredMatches, int offeredDays) {}

    ClubLedger(ClubId id, String name, int teams, Owed owed) {
        this.id = id;
        this.name = name;
        this.teams = teams;
        this.owed = owed;
    }

    void add(Member member) {
        members.put(member.id(), member);
    }

    void add(GivenDay day) {
        days.add(day);
    }

    ClubId id() {
        return id;
    }

    boolean owes() {
        return owed.total() > 0;
    }

    Iterable<RefereeId> referees() {
        return members.keySet();
    }

    ClubStanding standing() {
        return new ClubStanding(owed.total(), difference());
    }

    /** @return below zero: so much is missing */
    int difference() {
        return sum(Given.of(owed, days)).total() - owed.total();
    }

    /** @param mayRead whether what this referee offered is for the reader to see */
    ClubAccount account(String season, Predicate<RefereeId> mayRead) {
        Map<RefereeId, Given> shares = Given.of(owed, days);
        Given given = sum(shares);
        return new ClubAccount(
                id,
                name,
                season,
                teams,
                owed.total(),
                owed.matches(),
                owed.days(),
                offered(mayRead),
                given.planned(),
                given.done(),
                given.total() - owed.total(),
                members.values().stream()
                        .filter(member -> member.active() || shares.containsKey(member.id()) || offered(member) > 0)
                        .map(member -> share(member, shares.getOrDefault(member.id(), Given.NOTHING), mayRead))
                        .sorted(Comparator.comparingInt((RefereeShare share) -> -share.done() - share.planned())
                                .thenComparing(RefereeShare::name)
                                .thenComparing(share -> share.refereeId().value()))
                        .toList());
    }

    private RefereeShare share(Member member, Given given, Predicate<RefereeId> mayRead) {
        Integer offered = mayRead.test(member.id()) ? offered(member) : null;
        return new RefereeShare(member.id(), member.name(), offered, given.planned(), given.done());
    }

    /** @return null where the sum would tell what one offered whose own the reader must not see */
    private Integer offered(Predicate<RefereeId> mayRead) {
        long hidden = members.values().stream()
                .filter(member -> !mayRead.test(member.id()))
                .count();
        return hidden == 1
                ? null
                : Integer.valueOf(
                        members.values().stream().mapToInt(this::offered).sum());
    }

    private int offered(Member member) {
        return owed.isInDays() ? member.offeredDays() : member.offeredMatches();
    }

    private static Given sum(Map<RefereeId, Given> shares) {
        return shares.values().stream().reduce(Given.NOTHING, Given::plus);
    }
}
