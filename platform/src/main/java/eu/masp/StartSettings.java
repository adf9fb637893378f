package eu.masp;

import eu.masp.database.CannotStart;
import eu.masp.database.Database;
import eu.masp.database.EmbeddedPostgres;
import eu.masp.database.OutsideDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before Spring starts: where to listen and which database to use.
 *
 * @param port 0: any free one
 * @param empty no demonstration, even on the embedded database
 * @param databaseUrl an outside PostgreSQL; null: the embedded one
 */
record StartSettings(int port, InetAddress address, Path data, boolean empty, @Nullable String databaseUrl,
        Map<String, String> environment) {
    private static final int HIGHEST_PORT = 65_535;

    static StartSettings from(Map<String, String> environment) {
        String url = environment.getOrDefault("MASP_DATABASE_URL", "");
        return new StartSettings(
                port(environment.getOrDefault("MASP_PORT", "8080")),
                // A trial on one's own computer is nobody else's business: other addresses are asked for.
                address(environment.getOrDefault("MASP_ADDRESS", "127.0.0.1")),
                Path.of(environment.getOrDefault("MASP_DATA", "data")),
                environment.getOrDefault("MASP_EMPTY", "").equals("true"),
                url.isBlank() ? null : url,
                environment);
    }

    /** The folder of measures: the same as the setting {@code masp.content}. */
    Path content() {
        String folder = environment.getOrDefault("MASP_CONTENT", "");
        return Path.of(folder.isEmpty() ? environment.getOrDefault("MASP_HOME", "..") + "/content" : folder);
    }

    boolean demonstration() {
        return databaseUrl == null && !empty;
    }

    void requireFreePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            String reason = port < 1024 ? "port " + port + " is in use or reserved" : "port " + port + " is in use";
            throw new CannotStart("MASP cannot listen on " + address.getHostAddress() + ": " + reason
                    + ". Stop the other program or choose another port with --port.", e);
        }
    }

    Database openDatabase() {
        return databaseUrl == null ? EmbeddedPostgres.start(data) : OutsideDatabase.open(databaseUrl, environment);
    }

    Map<String, Object> springProperties(Database database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", address.getHostAddress());
        properties.put("masp.demonstration", demonstration());
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        if (environment.getOrDefault("MASP_LOG_FORMAT", "text").equals("json")) {
            properties.put("logging.structured.format.console", "ecs");
        }
        return properties;
    }

    String welcome(Database database, int actualPort) {
        String host = address.isLoopbackAddress() || address.isAnyLocalAddress() ? "localhost"
                : address.getHostAddress();
        return """

                MASP is running:  http://%s:%d/
                Data:             %s
                To stop:          Ctrl-C
                """.formatted(host, actualPort, database.whereabouts());
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words.
        }
        throw new CannotStart("The port must be a number from 1 to " + HIGHEST_PORT + ", not \"" + text + "\".");
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new CannotStart("MASP_ADDRESS is not an address of this machine: \"" + text + "\".", e);
        }
    }
}
