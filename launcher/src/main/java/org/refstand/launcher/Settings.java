package org.refstand.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be chosen at start, read from the environment.
 *
 * @param bind the address the desk listens on (BIND, default 127.0.0.1)
 * @param port the TCP port it listens on (PORT, default 8080)
 * @param data folder of the embedded database, the server's working files and logs (DATA, default ./data); absolute
 * @param demo whether an empty embedded database gets the demo association (DEMO, default true); never true with an
 *     outside database
 * @param outside the PostgreSQL to use instead of the embedded one (DB_URL, DB_USER, DB_PASSWORD)
 */
record Settings(InetAddress bind, int port, Path data, boolean demo, Optional<Connection> outside) {
    private static final int HIGHEST_PORT = 65535;

    /**
     * How a PostgreSQL database is reached.
     *
     * @param url a JDBC URL, jdbc:postgresql:…
     */
    record Connection(String url, String user, String password) {
        /** Without the password and the URL's parameters, which may hold one, so that none gets into a message. */
        @Override
        public String toString() {
            return place() + " as " + user;
        }

        /** The same database, in which this connection can change nothing: PostgreSQL itself refuses it. */
        Connection readOnly() {
            return new Connection(
                    url + (url.contains("?") ? "&" : "?") + "readOnly=true&readOnlyMode=always", user, password);
        }

        /** The URL without its parameters. */
        String place() {
            return url.replaceFirst("\\?.*", "");
        }
    }

    /**
     * Reads the settings; an empty variable counts as one that is not there.
     *
     * @throws Refusal when a value makes no sense, naming the variable and what would be right
     */
    static Settings from(Map<String, String> environment) {
        Optional<Connection> outside = outside(environment);
        return new Settings(
                bind(value(environment, "BIND").orElse("127.0.0.1")),
                port(value(environment, "PORT").orElse("8080")),
                data(value(environment, "DATA").orElse("data")),
                yes("DEMO", value(environment, "DEMO").orElse("true")) && outside.isEmpty(),
                outside);
    }

    /** The same with another folder for working files and logs. */
    Settings in(Path folder) {
        return new Settings(bind, port, folder, demo, outside);
    }

    /** The address to type into a browser on this machine. */
    String address() {
        String host = bind.isAnyLocalAddress() ? "localhost" : bind.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static InetAddress bind(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Refusal("BIND=" + text + " is no address of this machine, such as 127.0.0.1 or 0.0.0.0.", e);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the same sentence as for a number out of range
        }
        throw new Refusal("PORT=" + text + " is no port, a number from 1 to " + HIGHEST_PORT + ".");
    }

    private static Path data(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refusal("DATA=" + text + " is no folder's name.", e);
        }
    }

    private static boolean yes(String name, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new Refusal(name + "=" + text + " is neither true nor false.");
        };
    }

    private static Optional<Connection> outside(Map<String, String> environment) {
        Optional<String> url = value(environment, "DB_URL");
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw new Refusal("DB_URL must be like jdbc:postgresql://host:5432/database.");
        }
        for (String alone : List.of("DB_USER", "DB_PASSWORD")) {
            if (url.isEmpty() && value(environment, alone).isPresent()) {
                throw new Refusal(
                        alone + " is set but DB_URL is not: set both for your own PostgreSQL, or none of them.");
            }
        }
        return url.map(address -> new Connection(
                address,
                value(environment, "DB_USER")
                        .orElseThrow(() -> new Refusal("DB_URL is set but DB_USER is not: who shall log in there?")),
                environment.getOrDefault("DB_PASSWORD", "")));
    }
}
