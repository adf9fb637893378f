package eu.masp.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL that somebody else runs, named by {@code MASP_DATABASE_URL} in either of the two usual spellings:
 * {@code jdbc:postgresql://host:5432/name} or {@code postgres://user:password@host:5432/name}.
 */
public record OutsideDatabase(String jdbcUrl, String user, String password) implements Database {

    /** Connects once, so that a wrong address or password is said at the start and in one sentence. */
    public static OutsideDatabase open(String url, Map<String, String> settings) {
        OutsideDatabase database = from(url, settings);
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl, database.user, database.password)) {
            return database;
        } catch (SQLException e) {
            throw new CannotStart("The database " + database.whereabouts() + " named by MASP_DATABASE_URL does not"
                    + " answer: " + e.getMessage(), e);
        }
    }

    /** Reads the settings; a user or password in the address gives way to the settings of their own. */
    static OutsideDatabase from(String url, Map<String, String> settings) {
        String user = settings.getOrDefault("MASP_DATABASE_USER", "");
        String password = settings.getOrDefault("MASP_DATABASE_PASSWORD", "");
        if (url.startsWith("jdbc:postgresql:")) {
            return new OutsideDatabase(url, user, password);
        }
        if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
            throw new CannotStart("MASP_DATABASE_URL must begin with jdbc:postgresql:// or postgres://"
                    + " (for example postgres://masp:password@localhost:5432/masp).");
        }
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            // The cause is left out: it would print the password.
            throw new CannotStart(
                    "MASP_DATABASE_URL is not a valid address: percent-encode the special characters of the"
                            + " password, or give it in MASP_DATABASE_PASSWORD.");
        }
        if (address.getHost() == null) {
            throw new CannotStart("MASP_DATABASE_URL names no host.");
        }
        String[] credentials = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new OutsideDatabase("jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query,
                user.isEmpty() && credentials.length > 0 ? decode(credentials[0]) : user,
                password.isEmpty() && credentials.length > 1 ? decode(credentials[1]) : password);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String whereabouts() {
        return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
    }

    @Override
    public String toString() {
        return whereabouts();
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
