package eu.masp.grants.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What funds hold, for whoever is about to spend it: locked until the end of the transaction, so that it stays true. */
@Component
public class Purses {
    private final JdbcClient jdbc;

    Purses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Free cents by fund; others who want to spend from these funds wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Long> lockAvailable(Set<Long> funds) {
        Map<Long, Long> free = new HashMap<>();
        jdbc.sql("""
                SELECT a.fund_id, b.balance_cents
                FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
                WHERE a.fund_id = ANY (?) AND a.kind = 'available'
                ORDER BY a.id
                FOR UPDATE OF b""").param(funds.toArray(Long[]::new))
                .query(row -> {
                    free.put(row.getLong(1), row.getLong(2));
                });
        return free;
    }
}
