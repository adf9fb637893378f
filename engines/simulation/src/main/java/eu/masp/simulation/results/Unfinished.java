package eu.masp.simulation.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file that is being written, and those beside it whose names begin alike. When the program is told to stop (Ctrl-C), whoever
 * writes is interrupted, nothing is moved to its place any more, and what is there is deleted.
 */
final class Unfinished {

    private static final long PATIENCE_MS = 3000;
    private static final Set<Unfinished> ALL = new LinkedHashSet<>();
    private static boolean stopping;
    private static boolean watched;

    private final Path half;
    private final Thread writer = Thread.currentThread();

    private Unfinished(Path half) {
        this.half = half.toAbsolutePath();
    }

    static Unfinished begin(Path half) {
        Unfinished unfinished = new Unfinished(half);
        synchronized (ALL) {
            if (!watched) {
                Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::stop, "unfinished files"));
                watched = true;
            }
            ALL.add(unfinished);
        }
        return unfinished;
    }

    /** What makes a file whole. */
    interface Move {
        void run() throws IOException;
    }

    /** @throws IOException also when the program is stopping: then the file does not come to its place */
    void end(Move move) throws IOException {
        synchronized (ALL) {
            if (stopping) {
                throw new IOException("the program was told to stop.");
            }
            move.run();
        }
    }

    void delete() {
        Path folder = half.getParent();
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            String name = String.valueOf(half.getFileName());
            for (Path file : files.filter(one -> String.valueOf(one.getFileName()).startsWith(name)).toList()) {
                deleteAll(file);
            }
        } catch (IOException e) {
            half.toFile().deleteOnExit();
        }
    }

    /** A database has a folder beside it for what does not fit into memory. */
    private static void deleteAll(Path file) throws IOException {
        try (Stream<Path> inside = Files.walk(file)) {
            for (Path one : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    void forget() {
        synchronized (ALL) {
            ALL.remove(this);
            ALL.notifyAll();
        }
    }

    private static void stop() {
        List<Unfinished> left;
        synchronized (ALL) {
            stopping = true;
            ALL.forEach(unfinished -> unfinished.writer.interrupt());
            long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
            try {
                while (!ALL.isEmpty() && System.nanoTime() < end) {
                    ALL.wait(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            left = new ArrayList<>(ALL);
        }
        left.forEach(Unfinished::delete);
    }
}
