package eu.masp.grants.pilot;

import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Ledger;
import eu.masp.measures.Catalogue;
import eu.masp.people.PeopleSettings;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty demonstration: all of it in one transaction, so that whoever is stopped in the middle leaves nothing. It goes by
 * real entries with the days of 2011–12; they are written today, and say so.
 */
@Component
public class Pilot {
    /** Who acts in what is reconstructed: one who decides and checks, and another who pays. */
    static final String ACTOR = "reconstruction";
    static final String PAYER = "reconstruction-payments";

    private static final Logger LOG = LoggerFactory.getLogger(Pilot.class);
    private static final long LOCK = 2011_06_14L;
    private static final int AT_ONCE = 4096;
    private static final int LAST_STEP_SECONDS = 10;

    private final PeopleSettings settings;
    private final Catalogue catalogue;
    private final PilotFunds funds;
    private final PilotCalls calls;
    private final PilotRows rows;
    private final PresentCall present;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean stopping;
    private volatile CompletableFuture<@Nullable Void> loading = CompletableFuture.completedFuture(null);

    Pilot(PeopleSettings settings, Catalogue catalogue, PilotFunds funds, PilotCalls calls, PilotRows rows,
            PresentCall present, Ledger ledger, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.funds = funds;
        this.calls = calls;
        this.rows = rows;
        this.present = present;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** After the start, which it must not hold up; pages say that it is on its way. */
    @Order(1)
    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        if (settings.demonstration()) {
            loading = CompletableFuture.runAsync(this::fillOrTell, Thread.ofPlatform().name("pilot").daemon()::start);
        }
    }

    /** Whether the demonstration data is still being written. */
    public boolean loading() {
        return !loading.isDone();
    }

    /** The database goes after this: whatever is being written ends first, at its next step. */
    @PreDestroy
    void stop() {
        stopping = true;
        loading.completeOnTimeout(null, LAST_STEP_SECONDS, TimeUnit.SECONDS).join();
    }

    void await() {
        loading.join();
    }

    private void fillOrTell() {
        try {
            fill();
        } catch (RuntimeException e) {
            if (stopping) {
                // Cut off by the end of the program: nothing of it stays, and the next start begins anew.
                return;
            }
            LOG.error("The demonstration data could not be written; the next start tries again.", e);
        }
    }

    void fill() {
        if (settings.demonstration() && hasMeasures()) {
            transaction.executeWithoutResult(_ -> {
                // Two programs on one database: the second waits, and then finds the ledger filled.
                jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, LOCK);
                if (isEmpty()) {
                    long begun = System.nanoTime();
                    int entries = load();
                    LOG.info("Demonstration data written: {} entries of the pilot of 2011–12 in {} ms", entries,
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                }
            });
        }
    }

    /** A folder of measures may be a stranger's. */
    private boolean hasMeasures() {
        return Stream.of(PilotMeasure.values()).allMatch(each -> catalogue.findMeasure(each.measure()).isPresent());
    }

    private boolean isEmpty() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT NOT EXISTS (SELECT FROM ledger_entry) AND NOT EXISTS (SELECT FROM fund)", Boolean.class));
    }

    private void goOn() {
        if (stopping) {
            throw new CancellationException("MASP is stopping");
        }
    }

    private int load() {
        PilotFunds.Opened opened = funds.open();
        List<Grant> grants = new ArrayList<>();
        for (PilotMeasure measure : PilotMeasure.values()) {
            goOn();
            UUID call = calls.publish(measure, opened, PilotPlan.size(measure));
            grants.addAll(PilotPlan.of(measure, call, opened));
        }
        grants.addAll(present.open());
        goOn();
        rows.write(grants);
        List<Entry> entries = PilotBook.entries(grants);
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            goOn();
            ledger.post(entries.subList(from, Math.min(from + AT_ONCE, entries.size())));
        }
        // The planner knows nothing of tables that were empty a moment ago.
        jdbc.execute("ANALYZE fund, ledger_account, ledger_entry, ledger_line, application, claim");
        return entries.size();
    }
}
