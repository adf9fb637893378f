package eu.masp.catalogue;

import eu.masp.measures.Catalogue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the folder of measures while the database starts, because both take their time and neither needs the other. */
public final class CatalogueAhead {
    private static final AtomicReference<CatalogueAhead> BEGUN = new AtomicReference<>();

    private final Path folder;
    private final CompletableFuture<Catalogue> reading;

    private CatalogueAhead(Path folder) {
        this.folder = folder;
        this.reading = CompletableFuture.supplyAsync(() -> CatalogueFolder.read(folder));
    }

    /** What is wrong with the folder is told when the application asks for it. */
    public static void begin(Path folder) {
        BEGUN.set(new CatalogueAhead(folder.toAbsolutePath().normalize()));
    }

    /** The measures of this folder, if their reading has begun; they are handed out once. */
    static Optional<Catalogue> find(Path folder) {
        CatalogueAhead begun = BEGUN.getAndSet(null);
        if (begun == null || !begun.folder.equals(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(begun.reading.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
