package eu.masp.bench.rush;

import eu.masp.bench.BenchmarkFailure;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** After the rush: nobody lost, nobody twice, and every cent in its place. */
final class Accounting {
    private Accounting() {
    }

    /** @param submitted how many receipts were handed out */
    static void check(Opening opening, long submitted, long cents) throws SQLException {
        String call = "'" + opening.call() + "'";
        long places = Math.min(submitted, cents / Opening.CENTS);
        Map<String, Long> wanted = new LinkedHashMap<>();
        wanted.put("SELECT count(*) FROM application WHERE call_id = " + call, submitted);
        wanted.put("SELECT count(DISTINCT arrival) FROM application WHERE call_id = " + call
                + " AND arrival BETWEEN 1 AND " + submitted, submitted);
        wanted.put("SELECT count(*) FROM application a JOIN application_draft d USING (id) WHERE a.call_id = " + call
                + " AND a.requested_cents = " + Opening.CENTS, submitted);
        wanted.put(
                "SELECT count(*) FROM application_event e JOIN application a ON a.id = e.application WHERE a.call_id = "
                        + call,
                submitted);
        wanted.put("SELECT count(*) FROM application WHERE call_id = " + call + " AND state = 'booked' AND arrival <= "
                + places, places);
        wanted.put("SELECT count(*) FROM application WHERE call_id = " + call + " AND state = 'queued'",
                submitted - places);
        wanted.put(account(opening, "booked"), places * Opening.CENTS);
        wanted.put(account(opening, "available"), cents - places * Opening.CENTS);
        wanted.put("SELECT count(*) FROM (SELECT entry_id FROM ledger_line GROUP BY 1 HAVING sum(amount_cents) <> 0) w",
                0L);
        wanted.put("SELECT count(*) FROM ledger_balance b WHERE balance_cents <> (SELECT coalesce(sum(amount_cents), 0)"
                + " FROM ledger_line l WHERE l.account_id = b.account_id)", 0L);
        for (Map.Entry<String, Long> each : wanted.entrySet()) {
            long found = opening.number(each.getKey());
            if (found != each.getValue()) {
                throw new BenchmarkFailure("After the rush the sums are wrong: " + found + " instead of "
                        + each.getValue() + " (" + each.getKey() + ").");
            }
        }
    }

    private static String account(Opening opening, String kind) {
        return "SELECT coalesce(sum(amount_cents), 0) FROM ledger_line JOIN ledger_account a ON a.id = account_id"
                + " WHERE a.fund_id = " + opening.fund() + " AND a.kind = '" + kind + "'";
    }
}
