package eu.masp.grants.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements of funds: sums of lines, and nothing else. */
@Component
public class Statements {
    private static final String LINES = "SELECT " + Funds.FUND + ", " + Stream.of(Figure.values())
            .map(figure -> "coalesce(sum(" + figure.amount() + ") FILTER (WHERE " + figure.counts() + "), 0) AS "
                    + figure.word())
            .collect(Collectors.joining(", ")) + """
                    ,
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
    private static final String BEHIND = """
            FROM ledger_line l
            JOIN ledger_account a ON a.id = l.account_id
            JOIN ledger_entry e ON e.id = l.entry_id
            JOIN fund f ON f.id = a.fund_id
            LEFT JOIN application p ON p.id = e.application
            LEFT JOIN call c ON c.id = e.call_id
            WHERE a.fund_id IN (:funds) AND e.value_date <= :until AND\s""";

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line for each of these funds, with what counts up to the day and on it. */
    public List<StatementLine> of(List<Long> funds, LocalDate until) {
        if (funds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(LINES).param("until", until).param("funds", funds).query((row, number) -> new StatementLine(
                Funds.fund(row, number),
                row.getLong("budget"), row.getLong("requested"), row.getLong("assigned"), row.getLong("lapsed"),
                row.getLong("claimed"), row.getLong("checked"), row.getLong("paid"), row.getLong("recovered"),
                row.getLong("booked"), row.getLong("committed"), row.getLong("recoverable"), row.getLong("remaining"),
                row.getInt("requests"), row.getInt("awards"), row.getInt("payments"))).list();
    }

    /**
     * How a fund came to what it keeps, in cents.
     *
     * @param received by an act, or from the fund above
     * @param passed down to the funds below
     * @param moved here from elsewhere by acts that move what is left, less what went elsewhere
     */
    public record Flow(long received, long passed, long moved) {
        public static final Flow NONE = new Flow(0, 0, 0);
    }

    /** Of each of these funds on which anything was written up to the day. */
    public Map<Long, Flow> flows(List<Long> funds, LocalDate until) {
        Map<Long, Flow> flows = new HashMap<>();
        if (!funds.isEmpty()) {
            jdbc.sql(
                    """
                            SELECT a.fund_id,
                                   coalesce(sum(l.amount_cents) FILTER (WHERE e.kind <> 'reallocation' AND l.amount_cents > 0), 0),
                                   -coalesce(sum(l.amount_cents) FILTER (WHERE e.kind = 'allotment' AND l.amount_cents < 0), 0),
                                   coalesce(sum(l.amount_cents) FILTER (WHERE e.kind = 'reallocation'), 0)
                            FROM ledger_account a JOIN ledger_line l ON l.account_id = a.id
                            JOIN ledger_entry e ON e.id = l.entry_id
                            WHERE a.fund_id IN (:funds) AND a.kind = 'available' AND e.value_date <= :until
                                AND e.kind IN ('receipt', 'allotment', 'reallocation')
                            GROUP BY a.fund_id""")
                    .param("funds", funds).param("until", until).query((ResultSet row) -> {
                        flows.put(row.getLong(1), new Flow(row.getLong(2), row.getLong(3), row.getLong(4)));
                    });
        }
        return flows;
    }

    /** Those of some funds on whose accounts anything was written up to the day. */
    public Set<Long> touched(List<Long> funds, LocalDate until) {
        return funds.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("""
                SELECT f.id FROM fund f WHERE f.id IN (:funds) AND EXISTS (
                    SELECT FROM ledger_account a JOIN ledger_line l ON l.account_id = a.id
                    JOIN ledger_entry e ON e.id = l.entry_id
                    WHERE a.fund_id = f.id AND e.value_date <= :until)""").param("funds", funds)
                .param("until", until).query(Long.class).list());
    }

    /**
     * One line of the book behind a figure.
     *
     * @param cents as it counts for the figure
     * @param reference of the application: the call's code and the arrival number; empty where it is about none
     */
    public record BookLine(long entry, LocalDate valueDate, String fund, String movement, String account, long cents,
            String reference, @Nullable UUID application, String actor, String reason) {}

    /** What the lines behind a figure add up to. */
    public record Behind(long cents, int lines, int applications) {}

    public Behind behind(Figure figure, List<Long> funds, LocalDate until) {
        return jdbc.sql("SELECT coalesce(sum(" + figure.amount() + "), 0), count(*), count(DISTINCT e.application) "
                + BEHIND + figure.counts()).param("funds", funds).param("until", until)
                .query((row, _) -> new Behind(row.getLong(1), row.getInt(2), row.getInt(3))).single();
    }

    /** The lines that a figure adds up, the latest first. */
    public List<BookLine> lines(Figure figure, List<Long> funds, LocalDate until, int limit, int offset) {
        return jdbc.sql("SELECT e.id, e.value_date, f.code, e.kind, a.kind, " + figure.amount() + ", "
                + "coalesce(c.code || '/' || p.arrival, ''), e.application, e.actor, e.reason " + BEHIND
                + figure.counts() + " ORDER BY e.value_date DESC, e.id DESC, l.line LIMIT :limit OFFSET :offset")
                .param("funds", funds).param("until", until).param("limit", limit).param("offset", offset)
                .query(Statements::line).list();
    }

    /** All lines on accounts of the funds, but for those of what lies outside them; the first ones first, so many at most. */
    public List<BookLine> all(List<Long> funds, LocalDate until, int limit) {
        if (funds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT e.id, e.value_date, f.code, e.kind, a.kind, l.amount_cents, "
                + "coalesce(c.code || '/' || p.arrival, ''), e.application, e.actor, e.reason " + BEHIND
                + "a.kind NOT IN ('received', 'demand') ORDER BY e.value_date, e.id, l.line LIMIT :limit")
                .param("funds", funds).param("until", until).param("limit", limit)
                .query(Statements::line).list();
    }

    private static BookLine line(ResultSet row, int number) throws SQLException {
        return new BookLine(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4),
                row.getString(5), row.getLong(6), row.getString(7), row.getObject(8, UUID.class), row.getString(9),
                row.getString(10));
    }
}
