package eu.masp.lab.populations;

import eu.masp.measures.Catalogue;
import eu.masp.measures.InvalidContentException;
import eu.masp.population.SyntheticPopulation;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws synthetic populations beside everything else, one at a time. */
@Component
public class Drawings {
    private static final Logger LOG = LoggerFactory.getLogger(Drawings.class);
    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    private final Populations populations;
    private final Catalogue catalogue;
    private final Clock clock;
    private @Nullable Thread thread;
    private @Nullable Drawing last;
    private boolean closed;

    Drawings(Populations populations, Catalogue catalogue, Clock clock) {
        this.populations = populations;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The one that runs, or else the last one since the start. */
    public synchronized Optional<Drawing> last() {
        return Optional.ofNullable(last);
    }

    public synchronized boolean running() {
        return last != null && last.state() == Drawing.State.RUNNING;
    }

    /** The name that a population of this size and date has. */
    public static String name(long persons, LocalDate on) {
        return "lombardia-" + persons + "-" + on;
    }

    /**
     * Begins to draw one, as everybody is on a date, unless one is being drawn already.
     *
     * @param after how long to leave the machine to others first
     * @return whether it has begun
     */
    public synchronized boolean begin(long persons, LocalDate on, Duration after) {
        if (closed || running()) {
            return false;
        }
        Drawing drawing = new Drawing(name(persons, on), persons, clock.instant());
        last = drawing;
        thread = Thread.ofPlatform().name("lab-drawing").daemon().priority(Thread.MIN_PRIORITY)
                .start(() -> draw(drawing, on, after));
        return true;
    }

    /** Stops the one that runs; nothing of it is left. */
    public synchronized void cancel() {
        if (thread != null && running()) {
            thread.interrupt();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        Thread running;
        synchronized (this) {
            closed = true;
            cancel();
            running = thread;
        }
        if (running != null) {
            running.join(LAST_STEP);
        }
    }

    private void draw(Drawing drawing, LocalDate on, Duration after) {
        try {
            Thread.sleep(after);
            Path folder = populations.folder();
            Files.createDirectories(folder);
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
            SyntheticPopulation.write(catalogue, drawing.persons(), 1, on, threads, folder.resolve(drawing.name()),
                    drawing::drawn);
            drawing.end(Drawing.State.DONE, "");
            LOG.info("Synthetic population written: {} persons in {}", drawing.persons(), drawing.name());
        } catch (InterruptedException e) {
            drawing.end(Drawing.State.CANCELLED, "");
        } catch (IOException | InvalidContentException e) {
            drawing.end(Drawing.State.FAILED, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            LOG.warn("The synthetic population {} could not be drawn: {}", drawing.name(), drawing.reason());
        } catch (RuntimeException | OutOfMemoryError e) {
            drawing.end(Drawing.State.FAILED, e.getClass().getSimpleName());
            LOG.error("The synthetic population {} could not be drawn", drawing.name(), e);
        }
    }
}
