package eu.masp.grants.applications;

import eu.masp.papers.Papers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what people told, wrote and sent, and the files that named them to the bank, when nobody must answer for it any more. The
 * decision, its reasons and the money stay.
 */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int AT_ONCE = 200;
    /** Where the words are the person's own. The database lets the reasons of these, and of no others, be cleared. */
    private static final String[] OWN_STEPS = Arrays.stream(Step.values())
            .filter(step -> step.by() == Step.By.APPLICANT)
            .map(Step::word).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Papers papers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int years;

    /** @param years from the last thing that happened to what is over ({@code MASP_KEEP_YEARS}) */
    Retention(JdbcClient jdbc, Papers papers, TransactionTemplate transaction, Clock clock,
            @Value("${masp.keep-years}") int years) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.transaction = transaction;
        this.clock = clock;
        this.years = years;
    }

    @Scheduled(fixedDelay = 12, initialDelay = 2, timeUnit = TimeUnit.HOURS)
    void erase() {
        List<UUID> over = over();
        for (UUID application : over) {
            transaction.executeWithoutResult(_ -> erase(application));
        }
        if (!over.isEmpty()) {
            LOG.info("answers and papers of {} applications erased, {} years after their end", over.size(), years);
        }
        int files = transaction.execute(_ -> eraseOrders());
        if (files > 0) {
            LOG.info("files of {} orders to the bank erased, {} years after the payment", files, years);
        }
    }

    /** What is loaded to show how MASP works is not anybody's. */
    private List<UUID> over() {
        Timestamp before = Timestamp.from(before().atStartOfDay(ITALY).toInstant());
        return jdbc.sql("""
                SELECT a.id FROM application a JOIN call c ON c.id = a.call_id AND NOT c.demonstration
                JOIN application_answers n ON n.application = a.id AND n.facts IS NOT NULL
                WHERE a.state IN ('refused', 'withdrawn', 'renounced', 'revoked', 'completed')
                    AND NOT EXISTS (SELECT FROM application_event e WHERE e.application = a.id AND e.at >= ?)
                    AND NOT EXISTS (SELECT FROM claim m JOIN claim_event e ON e.claim = m.id
                                    WHERE m.application = a.id AND e.at >= ?)
                LIMIT ?""").params(before, before, AT_ONCE).query(UUID.class).list();
    }

    private void erase(UUID application) {
        papers.erase(application);
        jdbc.sql("SELECT id FROM claim WHERE application = ?").param(application).query(UUID.class).list()
                .forEach(papers::erase);
        jdbc.sql("DELETE FROM application_draft WHERE id = ?").param(application).update();
        jdbc.sql("DELETE FROM commitment WHERE application = ?").param(application).update();
        jdbc.sql("UPDATE application_answers SET facts = NULL, erased_at = ? WHERE application = ?")
                .params(Timestamp.from(clock.instant()), application).update();
        // After the answers: the database clears no reason as long as they are there.
        jdbc.sql("UPDATE application_event SET reason = '' WHERE application = ? AND reason <> '' AND event = ANY (?)")
                .params(application, OWN_STEPS).update();
        jdbc.sql("UPDATE claim_event SET reason = '' WHERE reason <> ''"
                + " AND claim IN (SELECT id FROM claim WHERE application = ?)").param(application).update();
    }

    /** The sums stay, and so does the hash: whoever has kept the file can still show that it is the one. */
    private int eraseOrders() {
        UUID[] over = jdbc.sql("""
                SELECT o.id FROM payment_order o
                WHERE o.execution_date < :before AND o.file IS NOT NULL
                    AND NOT EXISTS (SELECT FROM payment_item i WHERE i.payment_order = o.id AND i.outcome_on >= :before)
                LIMIT :most""").param("before", before()).param("most", AT_ONCE).query(UUID.class).list()
                .toArray(UUID[]::new);
        jdbc.sql("UPDATE payment_item SET reason = '' WHERE payment_order = ANY (?) AND reason <> ''")
                .param(over).update();
        return jdbc.sql("UPDATE payment_order SET file = NULL WHERE id = ANY (?)").param(over).update();
    }

    private LocalDate before() {
        return LocalDate.now(clock).minusYears(years);
    }
}
