package eu.masp.measures.feel;

/** FEEL text outside the profile; the place is within the text, from line 1 and column 0. */
public final class FeelException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    FeelException(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
