package eu.masp.matching.text;

/**
 * How much each way of comparing counts: chosen on the half of our own narratives that is there for it ({@code split: tune}), and on the
 * other names of our own occupations and skills, to be found among ESCO's.
 */
final class Weights {

    /** Whole stems, beside character n-grams. */
    static final float STEMS = 0.3f;
    /** Meaning, beside words, where there is a model. */
    static final float MEANING = 0.5f;
    /** A cosine of meanings below this is what any two sentences have. */
    static final float NO_MEANING = 0.15f;
    /** A phrase by itself, beside its whole sentence. */
    static final float PHRASE = 0.9f;
    /** How much less a phrase counts for a name of which it holds nothing else: "the keys" for "cut keys". */
    static final float COVERAGE = 0.5f;
    /** Above this a text is the name itself. */
    static final float WHOLE_NAME = 0.999f;
    /** What a text that is a concept's very title is given besides, so that it comes before those of which it is one name among others. */
    static final float TITLE = 0.5f;
    /** The description of a concept, beside its names. */
    static final float DESCRIPTION = 0.8f;
    /** What the other sentences of a text add, on the mean. */
    static final float OTHERS = 0.3f;
    /** The title of an occupation's ISCO group, beside its own names. */
    static final float GROUP = 0.25f;

    private Weights() {
    }
}
