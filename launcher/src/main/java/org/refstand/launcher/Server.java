package org.refstand.launcher;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Payara Micro with the desk's WAR, in this JVM. */
final class Server {
    private static final String APPLICATION = "refstand";
    private static final String LISTENING = "true";
    private static final String DEAF = "false";
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

    private final PayaraMicroRuntime runtime;
    private List<String> warnings = List.of();

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Deploys the WAR and returns when the desk says that it is ready.
     *
     * @param product the folder with Payara's parts and the WAR
     * @throws Refusal when it does not get ready
     */
    static Server started(Settings settings, Settings.Connection database, Path product) throws InterruptedException {
        System.setProperty("refstand.demo", Boolean.toString(settings.demo()));
        Server server = deployed(settings, database, product, LISTENING);
        server.awaitReady(settings, log(settings));
        return server;
    }

    /**
     * Deploys the WAR so that it checks the history, and nothing else: it listens nowhere.
     *
     * @param report the file to write; when this returns it is there
     * @throws Refusal when it cannot be deployed
     */
    static Server checking(Settings settings, Settings.Connection database, Path product, Path report) {
        System.setProperty("refstand.check.report", report.toString());
        return deployed(settings, database, product, DEAF);
    }

    private static Server deployed(Settings settings, Settings.Connection database, Path product, String listener) {
        System.setProperty("db.url", database.url());
        System.setProperty("db.user", database.user());
        System.setProperty("db.password", database.password());
        Path log = log(settings);
        try {
            Path root = freshRoot(settings, product, log, listener);
            Server server = new Server(boot(root, product, settings.port()));
            server.deploy(product.resolve("application"), log);
            return server;
        } catch (InvocationTargetException e) {
            throw new Refusal("The server does not start (" + e.getCause() + "), its log says why: " + log, e);
        } catch (IOException | ReflectiveOperationException e) {
            throw new Refusal("The server does not start: " + e, e);
        }
    }

    private static Path log(Settings settings) {
        return settings.data().resolve("logs").resolve("server-0.log");
    }

    /** What the desk had to say to the person who starts it, in sentences. */
    List<String> warnings() {
        return warnings;
    }

    /** Ends the application and then the server, waiting for what is under way. */
    void stop() {
        try {
            runtime.shutdown();
        } catch (Exception e) { // NOPMD: Payara's own hook may have been quicker, which is as good
            System.getLogger(Server.class.getName()).log(System.Logger.Level.DEBUG, "Stopped already", e);
        }
    }

    /**
     * A root folder used twice still has the application of last time in its domain.xml and would deploy that one first:
     * each start gets a new one, with only the jars shared.
     */
    private static Path freshRoot(Settings settings, Path product, Path log, String listener) throws IOException {
        Path root = settings.data().resolve("server");
        delete(root);
        for (String part : List.of("config", "lib")) {
            copy(product.resolve("payara").resolve(part), root.resolve(part));
        }
        Files.writeString(
                root.resolve("config/logging.properties"),
                resource("logging.properties")
                        .replace("@logs@", log.getParent().toString().replace("%", "%%")));
        Files.writeString(
                root.resolve("preboot"),
                resource("preboot.asadmin")
                        .replace("@bind@", settings.bind().getHostAddress())
                        .replace("@listener@", listener));
        return root;
    }

    private static PayaraMicroRuntime boot(Path root, Path product, int port) throws ReflectiveOperationException {
        Path payara = product.resolve("payara");
        System.setProperty(
                "fish.payara.micro.BootJar",
                payara.resolve("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", payara.toString());
        String[] arguments = {
            "--rootdir",
            root.toString(),
            "--port",
            Integer.toString(port),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            root.resolve("preboot").toString()
        };
        // the class lies in a jar inside payara-micro.jar, out of the compiler's reach
        Class<?> payaraMicro = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
        Object booted = payaraMicro.getMethod("create", String[].class).invoke(null, (Object) arguments);
        return ((PayaraMicroBoot) booted).getRuntime();
    }

    private void deploy(Path application, Path log) {
        try (DeskWarnings heard = new DeskWarnings()) {
            boolean deployed = runtime.deploy(APPLICATION, "/", application.toFile());
            if (!deployed || runtime.getDeployedApplicationNames().isEmpty()) {
                throw new Refusal("Refstand could not be deployed, the log says why: " + log);
            }
            warnings = heard.sentences();
        }
    }

    private void awaitReady(Settings settings, Path log) throws InterruptedException {
        Instant limit = Instant.now().plus(READY_LIMIT);
        while (!isReady(settings)) {
            if (Instant.now().isAfter(limit)) {
                throw new Refusal("Refstand did not get ready in " + READY_LIMIT.toMinutes()
                        + " minutes, the log says why: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean isReady(Settings settings) {
        try {
            URI probe = URI.create(settings.address() + "health/ready");
            HttpURLConnection request = (HttpURLConnection) probe.toURL().openConnection();
            request.setConnectTimeout((int) PROBE_LIMIT.toMillis());
            request.setReadTimeout((int) PROBE_LIMIT.toMillis());
            return request.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Server.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
