package eu.masp.entitlements.interview;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed interviews. */
@Repository
class InterviewTable {
    private final JdbcClient jdbc;

    InterviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row's content and the number of its state. */
    record Row(byte[] sealed, int version) {}

    Optional<Row> find(byte[] id, Instant now) {
        return jdbc.sql("SELECT sealed, version FROM interview WHERE id = ? AND expires_at > ?")
                .params(id, Timestamp.from(now))
                .query((row, _) -> new Row(row.getBytes(1), row.getInt(2)))
                .optional();
    }

    void insert(byte[] id, byte[] sealed, Instant now, Instant expires) {
        jdbc.sql("INSERT INTO interview (id, sealed, version, updated_at, expires_at) VALUES (?, ?, 1, ?, ?)")
                .params(id, sealed, Timestamp.from(now), Timestamp.from(expires))
                .update();
    }

    /** Whether it was still in that state: otherwise somebody else has changed it meanwhile. */
    boolean update(byte[] id, int version, byte[] sealed, Instant now, Instant expires) {
        return jdbc.sql("UPDATE interview SET sealed = ?, version = version + 1, updated_at = ?, expires_at = ?"
                + " WHERE id = ? AND version = ?")
                .params(sealed, Timestamp.from(now), Timestamp.from(expires), id, version)
                .update() == 1;
    }

    void delete(byte[] id) {
        jdbc.sql("DELETE FROM interview WHERE id = ?").params((Object) id).update();
    }

    int deleteExpired(Instant now) {
        return jdbc.sql("DELETE FROM interview WHERE expires_at <= ?").params(Timestamp.from(now)).update();
    }
}
