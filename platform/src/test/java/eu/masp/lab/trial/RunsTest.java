package eu.masp.lab.trial;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.masp.lab.LabPopulation;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What failed for want of room is said, is not tried in a loop, and does not stay failed. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class RunsTest {
    private static final String BUSY = "Ci sono troppe prove in attesa";

    @LocalServerPort
    private int port;
    @Autowired
    private Runs runs;

    @Test
    void aScenarioThatFoundTheQueueFullIsWorkedOutLater() throws InterruptedException {
        LabPopulation.lay();
        Visitor officer = new Visitor(port).play("programme-officer");
        List<Future<Boolean>> others = filled();
        try {
            String first = kept(officer, "Prima");
            String second = kept(officer, "Seconda");
            assertThat(officer.get(first).body()).contains(BUSY, first + "/again");
            assertThat(officer.get(second).body()).contains(BUSY);
            String compared = "/lab/compare?body=regione-lombardia&s=" + id(first) + "&s=" + id(second);
            assertThat(officer.get(compared).body()).as("the comparison says why").contains(BUSY);

            // Those that are at work stay at it: only what waits gives up its place.
            others.subList(Runs.AT_A_TIME, others.size()).forEach(each -> each.cancel(true));
            assertThatCode(() -> runs.submit(() -> true)).as("what was cancelled left the queue")
                    .doesNotThrowAnyException();
            assertThat(officer.get(first).body()).as("not begun anew at each look").contains(BUSY);
            others.forEach(each -> each.cancel(true));
            assertThat(where(officer.sendTo(first, first + "/again"))).isEqualTo(first);
            assertThat(shown(officer, first)).contains("Ne hanno diritto").doesNotContain(BUSY);
            assertThat(new Visitor(port).play("auditor").get(second).body()).contains(BUSY)
                    .doesNotContain(second + "/again");
        } finally {
            others.forEach(each -> each.cancel(true));
        }
    }

    /** As many that never end as are done at a time, and behind them as many as there is room for. */
    private List<Future<Boolean>> filled() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(Runs.AT_A_TIME);
        CountDownLatch never = new CountDownLatch(1);
        List<Future<Boolean>> others = new ArrayList<>();
        for (int i = 0; i < Runs.AT_A_TIME; i++) {
            others.add(runs.submit(() -> {
                begun.countDown();
                never.await();
                return true;
            }));
        }
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        for (int i = 0; i < Runs.WAITING; i++) {
            others.add(runs.submit(() -> true));
        }
        return others;
    }

    private static String kept(Visitor officer, String name) {
        String trial = where(officer.send("/lab/new", "measure", "bonus-nido", "population", LabPopulation.NAME, "on",
                "2026-11-22", "body", "regione-lombardia"));
        return where(officer.send(trial + "/keep", "name", name, "reason", "Con la coda piena"));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String shown(Visitor officer, String path) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            String page = officer.get(path).body();
            if (!page.contains("<progress")) {
                return page;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("no result: " + path);
    }

    @Test
    void onlyWhatMayBeOverByNowIsTriedAgainAndNotAtOnce() {
        Run busy = failed("busy");
        assertThat(busy.worthAnother(Duration.ZERO)).isTrue();
        assertThat(busy.worthAnother(Duration.ofMinutes(1))).as("a minute has not passed").isFalse();
        assertThat(failed("memory").worthAnother(Duration.ZERO)).isTrue();
        assertThat(failed("unforeseen").worthAnother(Duration.ZERO)).isTrue();
        assertThat(failed("too-large").worthAnother(Duration.ZERO)).as("it would be too large again").isFalse();
        assertThat(run().worthAnother(Duration.ZERO)).as("it has not failed").isFalse();
    }

    private static Run failed(String reason) {
        Run run = run();
        run.failed(reason);
        return run;
    }

    private static Run run() {
        return new Run(new Setting("prova", List.of("bonus-nido"), "", LocalDate.of(2026, 11, 22), Map.of()), "");
    }
}
