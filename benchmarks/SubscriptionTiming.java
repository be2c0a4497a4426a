import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens many WebSockets, lets one thing be told to all, and takes the time until the last one has it. Prints: milliseconds
 * until the first, the middle one and the last have it (medians of all rounds), KB of heap the server needs for each,
 * characters of the message.
 *
 * <p>Arguments: process id of the server, how many, rounds; then {@code desk}, the address, a bearer token; or {@code bare},
 * the address, how many characters to send.
 */
public final class SubscriptionTiming {
    private static final int WARM_UPS = 10;
    private static final String SUBSCRIPTION = "subscription { fixtureChanges { position kind at by fixture"
            + " { number round date startsAt home { name } away { name } } } }";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Client> clients = new ArrayList<>();
    private final boolean desk;
    private final URI address;
    private final String given;
    private volatile long[] times;
    private volatile CountDownLatch left;
    private volatile int characters;
    private int said;

    private SubscriptionTiming(boolean desk, String address, String given) {
        this.desk = desk;
        this.address = URI.create(address + (desk ? "/graphql" : "/bare"));
        this.given = given;
    }

    public static void main(String[] arguments) throws Exception {
        String pid = arguments[0];
        int many = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        var timing = new SubscriptionTiming(arguments[3].equals("desk"), arguments[4], arguments[5]);
        // what the first connection makes the server load is not theirs
        timing.open(10);
        long before = heap(pid);
        timing.open(many - 10);
        long after = heap(pid);
        double[][] measured = new double[3][rounds];
        for (int round = -WARM_UPS; round < rounds; round++) {
            double[] millis = timing.round();
            for (int i = 0; round >= 0 && i < 3; i++) {
                measured[i][round] = millis[i];
            }
        }
        for (double[] column : measured) {
            Arrays.sort(column);
        }
        System.out.printf(
                "%.1f %.1f %.1f %.1f %d%n",
                measured[0][rounds / 2],
                measured[1][rounds / 2],
                measured[2][rounds / 2],
                (after - before) / (double) (many - 10),
                timing.characters);
        System.exit(0);
    }

    private void open(int many) throws Exception {
        URI socket = URI.create(address.toString().replaceFirst("http", "ws"));
        for (int i = 0; i < many; i++) {
            Client client = new Client();
            WebSocket.Builder builder = HTTP.newWebSocketBuilder();
            if (desk) {
                builder.subprotocols("graphql-transport-ws");
            }
            client.socket = builder.buildAsync(socket, client).join();
            if (desk) {
                client.say("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + given + "\"}}");
                client.say("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"" + SUBSCRIPTION + "\"}}");
                client.say("{\"type\":\"ping\"}");
                if (!client.listens.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("a subscription is not there");
                }
            }
            clients.add(client);
        }
    }

    /** Milliseconds until the first, the middle one and the last has got it. */
    private double[] round() throws Exception {
        times = new long[clients.size()];
        left = new CountDownLatch(clients.size());
        long began = System.nanoTime();
        if (desk) {
            change();
        } else {
            clients.get(0).say("x".repeat(Integer.parseInt(given)));
        }
        if (!left.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(left.getCount() + " have got nothing in a minute");
        }
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new double[] {
            (sorted[0] - began) / 1e6, (sorted[sorted.length / 2] - began) / 1e6, (sorted[sorted.length - 1] - began) / 1e6
        };
    }

    private String fixture;

    private void change() throws Exception {
        if (fixture == null) {
            fixture = first(ask("{ fixtures(first: 1, filter: {statuses: [SCHEDULED]}) { edges { node { id } } } }"), "id");
        }
        String seen = ask("{ fixture(id: \\\"" + fixture + "\\\") { version number home { id } away { id } } }");
        Matcher ids = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(seen);
        ids.find();
        String home = ids.group(1);
        ids.find();
        String changed = ask("mutation { changeFixture(command: {id: \\\"" + fixture + "\\\", version: "
                + first(seen, "version") + ", number: \\\"" + first(seen, "number") + "\\\", round: \\\"Round " + said++
                + "\\\", homeTeamId: \\\"" + home + "\\\", awayTeamId: \\\"" + ids.group(1)
                + "\\\"}) { rejections { code } } }");
        if (!changed.contains("\"rejections\":[]")) {
            throw new IllegalStateException(changed);
        }
    }

    private String ask(String document) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + given)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + document + "\"}"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String first(String json, String member) {
        Matcher found = Pattern.compile("\"" + member + "\":\"?([^\",}]+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + member + " in " + json);
        }
        return found.group(1);
    }

    /** KB in use after a collection. */
    private static long heap(String pid) throws Exception {
        String bin = System.getProperty("java.home") + "/bin/";
        for (int i = 0; i < 2; i++) {
            new ProcessBuilder(bin + "jcmd", pid, "GC.run").start().waitFor();
        }
        Process counting = new ProcessBuilder(bin + "jstat", "-gc", pid).start();
        String[] lines = new String(counting.getInputStream().readAllBytes()).strip().split("\n");
        String[] names = lines[0].strip().split("\\s+");
        String[] values = lines[1].strip().split("\\s+");
        double used = 0;
        for (int i = 0; i < names.length; i++) {
            if (List.of("S0U", "S1U", "EU", "OU").contains(names[i])) {
                used += Double.parseDouble(values[i].replace("-", "0"));
            }
        }
        return (long) used;
    }

    private final class Client implements WebSocket.Listener {
        private final int number = clients.size();
        private final CountDownLatch listens = new CountDownLatch(1);
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;

        void say(String text) {
            socket.sendText(text, true).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void heard(String message) {
            if (!desk || message.contains("\"next\"")) {
                times[number] = System.nanoTime();
                characters = message.length();
                left.countDown();
            } else if (message.contains("\"pong\"")) {
                listens.countDown();
            }
        }
    }
}
