package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** The accounts of clubs over the wire: what a league asks for, what its clubs give, and who may read it. */
class QuotaWireIT extends ContainerTest {
    private static final String ACCOUNT =
            "clubName season teams owed owedMatches owedDays offered planned done difference"
                    + " referees { refereeId name offered planned done }";

    @Inject
    private WireDesk desk;

    private Client astrid;
    private String match;
    private String alt;
    private String rita;
    private String otto;

    @BeforeEach
    void a_league_asks_for_two_matches_a_team() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        match = desk.matches(astrid, 1).get(0);
        alt = astrid.data("{ clubs(search: \"Alt\") { edges { node { id } } } }", Map.of())
                .at("/clubs/edges/0/node/id")
                .asText();
        rita = desk.refereeOf(astrid, "Reif", alt);
        otto = desk.refereeOf(astrid, "Obst", alt);
        JsonNode owing = changed(Map.of("perTeam", 2, "unit", "MATCHES"));
        assertThat(owing.at("/value/quota/perTeam").asInt()).isEqualTo(2);
    }

    @Test
    void the_account_says_what_is_owed_and_given_and_what_is_staged_to_assigners_only() {
        desk.period(astrid);
        desk.free(astrid, rita, List.of(match));
        desk.stage(astrid, match, "FIRST", rita);

        assertThat(account(astrid)).isEqualTo("2 owed, 1 offered, 1 planned, 0 done, -1; 1 1, 0 0");
        Client anna = desk.account("anna", Role.ADMIN, null);
        assertThat(account(anna)).isEqualTo("2 owed, 1 offered, 0 planned, 0 done, -2; 0 0, 1 0");
        Client ottosPhone = desk.account("otto", Role.REFEREE, otto);
        assertThat(account(ottosPhone)).isEqualTo("2 owed, null offered, 0 planned, 0 done, -2; 0 0, null 0");
        JsonNode first = astrid.data("{ clubAccounts(first: 1) { totalCount edges { node { clubName } } } }", Map.of())
                .get("clubAccounts");
        assertThat(first.get("totalCount").asInt()).isEqualTo(2);
        assertThat(first.at("/edges/0/node/clubName").asText()).isEqualTo("TV Neu");
    }

    @Test
    void a_referee_reads_the_own_club_only() {
        Client ritasPhone = desk.account("rita", Role.REFEREE, rita);
        String neu = astrid.data("{ clubs(search: \"Neu\") { edges { node { id } } } }", Map.of())
                .at("/clubs/edges/0/node/id")
                .asText();
        for (String other : List.of(neu, UUID.randomUUID().toString())) {
            JsonNode refused =
                    ritasPhone.answer("query($id: ID!) { clubAccount(clubId: $id) { owed } }", Map.of("id", other));
            assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");
        }
        assertThat(ritasPhone
                        .answer("{ clubAccounts { totalCount } }", Map.of())
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("FORBIDDEN");
        assertThat(astrid.data(
                                "query($id: ID!) { clubAccount(clubId: $id) { owed } }",
                                Map.of("id", UUID.randomUUID().toString()))
                        .get("clubAccount"))
                .isEmpty();
    }

    @Test
    void a_quota_out_of_range_is_refused_by_the_name_of_its_field() {
        JsonNode refused = changed(Map.of("perTeam", 0, "unit", "DAYS")).get("rejections");
        assertThat(refused.at("/0/field").asText()).isEqualTo("quota.perTeam");
        assertThat(refused.at("/0/code").asText()).isEqualTo("FIELD_OUT_OF_RANGE");
    }

    private String account(Client caller) {
        JsonNode is = caller.data("query($id: ID!) { clubAccount(clubId: $id) { " + ACCOUNT + " } }", Map.of("id", alt))
                .get("clubAccount");
        StringBuilder shares = new StringBuilder();
        is.get("referees").forEach(share -> shares.append(shares.isEmpty() ? "" : ", ")
                .append(share.get("offered").asText())
                .append(' ')
                .append(share.get("planned").asText()));
        return is.get("owed").asText() + " owed, " + is.get("offered").asText() + " offered, "
                + is.get("planned").asText() + " planned, " + is.get("done").asText() + " done, "
                + is.get("difference").asText() + "; " + shares;
    }

    private JsonNode changed(Map<String, ?> quota) {
        JsonNode league = astrid.data(
                        "{ leagues { edges { node { id version name season assignedBy matchMinutes"
                                + " roles { role minimumLicence required } } } } }",
                        Map.of())
                .at("/leagues/edges/0/node");
        Map<String, Object> details = new HashMap<>();
        for (String field : List.of("name", "season", "assignedBy")) {
            details.put(field, league.get(field).asText());
        }
        details.put("matchMinutes", league.get("matchMinutes").asInt());
        details.put("roles", league.get("roles"));
        details.put("quota", quota);
        return astrid.data(
                        "mutation($c: ChangeLeagueInput!) { changeLeague(command: $c) { value { quota { perTeam unit } }"
                                + " rejections { code field } } }",
                        Map.of(
                                "c",
                                Map.of(
                                        "id",
                                        league.get("id").asText(),
                                        "version",
                                        league.get("version").asLong(),
                                        "details",
                                        details)))
                .get("changeLeague");
    }
}
