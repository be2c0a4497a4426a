package org.refstand.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts over HTTP. It connects to addresses that were looked at and to no others, follows no redirect, uses no proxy, keeps no
 * cookie, reads no more than the beginning of an answer, and takes no longer than it says, whatever the target does.
 */
@ApplicationScoped
class Courier {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final TimeValue KEPT_OPEN = TimeValue.ofMinutes(1);
    private static final int CONNECTIONS = 256;
    private static final int CONNECTIONS_TO_ONE = 64;
    private static final int LONGEST_ANSWER = 500;

    /** From the look-up of the name to the end of the answer. */
    Duration limit = Duration.ofSeconds(15);

    @Inject
    Addresses addresses;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ScheduledExecutorService watch;

    private CloseableHttpClient client;

    @PostConstruct
    void open() {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Allowed())
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_TO_ONE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .setTimeToLive(KEPT_OPEN)
                                .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(SILENCE)
                        .setDefaultKeepAlive(KEPT_OPEN.toMilliseconds(), TimeUnit.MILLISECONDS)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Refstand")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** @return what came of it; the target's faults are no exceptions */
    Attempt post(URI url, Map<String, String> headers, String contentType, String body) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(
                new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.parseLenient(contentType)));
        AtomicBoolean tooLong = new AtomicBoolean();
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    tooLong.set(true);
                    request.abort();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return sent(request);
        } catch (IOException | RuntimeException e) {
            return tooLong.get()
                    ? Attempt.failed(DeliveryProblem.TIMEOUT, "No answer within " + limit.toSeconds() + " s")
                    : Attempt.failed(problem(e), words(e));
        } finally {
            end.cancel(false);
        }
    }

    /** Not by a response handler, and not closed like other resources: both read an answer of any length to its end. */
    private Attempt sent(HttpPost request) throws IOException {
        ClassicHttpResponse response = client.executeOpen(HttpHost.create(origin(request)), request, null);
        try {
            return Attempt.answered(response.getCode(), beginning(response), retryAfter(response));
        } finally {
            if (response instanceof ModalCloseable connection) {
                // of a short answer, read to its end, the connection went back already
                connection.close(CloseMode.IMMEDIATE);
            }
        }
    }

    private static URI origin(HttpPost request) {
        return URI.create(request.getScheme() + "://" + request.getAuthority());
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        InputStream in =
                response.getEntity() == null ? null : response.getEntity().getContent();
        // one more than is kept: the end of a short answer is seen
        byte[] read = in == null ? new byte[0] : in.readNBytes(LONGEST_ANSWER + 1);
        String text = new String(read, StandardCharsets.UTF_8).replaceAll("\\p{Cc}+", " ");
        return text.substring(0, Math.min(text.length(), LONGEST_ANSWER));
    }

    /** Seconds only; a date would need the target's clock to be right. */
    private static Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        return header == null || !header.getValue().strip().matches("[0-9]{1,6}")
                ? null
                : Duration.ofSeconds(Long.parseLong(header.getValue().strip()));
    }

    private static DeliveryProblem problem(Exception failure) {
        if (failure instanceof Addresses.Refused) {
            return DeliveryProblem.ADDRESS_REFUSED;
        }
        if (failure instanceof UnknownHostException) {
            return DeliveryProblem.HOST_UNKNOWN;
        }
        if (failure instanceof SSLException) {
            return DeliveryProblem.CERTIFICATE;
        }
        return failure instanceof SocketTimeoutException ? DeliveryProblem.TIMEOUT : DeliveryProblem.CONNECTION;
    }

    private static String words(Exception failure) {
        String words = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return words.substring(0, Math.min(words.length(), LONGEST_ANSWER)).replaceAll("\\p{Cc}+", " ");
    }

    /** The only way to an address that the client has. */
    private final class Allowed implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return addresses.allowed(host);
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return Stream.of(resolve(host))
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
