package org.refstand.graphql.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.refstand.graphql.DeskApi;
import org.refstand.graphql.execution.ApiEngine;
import org.refstand.graphql.execution.AsCaller;
import org.refstand.graphql.execution.DomainExceptions;
import org.refstand.graphql.execution.QueryLimits;
import org.refstand.graphql.sample.SampleApi;
import org.refstand.graphql.sample.Ticks;
import org.refstand.graphql.schema.ApiSchema;
import org.refstand.graphql.transport.SocketProtocol.Surroundings;
import org.refstand.kernel.Id;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** A connection whose other end, time and logins are under the test's control. */
final class SocketDesk {
    static final ApiSchema SCHEMA = ApiSchema.around(SampleApi.class, DeskApi.class, Id.class);
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Instant EXPIRES = NOON.plus(Duration.ofMinutes(15));
    static final Caller ANNA = new Caller(UUID.randomUUID(), "Anna", Set.of(Role.ASSIGNER), null);
    static final String ACK = "{\"type\":\"connection_ack\"}";
    static final String INIT = "{\"type\":\"connection_init\"}";
    static final String INIT_AS_ANNA = "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer anna\"}}";

    /** What was sent to the client. */
    final List<String> sent = new ArrayList<>();
    /** What was planned for later, in order. */
    final List<Later> timers = new ArrayList<>();
    /** As whom something was run. */
    final List<String> asked = new ArrayList<>();
    /** In which traces operations were run; "none" where the client named none. */
    final List<String> traces = new ArrayList<>();

    final Ticks ticks = new Ticks();
    /** Code and reason. */
    String closed;

    Instant now = NOON;
    boolean revoked;
    boolean databaseAway;

    private final SampleApi sample = new SampleApi();

    SocketProtocol connect(HandshakeLogin handshake) {
        sample.ticks = ticks;
        ApiEngine engine = new ApiEngine(
                SCHEMA,
                type -> type == SampleApi.class ? sample : new DeskApi(),
                new DomainExceptions(),
                QueryLimits.DEFAULT);
        return new SocketProtocol(
                new Client(),
                new Surroundings(
                        engine,
                        this::login,
                        this::later,
                        new SettableClock(),
                        this::recording,
                        this::inTrace,
                        Locale.ENGLISH),
                handshake);
    }

    static String subscribe(String id, String document) {
        return "{\"type\":\"subscribe\",\"id\":\"" + id + "\",\"payload\":{\"query\":\"" + document + "\"}}";
    }

    /** Lets so much time pass, then does what was planned last. */
    void pass(Duration time) {
        now = now.plus(time);
        timers.get(timers.size() - 1).work.run();
    }

    Optional<Login> login(String authorization) {
        if (databaseAway) {
            throw new IllegalStateException("the database is away");
        }
        return authorization.equals("Bearer anna") && !revoked
                ? Optional.of(new Login(ANNA, EXPIRES, () -> login(authorization)))
                : Optional.empty();
    }

    private Runnable later(Duration delay, Runnable work) {
        Later later = new Later(delay, work);
        timers.add(later);
        return () -> later.calledOff = true;
    }

    private void inTrace(String traceparent, Runnable work) {
        traces.add(traceparent == null ? "none" : traceparent);
        work.run();
    }

    private AsCaller recording(Caller caller) {
        return work -> {
            asked.add(caller.name());
            work.run();
        };
    }

    private final class Client implements Socket {
        @Override
        public void send(String text, Runnable whenSent) {
            sent.add(text);
            whenSent.run();
        }

        @Override
        public void close(int code, String reason) {
            closed = code + " " + reason;
        }
    }

    private final class SettableClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Something planned. */
    static final class Later {
        final Duration delay;
        final Runnable work;
        boolean calledOff;

        Later(Duration delay, Runnable work) {
            this.delay = delay;
            this.work = work;
        }
    }
}
