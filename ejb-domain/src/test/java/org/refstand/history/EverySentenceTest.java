package org.refstand.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refstand.architecture.Beans;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventFamily;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.FeedPosition;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.LogEvent;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.eventlog.Telling;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Id;
import org.refstand.kernel.Sentence;

/** Every event is told in both languages, in words: a type that nobody has a sentence for fails here. */
class EverySentenceTest {
    /** Enums have up to as many constants, and each of them shall be said once. */
    private static final int SAMPLES = 12;

    private static final Pattern NO_WORDS = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}|\\{\\d|null|\\b[A-Z]{2,}_?[A-Z]+\\b" + "|\\d{4}-\\d\\d-\\d\\d|[a-z]=|Optional");

    private final List<EventTeller> tellers = Beans.of(EventTeller.class);
    private final List<Fold<?>> folds = Stream.of(Beans.of(Fold.class))
            .flatMap(List::stream)
            .<Fold<?>>map(fold -> fold)
            .toList();

    @Test
    void every_event_of_every_family_is_told_by_one_teller() {
        assertThat(events()).isNotEmpty().allSatisfy(event -> assertThat(tellers)
                .as(event.getSimpleName())
                .filteredOn(teller -> teller.events().isAssignableFrom(event))
                .hasSize(1));
    }

    @Test
    void every_sentence_is_words_in_both_languages_whatever_is_known_of_before() {
        List<String> bad = new ArrayList<>();
        for (Class<? extends DomainEvent> event : events()) {
            IntStream.range(0, SAMPLES).forEach(number -> {
                DomainEvent whole = new Samples(number).of(event);
                look(whole, null, Optional.empty(), bad);
                befores(event, number).forEach(before -> {
                    look(whole, before, Optional.empty(), bad);
                    look(whole, before, Optional.of(new UUID(0x7000, number)), bad);
                });
                look(new Samples(number).sparse(event), null, Optional.empty(), bad);
            });
        }
        assertThat(bad).isEmpty();
    }

    @Test
    void every_topic_has_its_events_and_every_event_its_topic() {
        List<String> known = folds.stream().map(Fold::aggregate).toList();
        assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.aggregates().stream()))
                .as("a new type of aggregate belongs to a topic, see also Sight")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_kind_of_object_is_known_by_its_id() {
        assertThat(folds.stream().map(Fold::aggregate))
                .containsAll(Stream.of(Kind.values()).map(Kind::aggregate).toList());
    }

    private List<Class<? extends DomainEvent>> events() {
        return Beans.of(EventFamily.class).stream()
                .flatMap(family -> Arrays.stream(family.events().getPermittedSubclasses()))
                .<Class<? extends DomainEvent>>map(type -> type.asSubclass(DomainEvent.class))
                .filter(type -> !LogEvent.class.isAssignableFrom(type))
                .toList();
    }

    /** The state of what the event happens to, with the values of the event and with others. */
    private List<Record> befores(Class<? extends DomainEvent> event, int number) {
        return folds.stream()
                .filter(fold -> fold.events().contains(event))
                .flatMap(fold ->
                        Stream.of(number, number + 1).<Record>map(other -> new Samples(other).of(stateOf(fold))))
                .toList();
    }

    private static Class<? extends Record> stateOf(Fold<?> fold) {
        return Arrays.stream(fold.getClass().getMethods())
                .filter(method -> method.getName().equals("after") && method.getReturnType() != Record.class)
                .map(method -> method.getReturnType().<Record>asSubclass(Record.class))
                .findFirst()
                .orElseThrow();
    }

    private void look(DomainEvent event, Record before, Optional<UUID> referee, List<String> bad) {
        Telling told = tellers.stream()
                .filter(teller -> teller.events().isInstance(event))
                .findFirst()
                .orElseThrow()
                .tell(new Past(recorded(event), before), new Everybody(referee));
        List<Sentence> all = new ArrayList<>(List.of(told.sentence()));
        told.changes().forEach(change -> {
            all.add(change.what());
            Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
                    .flatMap(Optional::stream)
                    .forEach(all::add);
        });
        for (Sentence sentence : all) {
            for (String words : List.of(sentence.de(), sentence.en())) {
                if (words.isBlank() || NO_WORDS.matcher(words).find()) {
                    bad.add(event.getClass().getSimpleName() + ": " + words);
                }
            }
        }
        boolean whole =
                told.sentence().de().matches(".*[.?“]") && told.sentence().en().matches(".*[.?”]");
        if (!whole) {
            bad.add(event.getClass().getSimpleName() + " is no whole sentence: " + told.sentence());
        }
        read(event, told);
    }

    /** For whoever wants to read them: {@code JAVA_TOOL_OPTIONS=-Dsentences=true}. */
    private static void read(DomainEvent event, Telling told) {
        if (Boolean.getBoolean("sentences")) {
            System.getLogger("sentences")
                    .log(System.Logger.Level.INFO, event.getClass().getSimpleName() + " | " + told);
        }
    }

    private static RecordedEvent recorded(DomainEvent event) {
        UUID id = new UUID(0x7000, 1);
        return new RecordedEvent(FeedPosition.START, id, "", id, 2, event, id, "Astrid", id, Instant.EPOCH, null);
    }

    /** Calls everything by its kind. */
    private record Everybody(Optional<UUID> onlyReferee) implements Audience {
        @Override
        public Sentence name(Id id) {
            String kind = id.getClass().getSimpleName().replace("Id", "") + " "
                    + id.value().getLeastSignificantBits();
            return new Sentence("»" + kind + "«", "«" + kind + "»");
        }

        @Override
        public ZonedDateTime local(Instant at) {
            return at.atZone(ZoneId.of("Europe/Berlin"));
        }
    }
}
