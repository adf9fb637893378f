package eu.masp.grants.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries. They hold or fall together with the transaction they are in. */
@Component
public class Ledger {
    private final JdbcTemplate jdbc;
    private final LedgerAccounts accounts;
    private final Clock clock;

    Ledger(JdbcTemplate jdbc, LedgerAccounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Writes the entries that are not yet there, all in one go: those with the same {@code once} as one already written are
     * left out.
     *
     * @return how many were written
     * @throws OverdrawnException when a fund would go below zero: then none is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int post(List<Entry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        try {
            Integer written = jdbc.execute((Connection connection) -> write(connection, entries));
            return written == null ? 0 : written;
        } catch (DataIntegrityViolationException e) {
            if (isOverdrawn(e)) {
                throw new OverdrawnException(e);
            }
            throw e;
        }
    }

    private int write(Connection connection, List<Entry> entries) throws SQLException {
        Map<String, Long> ids = insertEntries(connection, entries);
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            Long id = ids.get(entry.once());
            if (id != null && seen.add(entry.once())) {
                lines.add(new Line(id, 1, accounts.id(entry.from(), entry.movement().from()), -entry.cents()));
                lines.add(new Line(id, 2, accounts.id(entry.to(), entry.movement().to()), entry.cents()));
            }
        }
        insertLines(connection, lines);
        return ids.size();
    }

    private Map<String, Long> insertEntries(Connection connection, List<Entry> entries) throws SQLException {
        String sql = """
                INSERT INTO ledger_entry
                    (id, posted_at, value_date, kind, call_id, application, claim, actor, reason, once)
                SELECT nextval('ledger_entry_id'), ?, value_date, kind, call_id, application, claim, actor, reason, once
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                    AS e (value_date, kind, call_id, application, claim, actor, reason, once, nth)
                ORDER BY nth
                ON CONFLICT (once) DO NOTHING
                RETURNING id, once""";
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.setArray(2, array(connection, "date", entries.stream().map(Entry::valueDate).toArray()));
            statement.setArray(3, array(connection, "text", entries.stream().map(e -> e.movement().word()).toArray()));
            statement.setArray(4, array(connection, "uuid", entries.stream().map(Entry::call).toArray()));
            statement.setArray(5, array(connection, "uuid", entries.stream().map(Entry::application).toArray()));
            statement.setArray(6, array(connection, "uuid", entries.stream().map(Entry::claim).toArray()));
            statement.setArray(7, array(connection, "text", entries.stream().map(Entry::actor).toArray()));
            statement.setArray(8, array(connection, "text", entries.stream().map(Entry::reason).toArray()));
            statement.setArray(9, array(connection, "text", entries.stream().map(Entry::once).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString(2), rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private record Line(long entry, int line, long account, long cents) {}

    private static void insertLines(Connection connection, List<Line> lines) throws SQLException {
        String sql = "INSERT INTO ledger_line (entry_id, line, account_id, amount_cents) SELECT * FROM unnest(?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, "bigint", lines.stream().map(Line::entry).toArray()));
            statement.setArray(2, array(connection, "smallint", lines.stream().map(Line::line).toArray()));
            statement.setArray(3, array(connection, "bigint", lines.stream().map(Line::account).toArray()));
            statement.setArray(4, array(connection, "bigint", lines.stream().map(Line::cents).toArray()));
            statement.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static boolean isOverdrawn(DataAccessException e) {
        return e.getMostSpecificCause().getMessage() != null
                && e.getMostSpecificCause().getMessage().contains("fund_not_overdrawn");
    }
}
