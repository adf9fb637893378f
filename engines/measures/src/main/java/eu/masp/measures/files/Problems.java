package eu.masp.measures.files;

import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers problems, so that a folder's are all told at once. */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();

    public void add(String file, int line, int column, String message) {
        all.add(new Problem(file, line, column, message));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Throws when there is any. */
    public void report() {
        if (!all.isEmpty()) {
            all.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
            throw new InvalidContentException(all.stream().distinct().toList());
        }
    }
}
