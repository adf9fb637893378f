package eu.masp.grants.ledger;

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
