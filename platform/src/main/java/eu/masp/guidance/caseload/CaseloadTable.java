package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.Holders;
import eu.masp.guidance.cases.Reach;
import eu.masp.guidance.path.PathStep;
import eu.masp.guidance.path.StepKind;
import eu.masp.guidance.path.StepOwner;
import eu.masp.guidance.path.StepState;
import eu.masp.people.People;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of cases: what is late first. */
@Repository
class CaseloadTable {
    private static final String MEANT = """
            FROM guidance_case c
            LEFT JOIN LATERAL (SELECT * FROM guidance_step s WHERE s.case_id = c.id AND s.state = 'open'
                    AND (c.state IN ('invited', 'requested', 'active', 'handing_over')
                        OR c.state = 'closed' AND s.kind = 'follow-up')
                ORDER BY s.due NULLS LAST, s.place LIMIT 1) n ON true
            WHERE c.person IS NOT NULL AND c.person <> :me AND %s
                AND CASE WHEN :state = '' THEN c.state IN ('invited', 'requested', 'active', 'handing_over')
                              OR c.state = 'closed' AND n.kind = 'follow-up'
                         WHEN :state = 'over' THEN c.state IN ('declined', 'lapsed', 'closed', 'withdrawn')
                         ELSE c.state = :state END
                AND (:all OR c.guide = :me OR NOT %s)
                AND (:territory = '' OR c.territory = :territory)
                AND (:kind = '' OR n.kind = :kind)
                AND (:due = '' OR n.due < :before)
                AND (NOT :named OR c.person = ANY (:people))
            """.formatted(Reach.REACHED, Holders.HELD);
    private static final String ROWS = """
            SELECT c.id, c.person, c.state, c.invited_as, c.territory, CASE WHEN %s THEN c.guide END AS guide, c.since, c.demonstration,
                   n.id AS step, n.kind, n.template, n.title, n.owner, n.owner_name, n.due, n.agreed_at, n.months,
                   (SELECT min(m.starts_at) FROM guidance_meeting m WHERE m.case_id = c.id AND m.state = 'planned')
                       AS meeting,
                   (SELECT count(*) FROM guidance_message g WHERE g.case_id = c.id AND g.from_person
                       AND g.read_at IS NULL) AS unread
            """
            .formatted(Holders.HELD);

    private final JdbcClient jdbc;
    private final People people;
    private final Seats seats;
    private final Clock clock;

    CaseloadTable(JdbcClient jdbc, People people, Seats seats, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param late how many of them have a step that is late */
    record Count(int cases, int late) {}

    Count count(Reach reach, CaseloadFilter filter, SignedIn me) {
        return query("SELECT count(*), count(*) FILTER (WHERE n.due < :today) " + MEANT, reach, filter, me)
                .param("today", today()).query((row, _) -> new Count(row.getInt(1), row.getInt(2))).single();
    }

    List<CaseRow> page(Reach reach, CaseloadFilter filter, SignedIn me) {
        return query(ROWS + MEANT + " ORDER BY n.due NULLS LAST, c.since, c.id LIMIT :most OFFSET :offset", reach,
                filter, me).param("most", CaseloadFilter.SIZE).param("offset", filter.offset())
                .query(CaseloadTable::row).list();
    }

    List<String> territories(Reach reach) {
        return reach.in(jdbc.sql("SELECT DISTINCT c.territory FROM guidance_case c WHERE " + Reach.REACHED
                + " ORDER BY 1")).query(String.class).list();
    }

    private JdbcClient.StatementSpec query(String sql, Reach reach, CaseloadFilter filter, SignedIn me) {
        LocalDate before = filter.due().equals("week") ? today().toLocalDate().plusDays(8) : today().toLocalDate();
        UUID[] found = filter.q().isEmpty() ? new UUID[0]
                : people.named(everybody(reach), filter.q(), me, "search of a case").keySet().toArray(UUID[]::new);
        return Holders.of(reach, seats).in(reach.in(jdbc.sql(sql))).param("me", me.account())
                .param("state", filter.state())
                .param("all", filter.all()).param("territory", filter.territory()).param("kind", filter.kind())
                .param("due", filter.due()).param("before", Date.valueOf(before))
                .param("named", !filter.q().isEmpty()).param("people", found);
    }

    /** Of those who were only invited nothing is known here, so nobody finds them by name. */
    private List<UUID> everybody(Reach reach) {
        return reach.in(jdbc.sql("SELECT c.person FROM guidance_case c WHERE c.person IS NOT NULL AND"
                + " (c.active_since IS NOT NULL OR c.state = 'requested') AND " + Reach.REACHED))
                .query(UUID.class).list();
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }

    static CaseRow row(ResultSet row, int number) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        Timestamp meeting = row.getTimestamp("meeting");
        return new CaseRow(id, row.getObject("person", UUID.class), CaseState.of(row.getString("state")),
                row.getString("invited_as"), row.getString("territory"), row.getObject("guide", UUID.class),
                row.getTimestamp("since").toInstant(), step(row, id), meeting == null ? null : meeting.toInstant(),
                row.getInt("unread"), row.getBoolean("demonstration"));
    }

    private static @Nullable PathStep step(ResultSet row, UUID inCase) throws SQLException {
        UUID id = row.getObject("step", UUID.class);
        Timestamp agreed = row.getTimestamp("agreed_at");
        return id == null ? null
                : new PathStep(id, inCase, 0, StepKind.find(row.getString("kind")).orElseThrow(),
                        row.getString("template"), row.getString("title"), "",
                        StepOwner.find(row.getString("owner")).orElseThrow(), row.getString("owner_name"),
                        row.getObject("due", LocalDate.class), agreed == null ? null : agreed.toInstant(),
                        StepState.OPEN, "", null, row.getObject("months", Integer.class), null, null);
    }
}
