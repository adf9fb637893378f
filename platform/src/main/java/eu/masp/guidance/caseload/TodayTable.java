package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.Holders;
import eu.masp.guidance.cases.Reach;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits today for somebody who accompanies, in the cases they hold; new requests, and what nobody holds. */
@Repository
class TodayTable {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Seats seats;
    private final Clock clock;

    TodayTable(JdbcClient jdbc, Seats seats, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.clock = clock;
    }

    /** Meetings planned until tomorrow night, and those of which nobody has said how they went. */
    List<Due> meetings(Reach reach, SignedIn me) {
        return reach
                .in(jdbc.sql(
                        """
                                SELECT c.id, c.person, m.starts_at, m.how FROM guidance_meeting m JOIN guidance_case c ON c.id = m.case_id
                                WHERE m.state = 'planned' AND m.starts_at < :until AND c.guide = :me AND c.person IS NOT NULL AND %s
                                ORDER BY m.starts_at LIMIT %d"""
                                .formatted(Reach.REACHED, MOST)))
                .param("me", me.account())
                .param("until", Timestamp.from(LocalDate.now(clock).plusDays(2).atStartOfDay(clock.getZone())
                        .toInstant()))
                .query(TodayTable::due).list();
    }

    List<Due> requests(Reach reach, SignedIn me) {
        return reach.in(jdbc.sql("""
                SELECT c.id, c.person, c.since, c.state FROM guidance_case c
                WHERE c.state = 'requested' AND c.person <> :me AND %s ORDER BY c.since LIMIT %d"""
                .formatted(Reach.REACHED, MOST))).param("me", me.account()).query(TodayTable::due).list();
    }

    /** Handed over to this service, or left by somebody who works here no more. */
    List<Due> unheld(Reach reach, SignedIn me) {
        return Holders.of(reach, seats).in(reach.in(jdbc.sql("""
                SELECT c.id, c.person, c.since, c.state FROM guidance_case c
                WHERE c.state IN ('active', 'handing_over') AND c.person <> :me AND %s AND NOT %s
                ORDER BY c.since LIMIT %d""".formatted(Reach.REACHED, Holders.HELD, MOST))))
                .param("me", me.account()).query(TodayTable::due).list();
    }

    List<Due> messages(Reach reach, SignedIn me) {
        return reach.in(jdbc.sql("""
                SELECT c.id, c.person, min(g.at), 'message' FROM guidance_message g
                JOIN guidance_case c ON c.id = g.case_id
                WHERE g.read_at IS NULL AND g.from_person AND c.guide = :me AND c.person IS NOT NULL AND %s
                GROUP BY c.id ORDER BY min(g.at) LIMIT %d""".formatted(Reach.REACHED, MOST)))
                .param("me", me.account()).query(TodayTable::due).list();
    }

    /** Paths to which she has answered with another proposal. */
    List<Due> answers(Reach reach, SignedIn me) {
        return reach.in(jdbc.sql("""
                SELECT c.id, c.person, e.at, e.event FROM guidance_case c
                JOIN LATERAL (SELECT at, event FROM guidance_event e WHERE e.case_id = c.id
                    AND e.event IN ('propose_path', 'propose_changes', 'agree_to_path', 'change_path')
                    ORDER BY e.id DESC LIMIT 1) e ON e.event = 'propose_changes'
                WHERE c.state IN ('active', 'handing_over') AND c.guide = :me AND %s ORDER BY e.at LIMIT %d"""
                .formatted(Reach.REACHED, MOST))).param("me", me.account()).query(TodayTable::due).list();
    }

    /** Papers that she brought and nobody has ticked off yet. */
    List<Due> papers(Reach reach, SignedIn me) {
        return reach.in(jdbc.sql("""
                SELECT c.id, c.person, min(d.brought_at), 'paper' FROM guidance_document d
                JOIN guidance_case c ON c.id = d.case_id
                WHERE d.brought_at IS NOT NULL AND d.checked_at IS NULL AND c.state IN ('active', 'handing_over')
                    AND c.guide = :me AND c.person IS NOT NULL AND %s
                GROUP BY c.id ORDER BY min(d.brought_at) LIMIT %d""".formatted(Reach.REACHED, MOST)))
                .param("me", me.account()).query(TodayTable::due).list();
    }

    /** Jobs that she said have begun, in the last week; not those that were taken back. */
    List<Due> jobs(Reach reach, SignedIn me) {
        return reach.in(jdbc.sql("""
                SELECT c.id, c.person, e.at, e.event FROM guidance_case c
                JOIN LATERAL (SELECT at, event, by_whom FROM guidance_event e WHERE e.case_id = c.id
                    AND e.event IN ('job_begun', 'job_undone') ORDER BY e.id DESC LIMIT 1) e
                    ON e.event = 'job_begun' AND e.by_whom = 'person' AND e.at > :week
                WHERE c.state IN ('active', 'handing_over') AND c.guide = :me AND %s ORDER BY e.at LIMIT %d"""
                .formatted(Reach.REACHED, MOST))).param("me", me.account())
                .param("week", Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(7))))
                .query(TodayTable::due).list();
    }

    private static Due due(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Due(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getObject(2, UUID.class),
                row.getTimestamp(3).toInstant(), row.getString(4));
    }
}
