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

/** Orders to the bank. One is seen by those whose seat reaches every claim in it. */
@Repository
class OrderTable {
    private static final String ORDERS = """
            SELECT o.id, o.number, o.body, o.made_at, o.made_by, o.execution_date, o.cents, o.items, o.file IS NOT NULL AS kept,
                   (SELECT count(*) FROM payment_item p WHERE p.payment_order = o.id AND p.outcome IS NULL) AS open
            FROM payment_order o
            WHERE o.body = ANY (:bodies) AND NOT EXISTS (
                SELECT FROM payment_item p JOIN claim m ON m.id = p.claim JOIN application a ON a.id = m.application
                JOIN call_area ca ON ca.call_id = a.call_id AND ca.area = a.area
                WHERE p.payment_order = o.id AND NOT %s)
            """
            .formatted(DeskScope.REACHED);

    private final JdbcClient jdbc;

    OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PaymentOrder> of(DeskScope scope, String body, int most) {
        return scope.in(jdbc.sql(ORDERS + " AND o.body = :body ORDER BY o.number DESC LIMIT :most"))
                .param("body", body).param("most", most).query(OrderTable::order).list();
    }

    Optional<PaymentOrder> find(DeskScope scope, UUID id) {
        return scope.in(jdbc.sql(ORDERS + " AND o.id = :id")).param("id", id).query(OrderTable::order).optional();
    }

    Optional<UUID> findSame(String once) {
        return jdbc.sql("SELECT id FROM payment_order WHERE once = ?").param(once).query(UUID.class).optional();
    }

    /** The next number of a body; others who want one wait. */
    int number(String body) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('payment order ' || ?, 0))").param(body).query()
                .listOfRows();
        return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM payment_order WHERE body = ?").param(body)
                .query(Integer.class).single();
    }

    /** What is written of a new one. */
    record Draft(UUID id, int number, String body, Instant madeAt, UUID madeBy, LocalDate executionDate, long cents,
            int items, byte[] file, String sha256, String once) {}

    void insert(Draft draft, List<PayableRow> items) {
        jdbc.sql(
                """
                        INSERT INTO payment_order (id, number, body, made_at, made_by, execution_date, cents, items, file, sha256, once)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(draft.id(), draft.number(), draft.body(), Timestamp.from(draft.madeAt()), draft.madeBy(),
                        draft.executionDate(), draft.cents(), draft.items(), draft.file(), draft.sha256(),
                        draft.once())
                .update();
        jdbc.sql("INSERT INTO payment_item (payment_order, claim, cents) SELECT ?, * FROM unnest(?, ?)")
                .param(draft.id()).param(items.stream().map(PayableRow::id).toArray(UUID[]::new))
                .param(items.stream().map(PayableRow::cents).toArray(Long[]::new)).update();
    }

    void leftOut(UUID order, UUID claim, String reason) {
        jdbc.sql("INSERT INTO payment_left_out (payment_order, claim, reason) VALUES (?, ?, ?)")
                .params(order, claim, reason).update();
    }

    /** Application number, claim number and reason of those that stayed outside. */
    List<LeftOut> leftOut(UUID order) {
        return jdbc.sql("""
                SELECT a.arrival, m.number, c.code, l.reason FROM payment_left_out l JOIN claim m ON m.id = l.claim
                JOIN application a ON a.id = m.application JOIN call c ON c.id = a.call_id
                WHERE l.payment_order = ? ORDER BY c.code, a.arrival, m.number""").param(order)
                .query((row, _) -> new LeftOut(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    byte[] file(UUID order) {
        return Objects.requireNonNull(jdbc.sql("SELECT file FROM payment_order WHERE id = ? AND file IS NOT NULL")
                .param(order).query(byte[].class).single());
    }

    List<OrderItem> items(UUID order) {
        return jdbc
                .sql("""
                        SELECT p.claim, a.applicant, m.version, a.arrival, m.number, c.code, p.cents, m.state, coalesce(p.outcome, '') AS outcome,
                               p.outcome_on, p.reason
                        FROM payment_item p JOIN claim m ON m.id = p.claim
                        JOIN application a ON a.id = m.application JOIN call c ON c.id = a.call_id
                        WHERE p.payment_order = ? ORDER BY a.fund_id, c.code, a.arrival, m.number""")
                .param(order)
                .query(OrderTable::item).list();
    }

    /** Whether the bank had not told this already. */
    boolean outcome(UUID order, UUID claim, String outcome, LocalDate on, String reason) {
        return jdbc.sql("UPDATE payment_item SET outcome = ?, outcome_on = ?, reason = ?"
                + " WHERE payment_order = ? AND claim = ? AND outcome IS DISTINCT FROM ?")
                .params(outcome, on, reason, order, claim, outcome).update() == 1;
    }

    private static PaymentOrder order(ResultSet row, int number) throws SQLException {
        return new PaymentOrder(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getInt("number"),
                row.getString("body"), row.getTimestamp("made_at").toInstant(),
                Objects.requireNonNull(row.getObject("made_by", UUID.class)),
                Objects.requireNonNull(row.getObject("execution_date", LocalDate.class)), row.getLong("cents"),
                row.getInt("items"), row.getInt("open"), row.getBoolean("kept"));
    }

    private static OrderItem item(ResultSet row, int number) throws SQLException {
        return new OrderItem(Objects.requireNonNull(row.getObject("claim", UUID.class)),
                Objects.requireNonNull(row.getObject("applicant", UUID.class)), row.getInt("version"),
                row.getInt("arrival"), row.getInt("number"), row.getString("code"), row.getLong("cents"),
                ClaimState.of(row.getString("state")), row.getString("outcome"),
                row.getObject("outcome_on", LocalDate.class), row.getString("reason"));
    }
}
