package eu.masp.people.web;

import eu.masp.database.BatchedLookup;
import eu.masp.shell.Language;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/**
 * Sessions in the database, so that they outlive a restart and all processes on it know them. A row holds whose it is, since when, and
 * how far the person has come; its key is a hash, so that who reads the table cannot be anybody.
 *
 * <p>When a session was used last is written to the minute, not at each request, and without waiting for the disk: what a crash could
 * lose is a minute of a session's life.
 */
@Repository
class SessionTable implements SessionRepository<MapSession> {
    static final Duration IDLE = Duration.ofHours(1);
    private static final Duration TOUCHED = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String HOLDER = """
            coalesce(nullif(i.name, ''), a.email, '') AS name, a.language, a.demonstration,
            EXISTS (SELECT FROM seat t WHERE t.account = a.id) AS seated
            FROM account a LEFT JOIN identity i ON i.account = a.id""";

    private final JdbcClient jdbc;
    private final BatchedLookup<ByteBuffer, Row> byHash = BatchedLookup.of(this::find);
    /** The real time, also where a trial has another date. */
    private final InstantSource time = InstantSource.system();

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far somebody has come. */
    enum Stage {
        /** The password was right, and a second step is still to be taken. */
        WAITING, SIGNED_IN,
        /** Signed in, with a second factor. */
        STRONG;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public MapSession createSession() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        MapSession session = new MapSession(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        session.setMaxInactiveInterval(IDLE);
        return session;
    }

    /** A session in which nobody has signed in is not kept. */
    @Override
    public void save(MapSession session) {
        Row row = session.getAttribute(SignIns.ROW);
        if (row == null) {
            return;
        }
        if (row.keptAt() == null) {
            long now = time.millis();
            jdbc.sql("INSERT INTO signed_in (id, account, stage, since, used_at) VALUES (?, ?, ?, ?, ?)")
                    .params(hash(session.getId()), row.account(), row.stage().word(), new Timestamp(row.since()),
                            new Timestamp(now))
                    .update();
            session.setAttribute(SignIns.ROW, new Row(row.account(), row.stage(), row.since(), now, row.person()));
        } else if (time.millis() - row.keptAt() > TOUCHED.toMillis()) {
            jdbc.sql("UPDATE signed_in SET used_at = ? WHERE id = ?"
                    + " AND set_config('synchronous_commit', 'off', true) = 'off'")
                    .params(new Timestamp(time.millis()), hash(session.getId())).update();
        }
    }

    @Override
    public @Nullable MapSession findById(String id) {
        return byHash.find(ByteBuffer.wrap(hash(id))).map(row -> session(id, row)).orElse(null);
    }

    /** With the person: every request of somebody signed in asks for both. */
    private Map<ByteBuffer, Row> find(List<ByteBuffer> hashes) {
        Map<ByteBuffer, Row> found = new HashMap<>();
        jdbc.sql("SELECT s.id, s.account, s.stage, s.since, s.used_at, " + HOLDER
                + " JOIN signed_in s ON s.account = a.id WHERE a.closed_at IS NULL AND s.id = ANY (?) AND s.used_at > ?")
                .param(hashes.stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .param(new Timestamp(time.millis() - IDLE.toMillis()))
                .query(row -> {
                    found.put(ByteBuffer.wrap(row.getBytes("id")), row(row));
                });
        return found;
    }

    /** The person of a session that has just begun. */
    Optional<Holder> holder(UUID account) {
        return jdbc.sql("SELECT " + HOLDER + " WHERE a.closed_at IS NULL AND a.id = ?").param(account)
                .query((row, _) -> holder(row)).optional();
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("DELETE FROM signed_in WHERE id = ?").param(hash(id)).update();
    }

    void deleteExpired() {
        jdbc.sql("DELETE FROM signed_in WHERE used_at <= ?").param(new Timestamp(time.millis() - IDLE.toMillis()))
                .update();
    }

    /**
     * @param keptAt when its use was last written; null: it is not in the table yet
     * @param person as it was read with the session; null where the session is new
     */
    record Row(UUID account, Stage stage, long since, @Nullable Long keptAt, @Nullable Holder person) {}

    /** Whose session it is. */
    record Holder(String name, Language language, boolean demonstration, boolean seated) {}

    private static MapSession session(String id, Row row) {
        MapSession session = new MapSession(id);
        session.setMaxInactiveInterval(IDLE);
        session.setAttribute(SignIns.ROW, row);
        return session;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("account", UUID.class),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getTimestamp("since").getTime(), row.getTimestamp("used_at").getTime(), holder(row));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(row.getString("name"), Language.of(Locale.of(row.getString("language"))),
                row.getBoolean("demonstration"), row.getBoolean("seated"));
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
