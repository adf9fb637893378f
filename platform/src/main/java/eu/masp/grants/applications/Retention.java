package eu.masp.grants.applications;

import eu.masp.papers.Papers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * Erases what people told and sent, when nobody must answer for it any more. The decision, its reasons and the money stay: they
 * name nobody.
 */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Papers papers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int years;

    /** @param years from the last thing that happened to an application that is over ({@code MASP_KEEP_YEARS}) */
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
    }

    /** What is loaded to show how MASP works is not anybody's. */
    private List<UUID> over() {
        Timestamp before = Timestamp
                .from(LocalDate.now(clock).minusYears(years).atStartOfDay(ITALY).toInstant());
        return jdbc.sql("""
                SELECT a.id FROM application a JOIN call c ON c.id = a.call_id AND NOT c.demonstration
                JOIN application_answers n ON n.application = a.id AND n.facts IS NOT NULL
                WHERE a.state IN ('refused', 'withdrawn', 'renounced', 'revoked', 'completed')
                    AND NOT EXISTS (SELECT FROM application_event e WHERE e.application = a.id AND e.at >= ?)
                LIMIT ?""").params(before, AT_ONCE).query(UUID.class).list();
    }

    private void erase(UUID application) {
        papers.erase(application);
        jdbc.sql("SELECT id FROM claim WHERE application = ?").param(application).query(UUID.class).list()
                .forEach(papers::erase);
        jdbc.sql("DELETE FROM application_draft WHERE id = ?").param(application).update();
        jdbc.sql("DELETE FROM commitment WHERE application = ?").param(application).update();
        jdbc.sql("UPDATE application_answers SET facts = NULL, erased_at = ? WHERE application = ?")
                .params(Timestamp.from(clock.instant()), application).update();
    }
}
