package eu.masp.guidance.flows;

import eu.masp.guidance.cases.Reach;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts of cases by body, territory and month of one calendar year, as of the end of yesterday: what happens today does not move a figure
 * while somebody looks. Each thing counts where the case was when it happened: whoever takes a case over takes no figures along. Nothing that
 * anybody wrote is read here.
 */
@Repository
class FlowCounts {
    private final JdbcClient jdbc;
    private final Clock clock;

    FlowCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A body in one territory. */
    record Group(String body, String territory) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int first = body.compareTo(other.body);
            return first != 0 ? first : territory.compareTo(other.territory);
        }
    }

    /** Numbers of each month by group and word; a group without any is there if it has cases at all. */
    Map<Group, Map<String, long[]>> opened(Reach reach, int year) {
        return counts(reach, year, "SELECT c.body, c.territory, 'opened', %s, count(*) FROM "
                + placed("guidance_case x", "x.active_since")
                + " WHERE c.active_since >= :from AND c.active_since < :to AND %s GROUP BY 1, 2, 3, 4",
                month("c.active_since"));
    }

    /** At the end of each month, or of yesterday. */
    Map<Group, Map<String, long[]>> active(Reach reach, int year) {
        return counts(reach, year, "SELECT c.body, c.territory, 'active', c.m, count(*) FROM "
                + placed(
                        "guidance_case x JOIN %s ON x.active_since < ends AND (x.closed_at IS NULL OR x.closed_at >= ends)",
                        "ends", ", m")
                + " WHERE %s AND c.state IN ('active', 'handing_over', 'closed', 'withdrawn') GROUP BY 1, 2, 3, 4",
                "(SELECT m, least((CAST(:first AS date) + m * interval '1 month') AT TIME ZONE :zone, :to) AS ends"
                        + " FROM generate_series(1, 12) m) months");
    }

    Map<Group, Map<String, long[]>> met(Reach reach, int year) {
        return counts(reach, year, "SELECT c.body, c.territory, 'met', %s, count(*) FROM "
                + placed("guidance_case x", "x.first_met_at")
                + " WHERE c.first_met_at >= :from AND c.first_met_at < :to AND %s GROUP BY 1, 2, 3, 4",
                month("c.first_met_at"));
    }

    /** Days from the request, or the invitation, to the first meeting that was held: the median, by group, of those with enough cases. */
    Map<Group, Long> waited(Reach reach, int year) {
        Map<Group, Long> days = new TreeMap<>();
        query(reach, year, "SELECT c.body, c.territory, count(*), percentile_disc(0.5) WITHIN GROUP (ORDER BY"
                + " greatest(0, extract(epoch FROM c.first_met_at - c.begun_at) / 86400)) FROM "
                + placed("guidance_case x", "x.first_met_at")
                + " WHERE c.first_met_at >= :from AND c.first_met_at < :to AND %s GROUP BY 1, 2")
                .query((java.sql.ResultSet row) -> {
                    if (row.getLong(3) >= SmallNumbers.LEAST) {
                        days.put(new Group(row.getString(1), row.getString(2)), Math.round(row.getDouble(4)));
                    }
                });
        return days;
    }

    Map<Group, Map<String, long[]>> outcomes(Reach reach, int year) {
        return counts(reach, year, "SELECT c.body, c.territory, coalesce(c.outcome, 'ended'), %s,"
                + " count(*) FROM guidance_case c WHERE c.closed_at >= :from AND c.closed_at < :to"
                + " AND (c.state = 'withdrawn' AND c.active_since IS NOT NULL"
                + " OR c.state = 'closed' AND c.outcome IS NOT NULL) AND %s GROUP BY 1, 2, 3, 4",
                month("c.closed_at"));
    }

    /** How it was so many months after the first day of a job; a case with two jobs counts once, by the later one. */
    Map<Group, Map<String, long[]>> found(Reach reach, int year, int months) {
        return counts(reach, year, "SELECT c.body, c.territory, c.found, %s, count(*) FROM "
                + placed("guidance_case x JOIN (SELECT DISTINCT ON (case_id) case_id, found, due FROM guidance_step"
                        + " WHERE kind = 'follow-up' AND months = " + months
                        + " AND state = 'done' AND found IS NOT NULL"
                        + " AND due >= CAST(:first AS date) AND due < CAST(:next AS date)"
                        + " ORDER BY case_id, due DESC) s ON s.case_id = x.id", day("s.due"), ", s.found, s.due")
                + " WHERE %s GROUP BY 1, 2, 3, 4", "CAST(extract(month FROM c.due) AS int)");
    }

    /** Cases in which at least one step of a kind was done, in the month of the first one. */
    Map<Group, Map<String, long[]>> steps(Reach reach, int year) {
        return counts(reach, year,
                "SELECT c.body, c.territory, c.kind, %s, count(*) FROM "
                        + placed(
                                "guidance_case x JOIN (SELECT case_id, kind, min(done_on) AS done_on FROM guidance_step"
                                        + " WHERE state = 'done' AND kind <> 'follow-up' AND done_on >= CAST(:first AS date)"
                                        + " AND done_on < CAST(:next AS date) GROUP BY case_id, kind) s ON s.case_id = x.id",
                                day("s.done_on"), ", s.kind, s.done_on")
                        + " WHERE %s GROUP BY 1, 2, 3, 4",
                "CAST(extract(month FROM c.done_on) AS int)");
    }

    /** The years there are figures for, the last one first. */
    List<Integer> years(Reach reach) {
        int first = reach.in(jdbc.sql("SELECT coalesce(min(extract(year FROM c.begun_at)), :now) FROM "
                + placed("guidance_case x", "x.begun_at") + " WHERE " + Reach.REACHED))
                .param("now", LocalDate.now(clock).getYear()).query(Integer.class)
                .single();
        List<Integer> years = new ArrayList<>();
        for (int year = LocalDate.now(clock).getYear(); year >= first; year--) {
            years.add(year);
        }
        return years;
    }

    /** @param sql with a place for the month, or the months, and one for the reach */
    private Map<Group, Map<String, long[]>> counts(Reach reach, int year, String sql, String month) {
        Map<Group, Map<String, long[]>> counts = new TreeMap<>();
        query(reach, year, sql.formatted(month, "%s")).param("zone", clock.getZone().getId())
                .query((java.sql.ResultSet row) -> {
                    counts.computeIfAbsent(new Group(row.getString(1), row.getString(2)), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getString(3), _ -> new long[YearOfFigures.MONTHS])[row.getInt(4)
                                    - 1] = row.getLong(5);
                });
        return counts;
    }

    private static String placed(String cases, String moment) {
        return placed(cases, moment, "");
    }

    /**
     * Cases as {@code c}, each in the body and territory where it was at a moment.
     *
     * @param cases a table, or several joined, with cases as {@code x}
     * @param more columns to go along
     */
    private static String placed(String cases, String moment, String more) {
        return "(SELECT x.id, x.state, x.begun_at, x.active_since, x.first_met_at, x.closed_at, x.outcome" + more
                + ", coalesce(was.body, x.body) AS body, coalesce(was.territory, x.territory) AS territory FROM "
                + cases + " LEFT JOIN LATERAL (SELECT e.body, e.territory FROM guidance_earlier_place e"
                + " WHERE e.case_id = x.id AND e.until > " + moment + " ORDER BY e.until LIMIT 1) was ON true) c";
    }

    /** The beginning of a day here. */
    private static String day(String date) {
        return "(CAST(" + date + " AS timestamp) AT TIME ZONE :zone)";
    }

    private static String month(String moment) {
        return "CAST(extract(month FROM " + moment + " AT TIME ZONE :zone) AS int)";
    }

    private JdbcClient.StatementSpec query(Reach reach, int year, String sql) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate today = LocalDate.now(clock);
        LocalDate to = today.isBefore(from.plusYears(1)) ? today : from.plusYears(1);
        return reach.in(jdbc.sql(sql.formatted(Reach.REACHED))).param("from", stamp(from)).param("to", stamp(to))
                .param("first", from.toString()).param("next", to.toString());
    }

    private Timestamp stamp(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
