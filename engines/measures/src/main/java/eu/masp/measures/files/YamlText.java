package eu.masp.measures.files;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A YAML file as it was written, to say where in it something stands. */
record YamlText(String file, String text) {

    /** Line and column, both from 1. */
    record Place(int line, int column) {}

    /**
     * Where a place in a scalar's value stands in the file. Folding changes white space alone, so that both are the same number of
     * other characters away from the scalar's start.
     */
    Place place(ScalarNode scalar, String before) {
        long left = before.chars().filter(c -> !Character.isWhitespace(c)).count();
        int end = text.offsetByCodePoints(0, scalar.getEndMark().getIndex());
        int last = start(scalar);
        for (int i = last; i < end; i++) {
            if (Character.isWhitespace(text.charAt(i)) || escapes(scalar.getScalarStyle(), i)) {
                continue;
            }
            if (left-- == 0) {
                return place(i);
            }
            last = i + 1;
        }
        return place(Math.min(last, end));
    }

    private int start(ScalarNode scalar) {
        int start = text.offsetByCodePoints(0, scalar.getStartMark().getIndex());
        return switch (scalar.getScalarStyle()) {
            case LITERAL, FOLDED -> Math.max(start, text.indexOf('\n', start));
            case DOUBLE_QUOTED, SINGLE_QUOTED -> start + 1;
            default -> start;
        };
    }

    /** Whether the character only says that the next one is meant. */
    private boolean escapes(ScalarStyle style, int i) {
        return (style == ScalarStyle.DOUBLE_QUOTED && text.charAt(i) == '\\')
                || (style == ScalarStyle.SINGLE_QUOTED && text.startsWith("''", i));
    }

    private Place place(int index) {
        String before = text.substring(0, index);
        return new Place((int) before.chars().filter(c -> c == '\n').count() + 1, index - before.lastIndexOf('\n'));
    }
}
