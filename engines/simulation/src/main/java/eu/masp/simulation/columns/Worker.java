package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.simulation.population.Population;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs a program over a population, a stretch of roots at a time, on all cores. */
public final class Worker {

    /** Few enough that all results of a stretch stay in the cache. */
    private static final int ROOTS = 1024;

    private Worker() {
    }

    /** What is done with the results of a stretch, by one thread. */
    public interface Reader {
        void read(Stretch results);
    }

    /**
     * Works out all measures under the root.
     *
     * @param readers makes what reads the results, one for each thread
     * @throws InterruptedException when the thread is told to stop: nothing more is read
     */
    public static <R extends Reader> List<R> run(Program program, Entity root, Supplier<R> readers)
            throws InterruptedException {
        Population population = program.population();
        int roots = population.table(root).rows();
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), roots / ROOTS));
        AtomicInteger next = new AtomicInteger();
        List<R> all = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                R reader = readers.get();
                all.add(reader);
                running.add(executor.submit(() -> {
                    Stretch stretch = new Stretch(program);
                    for (int from = next.getAndAdd(ROOTS); from < roots
                            && !Thread.currentThread().isInterrupted(); from = next.getAndAdd(ROOTS)) {
                        stretch.work(root, from, Math.min(roots, from + ROOTS));
                        reader.read(stretch);
                    }
                }));
            }
            try {
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw failure(e);
            }
        }
        return all;
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }

    /** The same on this thread, in the order of the roots: for results that are written down in order. */
    public static void runInOrder(Program program, Entity root, Reader reader) {
        Stretch stretch = new Stretch(program);
        int roots = program.population().table(root).rows();
        for (int from = 0; from < roots; from += ROOTS) {
            stretch.work(root, from, Math.min(roots, from + ROOTS));
            reader.read(stretch);
        }
    }
}
