package org.refstand.optimiser;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be planned, in numbers. Fixtures, roles, officials, clubs, teams and places are known by their index from
 * 0. Whatever blocks has become who may have a role, which fixtures exclude each other, or a cap; whatever warns has
 * become a price.
 *
 * @param fixtures in any order
 * @param roles to fill, each of one fixture
 * @param officials who may fill them
 * @param travel ways between homes and places
 * @param partners who would like, or should not, whistle together
 * @param owedByClub matches that each club's officials owe in all; may be empty
 * @param weights what counts how much
 */
public record Problem(
        List<Fixture> fixtures,
        List<Role> roles,
        List<Official> officials,
        Travel travel,
        List<Partners> partners,
        List<Integer> owedByClub,
        Weights weights) {
    /** For an index: none. */
    public static final int NONE = -1;

    /** For a number of matches: any. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public Problem {
        fixtures = List.copyOf(fixtures);
        roles = List.copyOf(roles);
        officials = List.copyOf(officials);
        partners = List.copyOf(partners);
        owedByClub = List.copyOf(owedByClub);
    }

    /** @return the same where these roles are pinned to whom the plan gives them to */
    Problem pinning(BitSet some, int[] plan) {
        List<Role> pinned = IntStream.range(0, roles.size())
                .mapToObj(role -> some.get(role) ? roles.get(role).pinnedTo(plan[role]) : roles.get(role))
                .toList();
        return new Problem(fixtures, pinned, officials, travel, partners, owedByClub, weights);
    }

    /**
     * One match.
     *
     * @param day its date, counted from any day of reference, 0 or later
     * @param start minutes since that day began; decides in which order an official's matches of a day are visited
     * @param place where
     * @param home team, or NONE
     * @param away team, or NONE
     * @param strength that the whole crew should bring together; 0: any
     * @param clashes fixtures that nobody can have together with this one, whatever the reason; named on both sides
     */
    public record Fixture(int day, int start, int place, int home, int away, int strength, int[] clashes) {}

    /**
     * One role of a crew.
     *
     * @param fixture of which match
     * @param need how much the match needs it
     * @param rank of the licence asked for; a higher one is wasted on it
     * @param pinned official who has it and keeps it whatever the rules say, or NONE
     * @param before official who had it in the last committed plan, or NONE
     * @param candidates officials who may have it, ascending; roles of equal demands should share one array
     * @param prices what the warnings about each candidate cost, in the order of candidates; empty: nothing
     */
    public record Role(int fixture, Need need, int rank, int pinned, int before, int[] candidates, int[] prices) {
        /** @return whether the match may not start without */
        public boolean isRequired() {
            return need != Need.OPTIONAL;
        }

        private Role pinnedTo(int official) {
            return new Role(fixture, need, rank, official, before, candidates, prices);
        }
    }

    /** How much a match needs a role. */
    public enum Need {
        /** It may not start without, and this is the last role to leave open. */
        LEADING(Term.OPEN_FIRST),
        /** It may not start without. */
        REQUIRED(Term.OPEN_REQUIRED),
        /** It can do without. */
        OPTIONAL(Term.OPEN_OPTIONAL);

        private final Term open;

        Need(Term open) {
            this.open = open;
        }

        /** @return what the role costs while nobody has it */
        Term open() {
            return open;
        }
    }

    /**
     * One referee.
     *
     * @param club or NONE
     * @param rank of the licence
     * @param strength what they bring to a crew
     * @param perDay most matches a day, pinned ones included
     * @param inAll most matches in this problem, pinned ones included
     * @param usual most matches of the season that no rule warns of, or NO_LIMIT
     * @param already matches of the season outside of this problem, which count for wish and spread
     * @param wanted matches of the season; NONE: no wish
     * @param avoided teams that they should not whistle, a price each time
     */
    public record Official(
            int club,
            int rank,
            int strength,
            int perDay,
            int inAll,
            int usual,
            int already,
            int wanted,
            List<Integer> avoided) {
        public Official {
            avoided = List.copyOf(avoided);
        }
    }

    /**
     * Ways, in any one unit.
     *
     * @param fromHome by official and place; without rows: travel is of no interest
     * @param between by place and place
     */
    public record Travel(int[][] fromHome, int[][] between) {
        /** Nobody asks. */
        public static final Travel NONE = new Travel(new int[0][], new int[0][]);

        boolean isKnown() {
            return fromHome.length > 0;
        }
    }

    /**
     * Two officials in one crew.
     *
     * @param one official
     * @param other official
     * @param price each time; below 0: they wish it
     * @param blocked whether it must never be
     */
    public record Partners(int one, int other, int price, boolean blocked) {}
}
