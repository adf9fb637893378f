package eu.masp.grants.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements of funds: sums of lines, and nothing else. */
@Component
public class Statements {
    private static final String LINES = """
            SELECT f.id, f.code, f.title_it, f.title_en, f.level, f.body, f.area, f.parent,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'available'
                       AND e.kind IN ('receipt', 'allotment', 'reallocation')), 0) AS budget,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'requested'), 0) AS requested,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'committed' AND e.kind = 'award'), 0) AS assigned,
                   coalesce(-sum(l.amount_cents) FILTER (WHERE a.kind = 'committed' AND e.kind = 'lapse'), 0) AS lapsed,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'claimed'
                       AND e.kind IN ('claim', 'rejection')), 0) AS claimed,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'payable' AND e.kind = 'check'), 0) AS checked,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'paid'), 0) AS paid,
                   coalesce(-sum(l.amount_cents) FILTER (WHERE a.kind = 'recoverable' AND e.kind = 'recovery'), 0)
                       AS recovered,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'booked'), 0) AS booked,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind IN ('committed', 'claimed', 'payable')), 0)
                       AS committed,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'recoverable'), 0) AS recoverable,
                   coalesce(sum(l.amount_cents) FILTER (WHERE a.kind = 'available'), 0) AS remaining,
                   count(DISTINCT e.application) FILTER (WHERE e.kind = 'request') AS requests,
                   count(DISTINCT e.application) FILTER (WHERE e.kind = 'award') AS awards,
                   count(DISTINCT e.application) FILTER (WHERE e.kind = 'payment') AS payments
            FROM fund f
            JOIN ledger_account a ON a.fund_id = f.id
            LEFT JOIN (ledger_line l JOIN ledger_entry e ON e.id = l.entry_id AND e.value_date <= :until)
                ON l.account_id = a.id
            WHERE f.id IN (:funds)
            GROUP BY f.id
            ORDER BY f.code""";

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line for each of these funds, with what counts up to the day and on it. */
    public List<StatementLine> of(List<Long> funds, LocalDate until) {
        if (funds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(LINES).param("until", until).param("funds", funds).query((row, _) -> new StatementLine(
                new Fund(row.getLong("id"), row.getString("code"), row.getString("title_it"), row.getString("title_en"),
                        Fund.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)), row.getString("body"),
                        row.getString("area"), row.getObject("parent", Long.class)),
                row.getLong("budget"), row.getLong("requested"), row.getLong("assigned"), row.getLong("lapsed"),
                row.getLong("claimed"), row.getLong("checked"), row.getLong("paid"), row.getLong("recovered"),
                row.getLong("booked"), row.getLong("committed"), row.getLong("recoverable"), row.getLong("remaining"),
                row.getInt("requests"), row.getInt("awards"), row.getInt("payments"))).list();
    }

    /** One line of the book behind a figure. */
    public record BookLine(long entry, LocalDate valueDate, String movement, String account, long cents,
            String application,
            String actor, String reason) {}

    /** The lines on one account of a fund, the latest first. */
    public List<BookLine> book(long fund, AccountKind kind, LocalDate until, int limit, int offset) {
        return jdbc.sql("""
                SELECT e.id, e.value_date, e.kind AS movement, a.kind AS account, l.amount_cents,
                       coalesce(e.application::text, '') AS application, e.actor, e.reason
                FROM ledger_line l
                JOIN ledger_account a ON a.id = l.account_id
                JOIN ledger_entry e ON e.id = l.entry_id
                WHERE a.fund_id = ? AND a.kind = ? AND e.value_date <= ?
                ORDER BY e.id DESC
                LIMIT ? OFFSET ?""").params(fund, kind.word(), until, limit, offset)
                .query((row, _) -> new BookLine(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3),
                        row.getString(4), row.getLong(5), row.getString(6), row.getString(7), row.getString(8)))
                .list();
    }
}
