package org.refstand.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.refstand.league.ClubId;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** Arranges a referee; what a test does not say is ordinary: active, licence B without end, of a club that never plays. */
final class AReferee {
    static final int RANK_C = 3;
    static final int RANK_B = 5;

    private final String name;
    private String licence = "B";
    private int rank = RANK_B;
    private LocalDate validUntil;
    private boolean active = true;
    private String club = "SV Nirgends";
    private Place home = new Place(null, null, "");
    private Integer maxPerDay;
    private Integer maxPerSeason;
    private Integer wanted;

    private AReferee(String name) {
        this.name = name;
    }

    static AReferee aReferee() {
        return aReferee("Mira Lind");
    }

    static AReferee aReferee(String name) {
        return new AReferee(name);
    }

    AReferee withLicence(String code, int itsRank) {
        licence = code;
        rank = itsRank;
        return this;
    }

    AReferee licensedUntil(LocalDate day) {
        validUntil = day;
        return this;
    }

    AReferee inactive() {
        active = false;
        return this;
    }

    AReferee of(String clubName) {
        club = clubName;
        return this;
    }

    AReferee livingAt(Place place) {
        home = place;
        return this;
    }

    AReferee atMostPerDay(int matches) {
        maxPerDay = matches;
        return this;
    }

    AReferee atMostPerSeason(int matches) {
        maxPerSeason = matches;
        return this;
    }

    AReferee wanting(int matches) {
        wanted = matches;
        return this;
    }

    RefereeFacts facts() {
        ClubId clubId = club == null ? null : AMatch.club(club);
        return new RefereeFacts(
                new RefereeRef(new RefereeId(UUID.randomUUID()), name, licence, club),
                clubId,
                rank,
                validUntil,
                active,
                home,
                maxPerDay,
                maxPerSeason,
                wanted);
    }
}
