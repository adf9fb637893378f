package eu.masp.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/** A session as signing in leaves it in the database, for tests in which thousands are signed in already. */
public record SessionInDatabase(String id) {
    private static final String TOKEN = UUID.randomUUID().toString();

    /** @param strong whether the second factor was passed */
    public static SessionInDatabase begin(Connection connection, UUID account, boolean strong) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (PreparedStatement session = connection.prepareStatement("INSERT INTO signed_in (id, account, stage, since,"
                + " used_at) VALUES (sha256(convert_to(?, 'UTF8')), ?, ?, now(), now())")) {
            session.setString(1, id);
            session.setObject(2, account);
            session.setString(3, strong ? "strong" : "signed-in");
            session.executeUpdate();
        }
        return new SessionInDatabase(id);
    }

    /** The cookies of a browser with this session and a form token of its own. */
    public String cookies() {
        return "masp-session=" + id + "; " + tokenCookie();
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
}
