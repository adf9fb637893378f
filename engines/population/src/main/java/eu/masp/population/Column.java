package eu.masp.population;

import java.util.List;

/**
 * A column of a table: how it is kept in memory (a long, {@link #NONE} for unknown) and written.
 *
 * @param words for words: what the codes 0, 1, … mean
 */
record Column(String name, Kept kept, List<String> words) {

    /** Unknown. */
    static final long NONE = Long.MIN_VALUE;

    enum Kept {
        ID, WEIGHT, COMUNE, WORD, FLAG,
        /** Days since 1970. */
        DAY,
        /** Euros times 100. */
        CENTS
    }

    static Column id(String name) {
        return new Column(name, Kept.ID, List.of());
    }

    static Column weight() {
        return new Column("weight", Kept.WEIGHT, List.of());
    }

    static Column of(String name, Kept kept) {
        return new Column(name, kept, List.of());
    }

    static <E extends Enum<E>> Column words(String name, Class<E> words) {
        return new Column(name, Kept.WORD, Words.of(words));
    }

    /** Whether it is an input of the vocabulary, and not a key or weight. */
    boolean isInput() {
        return kept != Kept.ID && kept != Kept.WEIGHT;
    }
}
