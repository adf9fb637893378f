package eu.masp.grants.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of funds. They are made with the fund and never change, so that once read they are known. */
@Component
class LedgerAccounts {
    private final JdbcClient jdbc;
    private final Map<Key, Long> known = new ConcurrentHashMap<>();

    LedgerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(long fund, AccountKind kind) {}

    void open(long fund) {
        for (AccountKind kind : AccountKind.values()) {
            jdbc.sql("INSERT INTO ledger_account (fund_id, kind) VALUES (?, ?)").params(fund, kind.word()).update();
        }
    }

    /** @throws IllegalArgumentException when there is no such fund */
    long id(long fund, AccountKind kind) {
        Key key = new Key(fund, kind);
        Long id = known.get(key);
        if (id == null) {
            id = jdbc.sql("SELECT id FROM ledger_account WHERE fund_id = ? AND kind = ?").params(fund, kind.word())
                    .query(Long.class).optional()
                    .orElseThrow(() -> new IllegalArgumentException("there is no fund " + fund));
            known.put(key, id);
        }
        return id;
    }
}
