package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How deliveries are posted, to a server on this machine. */
class CourierTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final Addresses addresses = new Addresses();
    private final Courier courier = new Courier();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        addresses.allowPrivate = true;
        courier.addresses = addresses;
        courier.watch = watch;
        courier.open();
    }

    @AfterEach
    void stop() {
        end.countDown();
        courier.close();
        server.stop(0);
        threads.shutdownNow();
        watch.shutdownNow();
    }

    @Test
    void a_post_carries_headers_and_body_as_they_are() {
        Attempt attempt =
                courier.post(url("/taken"), Map.of("Refstand-Event", "FixtureMoved"), "text/plain", "Münster");
        assertThat(attempt).isEqualTo(new Attempt(200, null, "POST FixtureMoved text/plain Münster", null));
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() {
        assertThat(post("/elsewhere").status()).isEqualTo(302);
        assertThat(heard).containsExactly("/elsewhere");
    }

    @Test
    void of_an_endless_answer_the_beginning_is_read() {
        Attempt attempt = post("/endless");
        assertThat(attempt.isDelivered()).isTrue();
        assertThat(attempt.answer()).hasSize(500).startsWith("xxx");
    }

    @Test
    void a_target_that_answers_drop_by_drop_gets_no_more_than_its_time() {
        courier.limit = Duration.ofMillis(700);
        Attempt attempt = post("/drops");
        assertThat(attempt.problem()).isEqualTo(DeliveryProblem.TIMEOUT);
        assertThat(attempt.isTrouble()).isTrue();
    }

    @Test
    void a_target_that_wants_a_pause_says_how_long() {
        assertThat(post("/busy")).isEqualTo(new Attempt(503, DeliveryProblem.STATUS, "later", Duration.ofSeconds(90)));
    }

    @Test
    void nobody_listening_and_nobody_known_are_told_apart() {
        server.stop(0);
        assertThat(post("/taken").problem()).isEqualTo(DeliveryProblem.CONNECTION);
        addresses.lookUpBy(host -> {
            throw new java.net.UnknownHostException(host);
        });
        assertThat(post("/taken").problem()).isEqualTo(DeliveryProblem.HOST_UNKNOWN);
    }

    @Test
    void an_address_that_is_not_allowed_hears_nothing() {
        addresses.allowPrivate = false;
        Attempt attempt = post("/taken");
        assertThat(attempt.problem()).isEqualTo(DeliveryProblem.ADDRESS_REFUSED);
        assertThat(attempt.isTrouble()).isFalse();
        assertThat(heard).isEmpty();
    }

    /** Who looks a name up, finds a good address and connects by the name again, may be led elsewhere by then. */
    @Test
    void the_connection_goes_to_the_address_that_was_looked_at() {
        addresses.lookUpBy(host -> {
            // a second look-up of this name by anybody would fail: nobody else knows it
            assertThat(host).isEqualTo("rebinding.invalid");
            return new InetAddress[] {HERE};
        });
        URI named = URI.create("http://rebinding.invalid:" + server.getAddress().getPort() + "/taken");
        assertThat(courier.post(named, Map.of(), "text/plain", "x").status()).isEqualTo(200);
        assertThat(heard).containsExactly("/taken");
    }

    @Test
    void a_server_that_cannot_speak_tls_is_no_secure_target() {
        URI secure = URI.create(url("/taken").toString().replace("http:", "https:"));
        assertThat(courier.post(secure, Map.of(), "text/plain", "x").isDelivered())
                .isFalse();
        assertThat(heard).isEmpty();
    }

    private Attempt post(String path) {
        return courier.post(url(path), Map.of(), "text/plain", "x");
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        heard.add(path);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            switch (path) {
                case "/elsewhere" -> {
                    exchange.getResponseHeaders().set("Location", url("/taken").toString());
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/busy" -> {
                    exchange.getResponseHeaders().set("Retry-After", "90");
                    say(exchange, 503, "later");
                }
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    pour(exchange.getResponseBody(), "x".repeat(8192), 0);
                }
                case "/drops" -> {
                    exchange.sendResponseHeaders(200, 0);
                    pour(exchange.getResponseBody(), "x", 50);
                }
                default ->
                    say(
                            exchange,
                            200,
                            String.join(
                                    " ",
                                    exchange.getRequestMethod(),
                                    exchange.getRequestHeaders().getFirst("Refstand-Event"),
                                    exchange.getRequestHeaders().getFirst("Content-Type"),
                                    body));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Until the client has had enough. */
    private void pour(OutputStream out, String drop, int everyMillis) throws IOException, InterruptedException {
        while (!end.await(everyMillis, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            out.write(drop.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
