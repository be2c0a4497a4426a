package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;

/** The fixtures that other objects name, all in one statement. */
@ApplicationScoped
class FixturesById {
    @Inject
    FixtureQueries queries;

    /**
     * @param objects that name a fixture each, or none
     * @param named which one
     * @return for each object its fixture, in the same order; null where there is none
     */
    <T> List<FixtureView> of(List<T> objects, Function<T, FixtureId> named) {
        List<FixtureId> ids =
                objects.stream().map(named).filter(Objects::nonNull).distinct().toList();
        Map<FixtureId, FixtureView> found = ids.isEmpty()
                ? Map.of()
                : queries.byIds(ids).stream().collect(Collectors.toMap(FixtureView::id, Function.identity()));
        List<FixtureView> fixtures = new ArrayList<>(objects.size());
        for (T object : objects) {
            FixtureId id = named.apply(object);
            fixtures.add(id == null ? null : found.get(id));
        }
        return fixtures;
    }
}
