package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The circuit breaker and the bulkhead of one target. */
class TargetTest {
    private static final Callable<Attempt> WORKS = () -> Attempt.answered(200, "", null);
    private static final Callable<Attempt> BROKEN = () -> Attempt.answered(503, "", null);

    private final List<CircuitBreakerState> heard = new CopyOnWriteArrayList<>();

    @Test
    void a_target_in_trouble_is_left_alone_and_another_is_not() throws Exception {
        Target one = new Target(Duration.ofHours(1), heard::add);
        Target other = new Target(Duration.ofHours(1), heard::add);
        for (int i = 0; i < 5; i++) {
            assertThat(one.attempt(BROKEN).status()).isEqualTo(503);
        }
        assertThatThrownBy(() -> one.attempt(WORKS)).isInstanceOf(Target.NotNow.class);
        assertThat(heard).containsExactly(CircuitBreakerState.OPEN);
        assertThat(other.attempt(WORKS).isDelivered()).isTrue();
    }

    @Test
    void after_the_pause_one_good_answer_closes_the_circuit_and_a_bad_one_opens_it_again() throws Exception {
        Target target = new Target(Duration.ZERO, heard::add);
        for (int i = 0; i < 5; i++) {
            target.attempt(BROKEN);
        }
        target.attempt(BROKEN);
        target.attempt(WORKS);
        assertThat(heard)
                .containsExactly(
                        CircuitBreakerState.OPEN,
                        CircuitBreakerState.HALF_OPEN,
                        CircuitBreakerState.OPEN,
                        CircuitBreakerState.HALF_OPEN,
                        CircuitBreakerState.CLOSED);
        assertThat(target.attempt(WORKS).isDelivered()).isTrue();
    }

    @Test
    void what_is_wrong_with_a_delivery_only_opens_no_circuit() throws Exception {
        Target target = new Target(Duration.ofHours(1), heard::add);
        List<Attempt> refusals = List.of(
                Attempt.answered(400, "", null),
                Attempt.answered(410, "", null),
                Attempt.answered(302, "", null),
                Attempt.failed(DeliveryProblem.ADDRESS_REFUSED, "10.0.0.1"),
                Attempt.failed(DeliveryProblem.EVENT_UNREADABLE, ""));
        for (Attempt refusal : refusals) {
            assertThat(target.attempt(() -> refusal).isDelivered()).isFalse();
            target.attempt(() -> refusal);
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void no_more_than_four_wait_for_one_target() throws Exception {
        Target target = new Target(Duration.ofHours(1), heard::add);
        CountDownLatch inside = new CountDownLatch(Target.AT_ONCE);
        CountDownLatch answer = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(Target.AT_ONCE);
        try {
            List<Future<Attempt>> waiting = Stream.generate(() -> senders.submit(() -> target.attempt(() -> {
                        inside.countDown();
                        answer.await();
                        return WORKS.call();
                    })))
                    .limit(Target.AT_ONCE)
                    .toList();
            inside.await();
            assertThatThrownBy(() -> target.attempt(WORKS)).isInstanceOf(Target.NotNow.class);
            answer.countDown();
            for (Future<Attempt> sent : waiting) {
                assertThat(sent.get().isDelivered()).isTrue();
            }
            assertThat(target.attempt(WORKS).isDelivered()).isTrue();
        } finally {
            answer.countDown();
            senders.shutdownNow();
        }
    }
}
