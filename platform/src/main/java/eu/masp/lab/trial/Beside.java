package eu.masp.lab.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.populations.Populations;
import eu.masp.simulation.columns.CannotCompileException;
import eu.masp.simulation.funds.FundResults;
import eu.masp.simulation.optimise.Frontier;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.results.Fairness;
import eu.masp.simulation.scenario.ScenarioException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works out what is asked beside trials, in the same queue; of each kind one at a time for a trial, a newer one cancels it. */
@Component
public class Beside {
    private static final Logger LOG = LoggerFactory.getLogger(Beside.class);

    private final Runs runs;
    private final Analyses analyses;
    private final Families families;
    private final Trials trials;
    private final Populations populations;
    private final Cache<String, Task> tasks = Caffeine.newBuilder().maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(30)).build();

    Beside(Runs runs, Analyses analyses, Families families, Trials trials, Populations populations) {
        this.runs = runs;
        this.analyses = analyses;
        this.families = families;
        this.trials = trials;
        this.populations = populations;
    }

    private record Task(Object of, Future<?> future) {}

    /** Group by group; by the words of each grouping. */
    public Work<Map<String, Fairness>> fairness(String owner, Setting setting, PopulationInfo info, Duration patience)
            throws InterruptedException {
        return get("fairness " + owner, List.of(setting, info.stamp()), () -> analyses.fairness(setting, info),
                patience);
    }

    /** What becomes of a fund. */
    public Work<FundResults> money(String owner, Setting setting, Money money, PopulationInfo info, Duration patience)
            throws InterruptedException {
        return get("money " + owner, List.of(setting, money, info.stamp()), () -> analyses.money(setting, info, money),
                patience);
    }

    /** Households as examples. */
    public Work<Families.Examples> examples(String owner, Setting setting, PopulationInfo info, Duration patience)
            throws InterruptedException {
        return get("families " + owner, List.of(setting, info.stamp()), () -> families.of(trials, setting, info),
                patience);
    }

    /** Settings that no other beats, with a fund. */
    public Work<Frontier> optimise(String owner, Setting setting, Money money, Map<String, Object> asked,
            PopulationInfo info, Duration patience) throws InterruptedException {
        return get("optimise " + owner, List.of(setting, money, asked),
                () -> analyses.optimise(setting, info, money, asked), patience);
    }

    @SuppressWarnings("unchecked") // a key stands for one kind of work
    private <T> Work<T> get(String key, Object of, Callable<T> work, Duration patience) throws InterruptedException {
        Task task;
        try {
            task = tasks.asMap().compute(key, (_, before) -> {
                if (before != null && before.of().equals(of) && !before.future().isCancelled()) {
                    return before;
                }
                if (before != null) {
                    before.future().cancel(true);
                }
                return new Task(of, runs.submit(work));
            });
        } catch (RejectedExecutionException e) {
            return new Work<>(null, "busy");
        }
        try {
            return new Work<>((T) task.future().get(patience.toMillis(), TimeUnit.MILLISECONDS), "");
        } catch (TimeoutException e) {
            return new Work<>(null, "");
        } catch (CancellationException e) {
            return new Work<>(null, "cancelled");
        } catch (ExecutionException e) {
            tasks.invalidate(key);
            return new Work<>(null, reason(e.getCause()));
        }
    }

    private String reason(@Nullable Throwable failure) {
        return switch (failure) {
            case PopulationException e -> words(e);
            case CannotCompileException e -> words(e);
            case ScenarioException e -> words(e);
            case ArithmeticException _ -> "too-large";
            case OutOfMemoryError _ -> "memory";
            case null, default -> {
                LOG.error("What was asked beside a trial failed", failure);
                yield "unforeseen";
            }
        };
    }

    private String words(RuntimeException e) {
        return String.valueOf(e.getMessage()).replace(populations.folder() + "/", "");
    }
}
