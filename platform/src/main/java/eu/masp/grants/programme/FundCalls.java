package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which calls are paid from which funds. */
@Component
class FundCalls {
    private final Calls calls;
    private final JdbcClient jdbc;
    private final Clock clock;

    FundCalls(Calls calls, JdbcClient jdbc, Clock clock) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The calls of each of these funds that were ever published, the first to open first. */
    Map<Long, List<Call>> of(List<Long> funds) {
        return of(funds, LocalDate.now(clock));
    }

    /**
     * Only those that were published on the day or before it, or whose money moved by then: what is published later says nothing of that
     * day.
     */
    Map<Long, List<Call>> of(List<Long> funds, LocalDate until) {
        Map<Long, List<Call>> byFund = new LinkedHashMap<>();
        if (funds.isEmpty()) {
            return byFund;
        }
        Map<UUID, Call> known = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ca.fund_id, ca.call_id FROM call_area ca
                WHERE ca.fund_id IN (:funds) AND (
                    EXISTS (SELECT FROM call_event e
                            WHERE e.call_id = ca.call_id AND e.event = 'published' AND e.at < :end)
                    OR EXISTS (SELECT FROM ledger_entry e WHERE e.call_id = ca.call_id AND e.value_date <= :until))""")
                .param("funds", funds).param("until", until)
                .param("end", Timestamp.from(until.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .query((row, _) -> Map.entry(row.getLong(1), row.getObject(2, UUID.class))).list()
                .forEach(pair -> {
                    Call call = known.computeIfAbsent(pair.getValue(), id -> calls.find(id).orElseThrow());
                    if (call.state() != CallState.DRAFT) {
                        byFund.computeIfAbsent(pair.getKey(), _ -> new ArrayList<>()).add(call);
                    }
                });
        byFund.values().forEach(some -> some.sort(Comparator.comparing(Call::opensAt).thenComparing(Call::code)));
        return byFund;
    }
}
