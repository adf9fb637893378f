package eu.masp.guidance.cases;

import eu.masp.guidance.cases.Cases.EndedByPerson;
import eu.masp.papers.Papers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What ends by itself: invitations that nobody answers, and what was told in cases that are over. What stays names nobody: body,
 * territory, days, kinds of steps and outcomes.
 */
@Component
public class CaseUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(CaseUpkeep.class);
    /** How long an invitation waits. */
    private static final Period INVITED = Period.ofDays(30);
    /** After the last follow-up, at twelve months, half a year is left in which to look into it should she come back; then nobody needs it. */
    private static final Period AFTER_CLOSING = Period.ofMonths(24);
    /** For the service to end what it has begun for her, and to see where they were should she change her mind. */
    private static final Period AFTER_ENDING = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final Papers papers;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseUpkeep(JdbcClient jdbc, Papers papers, Cases cases, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.cases = cases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends what is due. */
    public void round() {
        cases.unanswered(before(INVITED).toInstant()).forEach(cases::lapse);
        List<UUID> over = jdbc.sql("""
                SELECT id FROM guidance_case WHERE person IS NOT NULL AND NOT demonstration
                    AND (state = 'closed' AND closed_at < ?
                         OR state IN ('withdrawn', 'declined', 'lapsed') AND since < ?) LIMIT 500""")
                .params(before(AFTER_CLOSING), before(AFTER_ENDING)).query(UUID.class).list();
        for (UUID id : over) {
            transaction.executeWithoutResult(_ -> erase(id));
        }
        if (!over.isEmpty()) {
            LOG.info("what was told in {} cases of accompaniment is erased", over.size());
        }
    }

    /** Erases what was told in a case, and whose it was. */
    @Transactional
    public void erase(UUID id) {
        papers.erase(id);
        for (String table : List.of("guidance_intake", "guidance_picture", "guidance_check", "guidance_message",
                "guidance_note", "guidance_document", "guidance_meeting", "guidance_look", "guidance_consent",
                "guidance_event")) {
            jdbc.sql("DELETE FROM " + table + " WHERE case_id = ?").param(id).update();
        }
        jdbc.sql("UPDATE guidance_step SET title = '', what = '', owner_name = '', reason = '' WHERE case_id = ?")
                .param(id).update();
        jdbc.sql(
                "UPDATE guidance_case SET person = NULL, guide = NULL, invited_as = NULL, to_guide = NULL, erased_at = ?"
                        + " WHERE id = ?")
                .params(Timestamp.from(clock.instant()), id).update();
    }

    /** What she gave by herself goes at once. */
    @EventListener
    @Transactional
    public void ended(EndedByPerson event) {
        for (String table : List.of("guidance_intake", "guidance_picture")) {
            jdbc.sql("DELETE FROM " + table + " WHERE case_id = ?").param(event.id()).update();
        }
    }

    private Timestamp before(Period period) {
        return Timestamp.from(LocalDate.now(clock).minus(period).atStartOfDay(clock.getZone()).toInstant());
    }
}
