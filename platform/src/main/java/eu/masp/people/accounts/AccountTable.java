package eu.masp.people.accounts;

import eu.masp.shell.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts. */
@Repository
class AccountTable {
    private static final String COLUMNS = "SELECT id, email, password, language, confirmed_at, closed_at, demonstration"
            + " FROM account ";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(AccountTable::account).optional();
    }

    Optional<Account> find(Email email) {
        return jdbc.sql(COLUMNS + "WHERE email = ?").param(email.address()).query(AccountTable::account).optional();
    }

    List<Account> demonstration() {
        return jdbc.sql(COLUMNS + "WHERE demonstration AND closed_at IS NULL ORDER BY email")
                .query(AccountTable::account)
                .list();
    }

    /** Whether it was new. */
    boolean insert(UUID id, Email email, @Nullable String password, Language language, Instant now) {
        return jdbc.sql("INSERT INTO account (id, email, password, language, created_at) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (email) DO NOTHING")
                .param(id).param(email.address()).param(password).param(language.code()).param(Timestamp.from(now))
                .update() == 1;
    }

    /** Nobody confirms, closes or renews it until the transaction ends. */
    void lock(Email email) {
        jdbc.sql("SELECT id FROM account WHERE email = ? FOR UPDATE").param(email.address()).query(UUID.class)
                .optional();
    }

    void forgetPassword(UUID id) {
        jdbc.sql("UPDATE account SET password = NULL WHERE id = ?").param(id).update();
    }

    boolean insertDemonstration(UUID id, Email email, Language language, Instant now) {
        return jdbc.sql("INSERT INTO account (id, email, language, created_at, confirmed_at, demonstration)"
                + " VALUES (?, ?, ?, ?, ?, true) ON CONFLICT DO NOTHING")
                .params(id, email.address(), language.code(), Timestamp.from(now), Timestamp.from(now)).update() == 1;
    }

    void setPassword(UUID id, String password) {
        jdbc.sql("UPDATE account SET password = ? WHERE id = ? AND closed_at IS NULL").params(password, id).update();
    }

    void setLanguage(UUID id, Language language) {
        jdbc.sql("UPDATE account SET language = ? WHERE id = ?").params(language.code(), id).update();
    }

    void confirm(UUID id, Instant now) {
        jdbc.sql("UPDATE account SET confirmed_at = coalesce(confirmed_at, ?) WHERE id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    void close(UUID id, Instant now) {
        jdbc.sql("UPDATE account SET closed_at = ?, email = NULL, password = NULL WHERE id = ?")
                .params(Timestamp.from(now), id).update();
        jdbc.sql("DELETE FROM second_factor WHERE account = ?").param(id).update();
        jdbc.sql("DELETE FROM trusted_identity WHERE account = ?").param(id).update();
        jdbc.sql("DELETE FROM passkey WHERE account = ?").param(id).update();
        jdbc.sql("DELETE FROM recovery_code WHERE account = ?").param(id).update();
    }

    /** Those that nobody confirmed; nobody can confirm them either until the transaction ends. */
    List<UUID> lockUnconfirmed(Instant before) {
        return jdbc.sql("SELECT id FROM account WHERE confirmed_at IS NULL AND closed_at IS NULL AND created_at < ?"
                + " LIMIT 1000 FOR UPDATE SKIP LOCKED").param(Timestamp.from(before)).query(UUID.class).list();
    }

    /** For an account that has never been entered: nothing refers to it. */
    void delete(UUID id) {
        jdbc.sql("DELETE FROM account WHERE id = ?").param(id).update();
    }

    /** Takes away every second factor: authenticator, recovery codes and passkeys. Whether there was one. */
    boolean forgetFactors(UUID id) {
        int factors = jdbc.sql("DELETE FROM second_factor WHERE account = ? AND confirmed_at IS NOT NULL").param(id)
                .update();
        int passkeys = jdbc.sql("DELETE FROM passkey WHERE account = ?").param(id).update();
        jdbc.sql("DELETE FROM second_factor WHERE account = ?").param(id).update();
        jdbc.sql("DELETE FROM recovery_code WHERE account = ?").param(id).update();
        return factors + passkeys > 0;
    }

    /** Signs the person out wherever they are signed in. */
    void endSessions(UUID id) {
        jdbc.sql("DELETE FROM signed_in WHERE account = ?").param(id).update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("email"),
                row.getString("password"), Language.of(Locale.of(row.getString("language"))),
                row.getTimestamp("confirmed_at") != null, row.getTimestamp("closed_at") != null,
                row.getBoolean("demonstration"));
    }
}
