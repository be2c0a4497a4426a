package org.refstand.assignment;

import java.util.List;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.league.ClubId;
import org.refstand.league.CrewRole;
import org.refstand.league.VenueView;
import org.refstand.referee.RefereeRef;

/**
 * The roles of a period and who may have them, by the rules of this moment: for whoever plans many matches at once and
 * cannot ask each rule anew for each of millions of plans. Fixtures and referees are named by their index in the lists.
 *
 * <p>What a rule says of an assignment alone stands with the role: who is not among its candidates would break one of
 * severity BLOCK. What it says of several matches of one referee stands as exclusions between fixtures and as most
 * matches a day; there a rule of severity WARN forbids as well, since whoever plans for an assigner asks for no
 * exceptions. That two had better not be in one crew is forbidden or has its price, as the association says. More matches
 * in the season than the limit is forbidden or only warned of, likewise.
 *
 * @param season in which they are; of two, the one with more matches
 * @param fixtures by day and time: those to plan, and those around them in which somebody is planned already
 * @param exclusions by fixture: the others that nobody can have together with it, ascending; named on both sides
 * @param roles of them
 * @param referees all who are active, or have one of the roles
 * @param partners the wishes among them that count; two who wish about each other are named twice
 * @param venues of the fixtures
 * @param venueOf by fixture its venue's index
 * @param kmFromHome by referee and venue, as far as the places are known
 * @param kmBetween by venue and venue
 */
public record AssignmentProblem(
        String season,
        List<FixtureView> fixtures,
        int[][] exclusions,
        List<Opening> roles,
        List<Person> referees,
        List<Partners> partners,
        List<VenueView> venues,
        int[] venueOf,
        int[][] kmFromHome,
        int[][] kmBetween) {
    /** For an index: nobody. */
    public static final int NOBODY = -1;

    public AssignmentProblem {
        fixtures = List.copyOf(fixtures);
        roles = List.copyOf(roles);
        referees = List.copyOf(referees);
        partners = List.copyOf(partners);
        venues = List.copyOf(venues);
    }

    /**
     * One role of a crew.
     *
     * @param fixture of which match
     * @param role in its crew
     * @param toPlan false: the match is only there for the time it takes
     * @param required whether the match may not start without
     * @param minimumRank of the licence the league asks for; 0: any
     * @param committed who is, or NOBODY
     * @param staged whether somebody else is staged
     * @param planned who would have the role, were everything staged committed; or NOBODY
     * @param settled whether somebody is committed and nothing is wrong with that
     * @param declined whether whoever would have it is committed and declined it: it counts for no season
     * @param candidates who may have it, ascending; roles that ask for the same share one array; nobody when it is not to plan
     * @param warnings how many rules of severity WARN each candidate would break, in the order of candidates
     */
    public record Opening(
            int fixture,
            CrewRole role,
            boolean toPlan,
            boolean required,
            int minimumRank,
            int committed,
            boolean staged,
            int planned,
            boolean settled,
            boolean declined,
            int[] candidates,
            int[] warnings) {}

    /**
     * A referee.
     *
     * @param ref as people know them
     * @param clubId null: belongs to no club
     * @param licenceRank of the licence class
     * @param mostPerDay matches
     * @param mostInSeason matches that are forbidden to exceed
     * @param usualInSeason matches above which there is a warning
     * @param elsewhere matches of the season, committed or staged, that are not among these fixtures
     * @param wanted matches a season; null: no wish
     */
    public record Person(
            RefereeRef ref,
            ClubId clubId,
            int licenceRank,
            int mostPerDay,
            int mostInSeason,
            int usualInSeason,
            int elsewhere,
            Integer wanted) {}

    /**
     * A wish of one referee about another.
     *
     * @param one who wishes
     * @param other about whom
     * @param unwished whether they would rather not whistle together; else they would like to
     * @param blocked whether they must not be in one crew
     */
    public record Partners(int one, int other, boolean unwished, boolean blocked) {}

    /** @return the fixture's id of a role */
    public FixtureId fixtureOf(Opening opening) {
        return fixtures.get(opening.fixture()).id();
    }
}
