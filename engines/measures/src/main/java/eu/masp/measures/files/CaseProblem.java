package eu.masp.measures.files;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a case.
 *
 * @param path place within the case, as in {@code children[0].birth_date}; null when it is of the whole case
 */
public record CaseProblem(@Nullable String path, String message) {

    @Override
    public String toString() {
        return path == null ? message : path + ": " + message;
    }
}
