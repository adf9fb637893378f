package eu.masp.people.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The passkeys' public halves, and the questions that wait for an answer. */
@Repository
class PasskeyTable {
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    /** The real time, also where a trial has another date. */
    private final InstantSource time = InstantSource.system();

    PasskeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key id and public key, as the authenticator writes them */
    record Row(byte[] id, UUID account, byte[] key, long signCount, boolean backupEligible, boolean backedUp,
            List<String> transports) {}

    boolean insert(Row row, String label) {
        return jdbc
                .sql("INSERT INTO passkey (id, account, key, sign_count, backup_eligible, backed_up, transports, label,"
                        + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(row.id(), row.account(), row.key(), row.signCount(), row.backupEligible(), row.backedUp(),
                        row.transports().toArray(String[]::new), label, now())
                .update() == 1;
    }

    /** Two who answer with the same one wait for each other: its counter goes up. */
    Optional<Row> lock(byte[] id) {
        return jdbc.sql("SELECT id, account, key, sign_count, backup_eligible, backed_up, transports FROM passkey"
                + " WHERE id = ? FOR UPDATE").param(id).query(PasskeyTable::row).optional();
    }

    List<Row> of(UUID account) {
        return jdbc.sql("SELECT id, account, key, sign_count, backup_eligible, backed_up, transports FROM passkey"
                + " WHERE account = ?").param(account).query(PasskeyTable::row).list();
    }

    List<Passkey> listed(UUID account) {
        return jdbc.sql("SELECT id, label, (created_at AT TIME ZONE 'Europe/Rome')::date,"
                + " (last_used_at AT TIME ZONE 'Europe/Rome')::date FROM passkey WHERE account = ? ORDER BY created_at")
                .param(account)
                .query((row, _) -> new Passkey(letters(Objects.requireNonNull(row.getBytes(1))), row.getString(2),
                        Objects.requireNonNull(row.getObject(3, LocalDate.class)), row.getObject(4, LocalDate.class)))
                .list();
    }

    void used(byte[] id, long signCount, boolean backedUp) {
        jdbc.sql("UPDATE passkey SET sign_count = ?, backed_up = ?, last_used_at = ? WHERE id = ?")
                .params(signCount, backedUp, now(), id).update();
    }

    boolean delete(UUID account, byte[] id) {
        return jdbc.sql("DELETE FROM passkey WHERE account = ? AND id = ?").params(account, id).update() == 1;
    }

    /** @param account for whom the question is; null: for whoever answers it */
    void ask(byte[] challenge, @Nullable UUID account) {
        jdbc.sql("INSERT INTO passkey_challenge (challenge, account, expires_at) VALUES (?, ?, ?)").param(challenge)
                .param(account).param(Timestamp.from(time.instant().plus(TIME_TO_ANSWER))).update();
    }

    /** Whether we asked that, of that account, and nobody has answered yet: a question is answered once. */
    boolean answered(byte[] challenge, @Nullable UUID account) {
        return jdbc.sql("DELETE FROM passkey_challenge WHERE challenge = :challenge AND expires_at > :now"
                + " AND account IS NOT DISTINCT FROM CAST(:account AS uuid)").param("challenge", challenge)
                .param("now", now()).param("account", account).update() == 1;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.sql("DELETE FROM passkey_challenge WHERE expires_at <= ?").param(now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(time.instant());
    }

    static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(Objects.requireNonNull(row.getBytes(1)), Objects.requireNonNull(row.getObject(2, UUID.class)),
                Objects.requireNonNull(row.getBytes(3)), row.getLong(4), row.getBoolean(5), row.getBoolean(6),
                List.of((String[]) row.getArray(7).getArray()));
    }
}
