package eu.masp.grants.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the accounts hold for one application. */
@Component
public class Holdings {
    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cents that a fund has free on a day and that nothing written for a later day needs. */
    public long freeFrom(long fund, LocalDate day) {
        return jdbc.sql("""
                SELECT coalesce(min(held), 0) FROM (
                    SELECT sum(sum(cents)) OVER (ORDER BY day) AS held FROM (
                        SELECT greatest(e.value_date, :day) AS day, l.amount_cents AS cents
                        FROM ledger_line l
                        JOIN ledger_account a ON a.id = l.account_id
                        JOIN ledger_entry e ON e.id = l.entry_id
                        WHERE a.fund_id = :fund AND a.kind = 'available'
                        UNION ALL SELECT :day, 0) lines
                    GROUP BY day) days""")
                .param("fund", fund).param("day", day).query(Long.class).single();
    }

    /** The day from which a fund has or had money; empty while it never had any. */
    public Optional<LocalDate> firstDay(long fund) {
        return jdbc.sql("""
                SELECT min(e.value_date) FROM ledger_entry e
                JOIN ledger_line l ON l.entry_id = e.id
                JOIN ledger_account a ON a.id = l.account_id
                WHERE a.fund_id = ?""").param(fund)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Whether an entry with this key was written already. */
    public boolean written(String once) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM ledger_entry WHERE once = ?)").param(once).query(Boolean.class)
                .single();
    }

    /** In cents, now. */
    public long of(UUID application, AccountKind kind) {
        return jdbc.sql("""
                SELECT coalesce(sum(l.amount_cents), 0)
                FROM ledger_entry e
                JOIN ledger_line l ON l.entry_id = e.id
                JOIN ledger_account a ON a.id = l.account_id
                WHERE e.application = ? AND a.kind = ?""").params(application, kind.word()).query(Long.class).single();
    }
}
