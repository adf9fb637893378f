package eu.masp.measures;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a file, with its mend in the message.
 *
 * @param file path as given by the caller
 * @param line from 1; 0 when the problem is of the whole file
 * @param column from 1; 0 when unknown
 * @param path place within a case, as in {@code children[0].birth_date}; null elsewhere
 */
public record Problem(String file, int line, int column, @Nullable String path, String message) {

    /** A problem at a place in a text. */
    public Problem(String file, int line, int column, String message) {
        this(file, line, column, null, message);
    }

    @Override
    public String toString() {
        String what = path == null ? message : path + ": " + message;
        return line == 0 ? file + "  " + what : file + ":" + line + ":" + column + "  " + what;
    }
}
