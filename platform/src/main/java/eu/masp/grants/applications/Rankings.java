package eu.masp.grants.applications;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Purses;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up the ranking of a call that is over: by the call's formula on each one's answers, the highest first; ties by arrival, and
 * those of whom the formula cannot tell last. Money is booked down the list, fund by fund, as far as it reaches.
 */
@Component
public class Rankings {
    private final JdbcClient jdbc;
    private final ApplicationTable table;
    private final RankValues values;
    private final Purses purses;
    private final Queue queue;
    private final Calls calls;
    private final Clock clock;

    Rankings(JdbcClient jdbc, ApplicationTable table, RankValues values, Purses purses, Queue queue, Calls calls,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.values = values;
        this.purses = purses;
        this.queue = queue;
        this.calls = calls;
        this.clock = clock;
    }

    /** The act by which a ranking was drawn up. */
    public record Drawn(Instant at, String actor, String act, String formula) {}

    /**
     * A place in a ranking.
     *
     * @param value what the formula gave; null where it could not tell
     */
    public record Place(long fund, int rank, int arrival, @Nullable BigDecimal value, ApplicationState state,
            long requested) {}

    /**
     * Draws it up, once: when it is there already, nothing is done.
     *
     * @param act the act that does it, in words
     */
    @Transactional
    public void draw(Call call, String act, String actor) {
        // Whoever still submits waits, as in booking a place: nobody comes in while the list is made.
        table.lockArrivals(Set.of(call.id()));
        if (find(call).isPresent()) {
            return;
        }
        String formula = call.ranking();
        if (formula == null) {
            throw new IllegalArgumentException("places on " + call.code() + " follow arrival");
        }
        Map<Long, List<Candidate>> byFund = candidates(call).stream()
                .collect(Collectors.groupingBy(Candidate::fund, TreeMap::new, Collectors.toList()));
        purses.lockAvailable(byFund.keySet());
        RankValues.Formula worth = values.of(call);
        byFund.values().forEach(waiting -> save(ordered(waiting, worth)));
        jdbc.sql("INSERT INTO ranking (call_id, drawn_at, actor, act, formula) VALUES (?, ?, ?, ?, ?)")
                .params(call.id(), Timestamp.from(clock.instant()), actor, act, formula).update();
        calls.happened(call.id(), actor, "ranked", act);
        byFund.keySet().forEach(queue::advance);
    }

    public Optional<Drawn> find(Call call) {
        return jdbc.sql("SELECT drawn_at, actor, act, formula FROM ranking WHERE call_id = ?").param(call.id())
                .query((row, _) -> new Drawn(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4)))
                .optional();
    }

    /** How many wait for it. */
    public int waiting(Call call) {
        return jdbc.sql("SELECT count(*) FROM application WHERE call_id = ? AND state = 'queued'").param(call.id())
                .query(Integer.class).single();
    }

    /** The places, fund by fund, so many from one on. */
    public List<Place> places(Call call, int limit, int offset) {
        return jdbc.sql("SELECT fund_id, rank, arrival, rank_value, state, requested_cents FROM application"
                + " WHERE call_id = ? AND rank IS NOT NULL ORDER BY fund_id, rank LIMIT ? OFFSET ?")
                .params(call.id(), limit, offset)
                .query((row, _) -> new Place(row.getLong(1), row.getInt(2), row.getInt(3), row.getBigDecimal(4),
                        ApplicationState.of(row.getString(5)), row.getLong(6)))
                .list();
    }

    /** How many have a place. */
    public int size(Call call) {
        return jdbc.sql("SELECT count(*) FROM application WHERE call_id = ? AND rank IS NOT NULL").param(call.id())
                .query(Integer.class).single();
    }

    private record Candidate(UUID id, long fund, int arrival, String decidedFor, @Nullable String facts) {}

    private record Ranked(Candidate candidate, @Nullable BigDecimal value) {}

    private List<Candidate> candidates(Call call) {
        return jdbc.sql("""
                SELECT a.id, a.fund_id, a.arrival, a.decided_for::text, f.facts::text
                FROM application a LEFT JOIN application_answers f ON f.application = a.id
                WHERE a.call_id = ? AND a.state = 'queued' ORDER BY a.arrival FOR UPDATE OF a""").param(call.id())
                .query((row, _) -> new Candidate(row.getObject(1, UUID.class), row.getLong(2), row.getInt(3),
                        row.getString(4), row.getString(5)))
                .list();
    }

    private static List<Ranked> ordered(List<Candidate> waiting, RankValues.Formula worth) {
        List<Ranked> all = new ArrayList<>();
        waiting.forEach(each -> all.add(new Ranked(each, worth.value(each.facts(), each.decidedFor()))));
        // They come in the order of arrival, and a sort leaves equals as they are.
        all.sort((one, other) -> compare(one.value(), other.value()));
        return all;
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return other.compareTo(one);
    }

    private void save(List<Ranked> inOrder) {
        jdbc.sql("UPDATE application a SET rank = r.nth, rank_value = r.value"
                + " FROM unnest(?, ?) WITH ORDINALITY AS r (id, value, nth) WHERE a.id = r.id")
                .param(inOrder.stream().map(each -> each.candidate().id()).toArray(UUID[]::new))
                .param(inOrder.stream().map(Ranked::value).toArray(BigDecimal[]::new)).update();
    }
}
