package eu.masp.measures;

/**
 * One thing wrong in a file, with its mend in the message.
 *
 * @param file path as given by the caller
 * @param line from 1; 0 when the problem is of the whole file
 * @param column from 1; 0 when unknown
 */
public record Problem(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return line == 0 ? file + "  " + message : file + ":" + line + ":" + column + "  " + message;
    }
}
