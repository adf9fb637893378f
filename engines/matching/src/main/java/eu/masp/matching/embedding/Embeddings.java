package eu.masp.matching.embedding;

import java.util.List;
import java.util.Optional;

/** Makes vectors of short texts: texts that mean nearly the same lie near each other. May be shared by threads. */
public interface Embeddings {

    /** Its name and edition: vectors of two models cannot be compared. */
    String model();

    /** Whether it was made for this language. */
    boolean speaks(String language);

    /** For each text a vector of length 1. The same text gives the same vector whatever stands beside it. */
    float[][] of(List<String> texts);

    /** The model that comes with MASP, if it is on the class path and runs on this machine. */
    static Optional<Embeddings> find() {
        return MiniLm.load().model();
    }

    /** The same, and why there is none where there is none. The first call reads 23 MB and takes about a second. */
    static Loading load() {
        return MiniLm.load();
    }

    /**
     * What came of loading the model.
     *
     * @param problem why it does not run here, a sentence for the log; empty where it runs
     */
    record Loading(Optional<Embeddings> model, String problem) {}
}
