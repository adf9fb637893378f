package eu.masp.lab.trial;

import eu.masp.lab.populations.PopulationInfo;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A trial that is being worked out, or was. */
public final class Run {

    /** How far it is. */
    public enum Stage {
        WAITING, LOADING, COMPUTING, DONE, FAILED, CANCELLED;

        public boolean over() {
            return compareTo(DONE) >= 0;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What fails a run may be over a minute later; what is wrong with the rules or the files is not. */
    private static final Set<String> PASSING = Set.of("busy", "memory", "unforeseen");

    private final Setting setting;
    private final String population;
    private final long begun = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile Stage stage = Stage.WAITING;
    private volatile @Nullable Results results;
    private volatile String reason = "";
    private volatile long ended;
    private volatile @Nullable Future<?> future;

    /** @param population the stamp of the population it is worked out on */
    Run(Setting setting, String population) {
        this.setting = setting;
        this.population = population;
    }

    /** Whether it is of this setting and of the population as it is now. */
    boolean isOf(Setting other, PopulationInfo now) {
        return setting.equals(other) && population.equals(now.stamp());
    }

    public Setting setting() {
        return setting;
    }

    public Stage stage() {
        return stage;
    }

    /** Null as long as there are none. */
    public @Nullable Results results() {
        return results;
    }

    /** Why it failed; in the engine's words, which name what and where. */
    public String reason() {
        return reason;
    }

    public long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    /** Whether it is over within this time. */
    public boolean await(Duration patience) throws InterruptedException {
        return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it failed of something that may be over by now, and this time has passed since. */
    boolean worthAnother(Duration rest) {
        return stage == Stage.FAILED && PASSING.contains(reason) && System.nanoTime() - ended >= rest.toNanos();
    }

    /** Whether the caller is the one who begins it. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void by(Future<?> doing) {
        future = doing;
        if (stage == Stage.CANCELLED) {
            doing.cancel(true);
        }
    }

    synchronized void at(Stage now) {
        if (!stage.over()) {
            stage = now;
        }
    }

    void done(Results all) {
        results = all;
        end(Stage.DONE, "");
    }

    void failed(String why) {
        end(Stage.FAILED, why);
    }

    void cancel() {
        end(Stage.CANCELLED, "");
        Future<?> doing = future;
        if (doing != null) {
            doing.cancel(true);
        }
    }

    private synchronized void end(Stage how, String why) {
        if (!stage.over()) {
            reason = why;
            ended = System.nanoTime();
            stage = how;
            over.countDown();
        }
    }
}
