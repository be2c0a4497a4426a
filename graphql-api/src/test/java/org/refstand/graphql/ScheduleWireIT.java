package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** A preview is read page by page, whatever the length of the file. */
class ScheduleWireIT extends ContainerTest {
    private static final String PREVIEW =
            "query($c: String!, $n: Int, $after: String) { schedulePreview(content: $c) { applicable"
                    + " rows(first: $n, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor }"
                    + " edges { cursor node { number change } } } } }";
    private static final int MATCHES = 5;

    @Inject
    private WireDesk desk;

    private Client astrid;

    @BeforeEach
    void an_assigner_calls() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
    }

    @Test
    void the_rows_of_a_preview_come_in_pages() {
        JsonNode first = rows(2, null);
        assertThat(first.findValuesAsText("number")).containsExactly("1", "2");
        assertThat(first.findValuesAsText("change")).containsOnly("NEW");
        assertThat(first.get("totalCount").asInt()).isEqualTo(MATCHES);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        JsonNode second = rows(2, first.at("/pageInfo/endCursor").asText());
        assertThat(second.findValuesAsText("number")).containsExactly("3", "4");
        JsonNode last = rows(2, second.at("/edges/1/cursor").asText());
        assertThat(last.findValuesAsText("number")).containsExactly("5");
        assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(rows(null, null).get("edges")).hasSize(MATCHES);
    }

    @Test
    void what_is_no_cursor_of_a_preview_is_said_to_be_none() {
        for (String cursor : new String[] {"x", "", "MTIzNA", "LTE"}) {
            JsonNode answer = astrid.answer(PREVIEW, variables(2, cursor));
            String code = answer.at("/errors/0/extensions/code").asText();
            // one far behind the end is the end
            assertThat(code).as(cursor + answer).isIn("BAD_INPUT", cursor.equals("MTIzNA") ? "" : "BAD_INPUT");
        }
    }

    private JsonNode rows(Integer first, String after) {
        return astrid.data(PREVIEW, variables(first, after)).at("/schedulePreview/rows");
    }

    private static Map<String, ?> variables(Integer first, String after) {
        String file = "league;season;number;date;time;home;away;venue;zip;city\n"
                + IntStream.rangeClosed(1, MATCHES)
                        .mapToObj(day -> "Oberliga;2026/27;" + day + ";2030-01-0" + day
                                + ";15:00;SC Alt;TV Neu;Halle;12345;Ort\n")
                        .collect(Collectors.joining());
        Map<String, Object> variables = new HashMap<>();
        variables.put("c", Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8)));
        variables.put("n", first);
        variables.put("after", after);
        return variables;
    }
}
