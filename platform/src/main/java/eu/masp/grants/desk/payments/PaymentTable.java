package eu.masp.grants.desk.payments;

import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.desk.DeskScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims to be paid or to come back, and the accounts that bodies pay from. */
@Repository
class PaymentTable {
    private static final String MEANT = """
            FROM claim m
            JOIN application a ON a.id = m.application
            JOIN call c ON c.id = a.call_id
            JOIN call_area ca ON ca.call_id = a.call_id AND ca.area = a.area
            LEFT JOIN iban_asked i ON i.claim = m.id
            WHERE %s AND ca.lead_body = :body AND m.state = :state
            """.formatted(DeskScope.REACHED);
    private static final String ROWS = """
            SELECT m.id, a.applicant, m.version, a.arrival, m.number, m.month,
                   CASE WHEN m.state = 'recovery_ordered' THEN m.recover_cents - m.recovered_cents ELSE m.due_cents END AS cents,
                   c.code, coalesce(c.cup, '') AS cup, c.demonstration, a.area, i.at AS asked
            """
            + MEANT;

    private final JdbcClient jdbc;

    PaymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in a state, the oldest first; of one fund together, so that funds are locked one after the other. */
    List<PayableRow> rows(DeskScope scope, String body, ClaimState state, int most) {
        return scope.in(jdbc.sql(ROWS + " ORDER BY a.fund_id, m.lodged_at, m.id LIMIT :most")).param("body", body)
                .param("state", state.word()).param("most", most).query(PaymentTable::row).list();
    }

    Optional<PayableRow> find(DeskScope scope, String body, ClaimState state, UUID claim) {
        return scope.in(jdbc.sql(ROWS + " AND m.id = :claim")).param("body", body).param("state", state.word())
                .param("claim", claim).query(PaymentTable::row).optional();
    }

    /** How many, and what they come to in cents. */
    record Sum(int number, long cents) {}

    Sum sum(DeskScope scope, String body, ClaimState state) {
        return scope.in(jdbc.sql("SELECT count(*), coalesce(sum(CASE WHEN m.state = 'recovery_ordered'"
                + " THEN m.recover_cents - m.recovered_cents ELSE m.due_cents END), 0) " + MEANT)).param("body", body)
                .param("state", state.word()).query((row, _) -> new Sum(row.getInt(1), row.getLong(2))).single();
    }

    Optional<PayingAccount> account(String body) {
        return jdbc.sql("SELECT body, name, iban, bic FROM paying_account WHERE body = ?").param(body)
                .query((row, _) -> new PayingAccount(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4)))
                .optional();
    }

    void keep(PayingAccount account, UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO paying_account (body, name, iban, bic, updated_by, updated_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (body) DO UPDATE SET name = excluded.name, iban = excluded.iban, bic = excluded.bic,
                    updated_by = excluded.updated_by, updated_at = excluded.updated_at""")
                .params(account.body(), account.name(), account.iban(), account.bic(), by, Timestamp.from(at)).update();
    }

    /** Whether nobody had asked yet. */
    boolean askForIban(UUID claim, UUID by, Instant at) {
        return jdbc.sql("INSERT INTO iban_asked (claim, at, asked_by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(claim, Timestamp.from(at), by).update() == 1;
    }

    private static PayableRow row(ResultSet row, int number) throws SQLException {
        return new PayableRow(Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("applicant", UUID.class)), row.getInt("version"),
                row.getInt("arrival"), row.getInt("number"), row.getObject("month", LocalDate.class),
                row.getLong("cents"), row.getString("code"), row.getString("cup"), row.getBoolean("demonstration"),
                row.getString("area"),
                Optional.ofNullable(row.getTimestamp("asked")).map(Timestamp::toInstant).orElse(null));
    }
}
