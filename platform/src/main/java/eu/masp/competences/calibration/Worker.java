package eu.masp.competences.calibration;

import eu.masp.assessment.evidence.CalibrationEvidence;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Family;
import eu.masp.competences.chapter.Fingerprint;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a run out beside everything else. It gives a sign of life every few seconds; where that stops, as in a crash, this or another
 * MASP on the same database begins anew from the same copy of the answers.
 */
@Component
class Worker {
    static final int SILENT_SECONDS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int BEAT_SECONDS = 5;
    private static final int MOST_ATTEMPTS = 3;

    private final RunTable table;
    private final UsableAnswers answers;
    private final CompetenceFramework framework;
    private final CalibrationSettings settings;
    private final TransactionTemplate transactions;
    private final UUID me = UUID.randomUUID();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2,
            task -> Thread.ofPlatform().name("calibration").daemon().priority(Thread.NORM_PRIORITY - 1)
                    .unstarted(task));

    Worker(RunTable table, UsableAnswers answers, CompetenceFramework framework, CalibrationSettings settings,
            TransactionTemplate transactions) {
        this.table = table;
        this.answers = answers;
        this.framework = framework;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** By which runs know who works on them. */
    UUID me() {
        return me;
    }

    void begin(UUID run) {
        threads.execute(() -> work(run));
    }

    /** What a MASP that crashed or was stopped has left. */
    @Scheduled(fixedDelay = 20, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void takeOver() {
        table.takeOver(me, SILENT_SECONDS).ifPresent(run -> {
            if (table.attempts(run) > MOST_ATTEMPTS) {
                transactions.executeWithoutResult(_ -> table.fail(run, me, "crashed"));
            } else {
                table.happened(run, "taken-over", null, "");
                begin(run);
            }
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private void work(UUID id) {
        AtomicBoolean mine = new AtomicBoolean(true);
        ScheduledFuture<?> beat = threads.scheduleAtFixedRate(() -> mine.compareAndSet(true, table.beat(id, me)),
                BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        try {
            Optional<Family> family = table.find(id).flatMap(run -> framework.findFamily(run.family()));
            if (family.isEmpty()) {
                fail(id, "family");
                return;
            }
            String json = table.copy(id).orElseGet(() -> copied(id, family.get()));
            Report report = report(id, Report.readCopy(json), Fingerprint.of(json), mine);
            String evidence = report.json();
            transactions.executeWithoutResult(_ -> table.draft(id, me, evidence, Fingerprint.of(evidence)));
        } catch (CancellationException e) {
            LOG.info("A calibration was cancelled");
        } catch (OutOfMemoryError e) {
            fail(id, "memory");
        } catch (RuntimeException e) {
            LOG.error("A calibration failed", e);
            fail(id, "unforeseen");
        } finally {
            beat.cancel(false);
        }
    }

    private String copied(UUID id, Family family) {
        String json = Report.json(answers.copy(family));
        table.keepCopy(id, json);
        return json;
    }

    private Report report(UUID id, Copy copy, String sha256, AtomicBoolean mine) {
        CalibrationEvidence evidence = CalibrationEvidence.of(copy.before(), copy.table(), copy.groupings(),
                settings.answers(), step -> {
                    if (!mine.get() || !table.step(id, me, step.name().toLowerCase(Locale.ROOT))) {
                        throw new CancellationException();
                    }
                });
        List<Copy.Asked> questions = copy.questions();
        return new Report(copy.family(), copy.version(),
                questions.stream().collect(Collectors.toMap(Copy.Asked::item, Copy.Asked::wording)), copy.firstOn(),
                copy.lastOn(), copy.ended(), Map.copyOf(copy.excluded()), copy.banks(), copy.groups(), sha256,
                settings.persons(), settings.answers(), evidence);
    }

    private void fail(UUID id, String problem) {
        transactions.executeWithoutResult(_ -> table.fail(id, me, problem));
    }
}
