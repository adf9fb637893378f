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

    /** How much of the text stands before the place. */
    public String before(String text) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.substring(0, Math.min(start + Math.max(column, 0), text.length()));
    }
}
