package org.refstand.kafka;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.refstand.account.ActingAccounts;
import org.refstand.eventlog.EventFeed;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.kernel.TraceStep;
import org.refstand.kernel.TraceStep.Kind;
import org.refstand.kernel.Tracing;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** Takes messages of an outside league system, in the order of each partition, and says what became of each. */
@ApplicationScoped
class Inbox {
    /** After so many failures it is the message's fault, if the database answers. */
    static final int MOST_TRIES = 5;

    private static final Logger LOG = System.getLogger(Inbox.class.getName());
    private static final Texts TEXTS = Texts.of(Inbox.class);
    private static final TraceStep STEP =
            TraceStep.of(Kind.CONSUMER, "kafka take").with("messaging.system", "kafka");

    /** Others were quicker: the same again may be done well. */
    private static final Set<String> RACES = Set.of("LOST_RACE", "CHANGED_MEANWHILE");

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService tasks;

    @Inject
    KafkaSettings settings;

    @Inject
    KafkaFigures figures;

    @Inject
    FixtureInbox fixtures;

    @Inject
    ActingAccounts accounts;

    @Inject
    EventFeed feed;

    @Inject
    CurrentCaller caller;

    @Inject
    Tracing tracing;

    /** Takes messages until the thread is interrupted. */
    void run() throws InterruptedException {
        Backoff backoff = new Backoff();
        while (true) {
            try (InboxTopic topic = new InboxTopic(settings)) {
                while (true) {
                    if (topic.step(this::take)) {
                        backoff.reset();
                        figures.inboxIs(topic.isMine() ? KafkaFigures.State.ACTIVE : KafkaFigures.State.WAITING);
                    } else {
                        figures.inboxIs(KafkaFigures.State.FAILING);
                        backoff.pause();
                    }
                }
            } catch (RuntimeException e) {
                figures.inboxIs(KafkaFigures.State.FAILING);
                LOG.log(
                        backoff.tries() == 0 ? Level.WARNING : Level.DEBUG,
                        "Messages are not taken from Kafka; it is tried again: " + e);
                backoff.pause();
            }
        }
    }

    /** What became of a message. */
    sealed interface Taken {
        /** It is done, now or before. */
        record Done() implements Taken {}

        /** It can never be done; empty of reasons never. */
        record Dead(List<Rejection> why) implements Taken {}

        /** It could not be tried properly; the same again, later. */
        record Later() implements Taken {}
    }

    /** See {@link InboxTopic.Taker}. */
    private Taken take(byte[] value, String traceparent, int failures) throws InterruptedException {
        Outcome<InboxMessage> message = InboxReader.read(value);
        if (!message.isDone()) {
            return dead(message.rejections());
        }
        try {
            Optional<Caller> who = task(Caller.SYSTEM, () -> accounts.named(settings.account()));
            if (who.filter(known -> known.is(Role.ASSIGNER)).isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "Messages wait: REFSTAND_KAFKA_INBOX_ACCOUNT=" + settings.account()
                                + " is no active account with the role ASSIGNER");
                return new Taken.Later();
            }
            return taken(task(who.get(), () -> tracing.call(STEP, traceparent, () -> fixtures.take(message.value()))));
        } catch (ExecutionException e) {
            return failed(message.value(), failures + 1, e.getCause());
        }
    }

    private Taken taken(Outcome<FixtureId> outcome) {
        if (outcome.isDone()) {
            figures.taken();
            return new Taken.Done();
        }
        return outcome.rejections().stream().map(Rejection::code).anyMatch(RACES::contains)
                ? new Taken.Later()
                : dead(outcome.rejections());
    }

    /** A message that fails although everything else works would keep all those behind it waiting for ever. */
    private Taken failed(InboxMessage message, int failures, Throwable why) throws InterruptedException {
        LOG.log(Level.WARNING, "Message " + message.id() + " of " + message.source() + " failed, try " + failures, why);
        if (failures < MOST_TRIES || !databaseAnswers()) {
            return new Taken.Later();
        }
        return dead(List.of(Rejection.of("MESSAGE_FAILED", TEXTS.sentence("failed", MOST_TRIES))));
    }

    private boolean databaseAnswers() throws InterruptedException {
        try {
            return task(Caller.SYSTEM, feed::now) != null;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private Taken dead(List<Rejection> why) {
        figures.dead();
        return new Taken.Dead(why);
    }

    /** A task of its own for each step, for the same reason as that of the log's readers. */
    private <T> T task(Caller who, Callable<T> work) throws ExecutionException, InterruptedException {
        return tasks.submit(() -> caller.call(who, work)).get();
    }
}
