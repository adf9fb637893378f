package eu.masp.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder to be made: everything is written beside it and moved when complete, so that nothing half done is found there. */
final class Destination implements AutoCloseable {

    /** Disk taken while writing, with a margin: the tables growing and the files made of them. */
    private static final long BYTES_FOR_A_PERSON = 40;
    private final Path folder;
    private final Path growing;
    private final Thread onInterrupt;

    private Destination(Path folder, Path growing) {
        this.folder = folder;
        this.growing = growing;
        this.onInterrupt = new Thread(() -> delete(growing));
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /**
     * @param force whether a population that is there may be replaced
     * @throws BadUse if the folder cannot be made
     */
    static Destination of(Path out, boolean force, long persons) throws BadUse, IOException {
        Path folder = out.toAbsolutePath().normalize();
        String name = String.valueOf(folder.getFileName());
        if (folder.getParent() == null || name.endsWith(".parquet") || name.endsWith(".csv")) {
            throw new BadUse(
                    "--out names a folder, for a population is several linked tables (household.parquet, adults.parquet, "
                            + "children.parquet): try --out " + out.toString().replaceAll("\\.(parquet|csv)$", "")
                            + ".");
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            mayReplace(folder, force);
        }
        Path parent = folder.getParent();
        if (!Files.isDirectory(parent)) {
            throw new BadUse("There is no folder " + parent + " to write in.");
        }
        if (!Files.isWritable(parent)) {
            throw new BadUse("The folder " + parent + " cannot be written: no permission.");
        }
        FileStore disk = Files.getFileStore(parent);
        requireSpace(disk.getUsableSpace(), persons, parent);
        // Not a temporary folder of the library, which nobody else may read.
        Path growing = parent.resolve("." + name + "-growing-" + ProcessHandle.current().pid());
        delete(growing);
        return new Destination(folder, Files.createDirectory(growing));
    }

    private static void mayReplace(Path folder, boolean force) throws BadUse, IOException {
        if (!force) {
            throw new BadUse(folder + " exists already: name another folder, or add --force to replace it.");
        }
        List<String> files;
        try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            files = inside.map(file -> String.valueOf(file.getFileName())).toList();
        }
        if (!files.isEmpty() && !files.contains("household.parquet")) {
            throw new BadUse(folder + " is not a population: --force replaces nothing else.");
        }
    }

    static void requireSpace(long free, long persons, Path where) throws IOException {
        long needed = persons * BYTES_FOR_A_PERSON + 20_000_000;
        if (free < needed) {
            throw new IOException(
                    "Not enough space in " + where + ": " + persons + " persons need about " + needed / 1_000_000
                            + " MB while they are written, " + free / 1_000_000 + " MB are free.");
        }
    }

    /** Where to write. */
    Path growing() {
        return growing;
    }

    Path folder() {
        return folder;
    }

    /** What is written takes its place. */
    void complete() throws IOException {
        Path before = growing.resolveSibling(growing.getFileName() + "-before");
        boolean replaces = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            Files.move(folder, before);
        }
        try {
            Files.move(growing, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(before, folder);
            }
            throw e;
        }
        delete(before);
    }

    /** Removes what was not completed. */
    @Override
    public void close() {
        delete(growing);
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The program ends already; the hook itself cleans up.
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // What cannot be removed is hidden by its name and says what it was.
        }
    }
}
