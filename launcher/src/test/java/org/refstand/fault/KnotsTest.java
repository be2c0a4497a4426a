package org.refstand.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnotsTest {
    @Test
    void a_line_and_a_fork_that_joins_again_are_none() {
        assertThat(Knots.of(Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d"), "d", List.of())))
                .isEmpty();
    }

    @Test
    void two_circles_that_share_a_node_are_one_and_a_third_is_another() {
        Map<String, List<String>> edges = Map.of(
                "a", List.of("b"),
                "b", List.of("a", "c"),
                "c", List.of("b", "d"),
                "d", List.of("e"),
                "e", List.of("d", "f"),
                "f", List.of());

        assertThat(Knots.of(edges)).containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("d", "e"));
    }

    @Test
    void a_circle_of_a_hundred_thousand_is_found() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            edges.put("n" + i, List.of("n" + (i + 1) % 100_000));
        }

        assertThat(Knots.of(edges)).singleElement().satisfies(knot -> assertThat(knot)
                .hasSize(100_000));
    }
}
