package org.refstand.optimiser;

import java.util.Arrays;

/** What an official costs together with others: in the crew, with the teams, in the club. */
final class CrewCosts {
    private final Model model;
    private final int[] who;
    private final TeamTerms teams;
    private final PartnerTerms partners;
    private final int[] withTeam;
    private final int[] byClub;
    private final int[] strength;

    /**
     * @param who by role, read whenever it is asked for
     */
    CrewCosts(Model model, int[] who) {
        this.model = model;
        this.who = who;
        teams = model.teamTerms;
        partners = model.partnerTerms;
        withTeam = new int[teams.sameTeamPrice == 0 ? 0 : model.officials * teams.teams];
        byClub = new int[model.clubTerms.owed.length];
        strength = new int[model.fixtures];
    }

    /** @return what clubs owe and crews lack while nobody has anything */
    long costOfNothing() {
        return (long) model.clubTerms.price
                        * Arrays.stream(model.clubTerms.owed).sum()
                + (long) model.strengthTerms.price
                        * Arrays.stream(model.strengthTerms.needed)
                                .filter(needed -> needed > 0)
                                .sum();
    }

    boolean has(int fixture, int official) {
        for (int role : model.crew[fixture]) {
            if (who[role] == official) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody in the crew must not be with the official. */
    boolean allow(int fixture, int official) {
        if (!partners.areKeptFrom(official)) {
            return true;
        }
        for (int role : model.crew[fixture]) {
            if (who[role] != Problem.NONE && partners.areBlocked(official, who[role])) {
                return false;
            }
        }
        return true;
    }

    /** @return what one more match, this one, costs the official by all that is counted together with others */
    long delta(int fixture, int official) {
        long delta = 0;
        if (teams.sameTeamPrice != 0) {
            delta += sameTeam(teams.home[fixture], official) + sameTeam(teams.away[fixture], official);
        }
        if (teams.twicePrice != 0) {
            delta += (long) teams.twicePrice * neighbours(fixture, official);
        }
        if (model.clubTerms.price != 0) {
            int club = model.clubTerms.of[official];
            delta -= club != Problem.NONE && byClub[club] < model.clubTerms.owed[club] ? model.clubTerms.price : 0;
        }
        if (model.strengthTerms.price != 0) {
            int lack = Math.max(0, model.strengthTerms.needed[fixture] - strength[fixture]);
            delta -= (long) model.strengthTerms.price * Math.min(lack, model.strengthTerms.of[official]);
        }
        if (partners.arePricedWith(official)) {
            delta += colleagues(fixture, official);
        }
        return delta;
    }

    private long sameTeam(int team, int official) {
        return team != Problem.NONE
                        && team < teams.teams
                        && withTeam[official * teams.teams + team] >= teams.usual[team]
                ? teams.sameTeamPrice
                : 0;
    }

    private int neighbours(int fixture, int official) {
        int pairs = 0;
        for (int neighbour : teams.neighbours[fixture]) {
            pairs += has(neighbour, official) ? 1 : 0;
        }
        return pairs;
    }

    private long colleagues(int fixture, int official) {
        long price = 0;
        for (int role : model.crew[fixture]) {
            if (who[role] != Problem.NONE) {
                price += partners.price(official, who[role]);
            }
        }
        return price;
    }

    void add(int fixture, int official) {
        count(fixture, official, 1);
    }

    void remove(int fixture, int official) {
        count(fixture, official, -1);
    }

    private void count(int fixture, int official, int change) {
        strength[fixture] += change * model.strengthTerms.of[official];
        int club = model.clubTerms.of[official];
        if (club != Problem.NONE && club < byClub.length) {
            byClub[club] += change;
        }
        if (withTeam.length > 0) {
            countTeam(teams.home[fixture], official, change);
            countTeam(teams.away[fixture], official, change);
        }
    }

    private void countTeam(int team, int official, int change) {
        if (team != Problem.NONE && team < teams.teams) {
            withTeam[official * teams.teams + team] += change;
        }
    }
}
