package org.refstand.graphql.sample;

import io.smallrye.graphql.api.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.reactivestreams.Publisher;
import org.refstand.graphql.Connection;
import org.refstand.kernel.Id;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Sentence;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;

/** An API as small as possible that uses every kind of type the real ones use. */
@GraphQLApi
public class SampleApi {
    /** How often the batched method was called, and for how many objects. */
    public final List<Integer> batches = new ArrayList<>();

    /** What the last mutation was given. */
    public MakeThing made;

    /** Where the ticks subscription takes its items from. */
    public Publisher<ThingView> ticks;

    public record ThingId(UUID value) implements Id {}

    public record Number(String value) {
        public Number {
            if (!value.matches("[0-9]+")) {
                throw new IllegalArgumentException("'" + value + "' is no number; give digits such as 12");
            }
        }
    }

    public enum Colour {
        RED,
        GREEN
    }

    public record ThingView(
            ThingId id,
            Number number,
            Colour colour,
            Instant at,
            LocalDate day,
            LocalTime time,
            Duration length,
            long version,
            Optional<String> note,
            List<ThingId> others) {}

    public record MakeThing(
            @Description("null: nobody counts") UUID commandId,
            Number number,
            @Description("null: any") Colour colour,
            @Description("null: now") Instant at,
            Optional<ThingId> like,
            List<Part> parts) {}

    public record Part(ThingId of, int count) {}

    public static ThingView thing(int n) {
        return new ThingView(
                new ThingId(new UUID(0, n)),
                new Number("" + n),
                Colour.GREEN,
                Instant.parse("2026-11-21T14:30:00Z"),
                LocalDate.parse("2026-11-21"),
                LocalTime.parse("14:30"),
                Duration.ofMinutes(90),
                5_000_000_000L,
                Optional.empty(),
                null);
    }

    @Query
    public Connection<ThingView> things(Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        List<ThingView> rows = new ArrayList<>();
        for (int i = 1; i <= asked.first(); i++) {
            rows.add(thing(i));
        }
        return Connection.of(
                new Page<>(rows, rows.stream().map(r -> r.number().value()).toList(), true, 900), asked);
    }

    @Query
    public Optional<ThingView> thing(ThingId id) {
        return id.value().getLeastSignificantBits() == 1 ? Optional.of(thing(1)) : Optional.empty();
    }

    @Query
    @Description("Fails as a bug does")
    public String broken() {
        throw new IllegalStateException("secret detail");
    }

    @Query
    public String closed() {
        throw Forbidden.to(Caller.NOBODY, "closed");
    }

    public List<List<Part>> parts(@Source List<ThingView> things, int count) {
        batches.add(things.size());
        return things.stream().map(t -> List.of(new Part(t.id(), count))).toList();
    }

    @Mutation
    public Outcome<ThingView> makeThing(MakeThing command) {
        made = command;
        return command.parts().isEmpty()
                ? Outcome.rejected(Rejection.of("NO_PARTS", "parts", new Sentence("Keine Teile", "No parts")))
                : Outcome.done(thing(1));
    }

    @Subscription
    public Publisher<ThingView> ticks(ThingId of) {
        return ticks;
    }
}
