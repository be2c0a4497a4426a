package org.refstand.graphql.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import org.refstand.eventlog.EventFeed;
import org.refstand.eventlog.FeedPosition;
import org.refstand.eventlog.FeedToken;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.graphql.execution.BadInput;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;

/** Makes streams of the event feed. */
@ApplicationScoped
public class LiveEvents {
    static final String POSITION = "Its place in the feed; give it as \"after\" to go on behind it";

    @Inject
    EventFeed feed;

    @Inject
    CurrentCaller current;

    @Resource
    ManagedExecutorService executor;

    /**
     * A stream of what happens, for the caller of this thread.
     *
     * @param after token of the place behind which it begins; null for now
     * @param wanted looks at the event alone, on the feed's thread: quick, no database
     * @param shown what the subscriber gets of these events, in their order; asked as the caller, may read the database, and
     *     does so for all of them together
     * @throws Forbidden when nobody has logged in
     * @throws BadInput when the token is none
     * @throws FeedToken.Gone when the log does not hold that place
     */
    public <T> Publisher<T> stream(
            String after, Predicate<RecordedEvent> wanted, Function<List<RecordedEvent>, List<T>> shown) {
        Caller caller = current.get();
        if (!caller.isKnown()) {
            throw Forbidden.to(caller, "a subscription");
        }
        return new EventStream<>(
                new OfFeed(feed),
                executor,
                after == null ? null : place(after),
                wanted,
                events -> current.as(caller, () -> shown.apply(events)));
    }

    private FeedPosition place(String after) {
        try {
            return feed.place(after);
        } catch (FeedToken.Malformed e) {
            throw new BadInput("after", ApiTexts.say("position"), e);
        }
    }

    private record OfFeed(EventFeed feed) implements EventStream.Source {
        @Override
        public Runnable listen(Consumer<RecordedEvent> listener) {
            EventFeed.Subscription subscription = feed.subscribe(listener);
            return subscription::close;
        }

        @Override
        public List<RecordedEvent> after(FeedPosition position, int most) {
            return feed.after(position, most);
        }
    }
}
