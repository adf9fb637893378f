package eu.masp.lab.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.populations.Populations;
import eu.masp.simulation.columns.CannotCompileException;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.scenario.ScenarioException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works out trials beside everything else: two at a time, in the order in which they are asked for. Each trial has one run; one
 * that is asked for something else gives up what it was at.
 */
@Component
public class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    static final int AT_A_TIME = 2;
    static final int WAITING = 40;
    /** A page that is looked at again and again does not begin the same failing work each time. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final Trials trials;
    private final Populations populations;
    private final Cache<String, Run> runs = Caffeine.newBuilder().maximumSize(300)
            .expireAfterAccess(Duration.ofMinutes(45)).build();
    private final ThreadPoolExecutor executor = new Pool();

    Runs(Trials trials, Populations populations) {
        this.trials = trials;
        this.populations = populations;
        executor.allowCoreThreadTimeOut(true);
    }

    /**
     * The run of a trial or scenario: begins one unless that very setting on that very population is being worked out, or was. What
     * failed for want of room, or of an error nobody foresaw, is tried anew after a minute.
     *
     * @param owner what the run belongs to
     * @param population the body must be allowed to use it
     */
    public Run of(String owner, Setting setting, PopulationInfo population) {
        Run run = runs.asMap().compute(owner, (_, before) -> {
            if (before != null && before.isOf(setting, population) && !before.worthAnother(REST)) {
                return before;
            }
            if (before != null) {
                before.cancel();
            }
            return new Run(setting, population.stamp());
        });
        begin(run, population);
        return run;
    }

    /** Gives up what a trial is at. */
    public void cancel(String owner) {
        Run run = runs.getIfPresent(owner);
        if (run != null) {
            run.cancel();
        }
    }

    /** Forgets what came of a trial, so that it is worked out anew. */
    public void forget(String owner) {
        cancel(owner);
        runs.invalidate(owner);
    }

    /** Work of another kind, in the same queue. */
    <T> Future<T> submit(Callable<T> work) {
        return executor.submit(work);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        runs.asMap().values().forEach(Run::cancel);
        executor.shutdownNow();
        executor.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void begin(Run run, PopulationInfo population) {
        if (!run.claim()) {
            return;
        }
        try {
            run.by(executor.submit(() -> work(run, population)));
        } catch (RejectedExecutionException e) {
            run.failed("busy");
        }
    }

    private void work(Run run, PopulationInfo population) {
        if (run.stage().over()) {
            return;
        }
        try {
            run.done(trials.results(run.setting(), population, run::at));
        } catch (InterruptedException | CancellationException e) {
            run.cancel();
        } catch (PopulationException | CannotCompileException | ScenarioException e) {
            // Folders of this machine are nobody's business.
            run.failed(String.valueOf(e.getMessage()).replace(populations.folder() + "/", ""));
        } catch (ArithmeticException e) {
            run.failed("too-large");
        } catch (OutOfMemoryError e) {
            run.failed("memory");
        } catch (RuntimeException e) {
            LOG.error("A trial failed", e);
            run.failed("unforeseen");
        }
    }

    /** What nobody waits for any more leaves the queue at once: it would keep others out. */
    private static final class Pool extends ThreadPoolExecutor {
        Pool() {
            super(AT_A_TIME, AT_A_TIME, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> Thread
                    .ofPlatform().name("lab").daemon().priority(Thread.NORM_PRIORITY - 1).unstarted(task));
        }

        @Override
        protected <T> RunnableFuture<T> newTaskFor(Callable<T> work) {
            return new FutureTask<>(work) {
                @Override
                protected void done() {
                    if (isCancelled()) {
                        remove(this);
                    }
                }
            };
        }

        @Override
        protected <T> RunnableFuture<T> newTaskFor(Runnable work, T result) {
            return newTaskFor(Executors.callable(work, result));
        }
    }
}
