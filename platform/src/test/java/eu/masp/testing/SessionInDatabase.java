package eu.masp.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A session as signing in leaves it in the database, for tests in which thousands are signed in already. */
public record SessionInDatabase(String id) {
    private static final Duration IDLE = Duration.ofHours(1);

    /** @param strong whether the second factor was passed */
    public static SessionInDatabase begin(Connection connection, UUID account, boolean strong) throws SQLException {
        String id = UUID.randomUUID().toString();
        String primary = UUID.randomUUID().toString();
        long now = System.currentTimeMillis();
        try (PreparedStatement session = connection.prepareStatement("INSERT INTO web_session (primary_id, session_id,"
                + " creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement attribute = connection
                        .prepareStatement("INSERT INTO web_session_attributes VALUES (?, ?, ?)")) {
            session.setString(1, primary);
            session.setString(2, id);
            session.setLong(3, now);
            session.setLong(4, now);
            session.setInt(5, (int) IDLE.toSeconds());
            session.setLong(6, now + IDLE.toMillis());
            session.setString(7, account.toString());
            session.executeUpdate();
            for (Map.Entry<String, Object> each : Map.<String, Object>of("account", account.toString(), "strong",
                    strong, "since", now).entrySet()) {
                attribute.setString(1, primary);
                attribute.setString(2, each.getKey());
                attribute.setBytes(3, bytes(each.getValue()));
                attribute.addBatch();
            }
            attribute.executeBatch();
        }
        return new SessionInDatabase(id);
    }

    /** The cookies of a browser with this session and a form token of its own. */
    public String cookies() {
        return "masp-session=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)) + "; "
                + tokenCookie();
    }

    public static String tokenCookie() {
        return "XSRF-TOKEN=" + TOKEN;
    }

    /** The hidden field of a form for that token: masked, as pages carry it, here with nothing. */
    public static String formToken() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private static final String TOKEN = UUID.randomUUID().toString();

    private static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
