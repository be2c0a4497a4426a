package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refstand.architecture.Beans;
import org.refstand.kernel.DomainEvent;

/** The page about the events is what the event types say, and every event belongs to one history. */
class EventsPageTest {
    private static final Path PAGE = Path.of("../docs/events.md");
    private final List<Fold<?>> folds =
            Beans.of(Fold.class).stream().<Fold<?>>map(fold -> fold).toList();

    @Test
    void is_the_committed_one() throws IOException {
        String now = new EventsPage(folds).markdown();
        if (Boolean.getBoolean("events.update")) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/events.md; if the change is wanted: mvn test -pl ejb-domain -am -Dtest=EventsPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Devents.update=true")
                .isEqualTo(now);
    }

    @Test
    void every_event_happens_to_exactly_one_type_of_aggregate() {
        List<Class<?>> all = Beans.of(EventFamily.class).stream()
                .flatMap(family -> Stream.<Class<?>>of(family.events().getPermittedSubclasses()))
                .toList();
        List<Class<? extends DomainEvent>> folded =
                folds.stream().flatMap(fold -> fold.events().stream()).toList();
        assertThat(folded).hasSizeGreaterThan(50);
        assertThat(List.<Class<?>>copyOf(folded)).containsExactlyInAnyOrderElementsOf(all);
    }
}
