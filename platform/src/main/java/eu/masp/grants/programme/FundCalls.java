package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
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

    FundCalls(Calls calls, JdbcClient jdbc) {
        this.calls = calls;
        this.jdbc = jdbc;
    }

    /** The calls of each of these funds that were ever published, the first to open first. */
    Map<Long, List<Call>> of(List<Long> funds) {
        Map<Long, List<Call>> byFund = new LinkedHashMap<>();
        if (funds.isEmpty()) {
            return byFund;
        }
        Map<UUID, Call> known = new LinkedHashMap<>();
        jdbc.sql("SELECT DISTINCT fund_id, call_id FROM call_area WHERE fund_id IN (:funds)").param("funds", funds)
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
