package eu.masp.measures.feel;

import org.jspecify.annotations.Nullable;

/** A text, or an unknown one. */
public record Word(@Nullable String text) implements Value {

    public static final Word UNKNOWN = new Word(null);

    @Override
    public boolean known() {
        return text != null;
    }

    @Override
    public Value hull(Value other) {
        return equals(other) ? this : UNKNOWN;
    }

    Truth same(Word other) {
        return text == null || other.text == null ? Truth.UNKNOWN : Truth.of(text.equals(other.text));
    }
}
