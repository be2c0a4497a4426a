package org.refstand.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.refstand.eventlog.EventFeed;

/**
 * Whose tokens were sent lately, by the hash of the token: an API request must not cost a look into the database. Any
 * change of any account, on this node or another, empties it at once; what the feed should miss is forgotten soon.
 */
@ApplicationScoped
class BearerCache {
    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong accountChanges = new AtomicLong();
    private EventFeed.Subscription subscription;

    @Inject
    EventFeed feed;

    @Inject
    Clock clock;

    private record Entry(Bearer bearer, Instant until) {}

    @PostConstruct
    void listen() {
        subscription = feed.subscribe(recorded -> {
            if (recorded.event() instanceof AccountEvent event && event.endsWhatIsKnown()) {
                forgetAll();
            }
        });
    }

    @PreDestroy
    void stopListening() {
        subscription.close();
    }

    /** @return what is remembered, or looked up; only who was found is remembered */
    Optional<Bearer> find(String token, Supplier<Optional<Bearer>> lookUp) {
        String key = HexFormat.of().formatHex(Secret.hash(token));
        Instant now = clock.instant();
        Entry entry = entries.get(key);
        if (entry != null && now.isBefore(entry.until())) {
            return Optional.of(entry.bearer());
        }
        long seen = accountChanges.get();
        Optional<Bearer> found = lookUp.get();
        found.ifPresent(bearer -> remember(key, bearer, now, seen));
        return found;
    }

    private void remember(String key, Bearer bearer, Instant now, long seen) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        Instant until = now.plus(KEPT);
        boolean expiresFirst = bearer.expiresAt() != null && bearer.expiresAt().isBefore(until);
        entries.put(key, new Entry(bearer, expiresFirst ? bearer.expiresAt() : until));
        if (accountChanges.get() != seen) {
            // read before the change, kept after it
            entries.remove(key);
        }
    }

    private void forgetAll() {
        accountChanges.incrementAndGet();
        entries.clear();
    }
}
