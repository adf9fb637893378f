package eu.masp.matching;

import eu.masp.matching.embedding.Embeddings;
import eu.masp.matching.text.Meanings;
import eu.masp.matching.text.TextIndex;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the skills and occupations that a text is about. Compares sentences and their phrases with every name of every concept: by stems,
 * by character n-grams and, where there is a model for the language, by meaning. May be shared by threads.
 */
public final class TextMatcher {

    /**
     * Below this score nothing is proposed to a person where words alone are compared: what is not matched stays so. Set on our own
     * stories, so that those that say nothing of a skill get no proposal.
     */
    public static final double FLOOR = 0.3;
    /** The same where meaning is compared too: any two sentences have a little of it in common. */
    public static final double FLOOR_OF_MEANING = 0.4;

    private final Taxonomy taxonomy;
    private final String language;
    private final Optional<Embeddings> embeddings;
    private final FurtherNames further;
    private final Map<Kind, TextIndex> indexes = new EnumMap<>(Kind.class);

    private TextMatcher(Taxonomy taxonomy, String language, Optional<Embeddings> embeddings, FurtherNames further) {
        this.taxonomy = taxonomy;
        this.language = language;
        this.further = further;
        this.embeddings = embeddings.filter(found -> found.speaks(language));
    }

    /**
     * @param language of the texts and of the labels, such as {@code it}
     * @param embeddings used if they speak the language and the taxonomy's vectors were made by the same model, or it is small
     * @throws IllegalArgumentException if the taxonomy has no label in the language
     */
    public static TextMatcher of(Taxonomy taxonomy, String language, Optional<Embeddings> embeddings) {
        return of(taxonomy, language, embeddings, FurtherNames.NONE);
    }

    /** The same, where concepts have further names besides those of the taxonomy. */
    public static TextMatcher of(Taxonomy taxonomy, String language, Optional<Embeddings> embeddings,
            FurtherNames further) {
        if (!taxonomy.languages().contains(language)) {
            throw new IllegalArgumentException("The taxonomy " + taxonomy.source() + " " + taxonomy.version()
                    + " has no labels in \"" + language + "\"; it has " + String.join(", ", taxonomy.languages())
                    + ".");
        }
        return new TextMatcher(taxonomy, language, embeddings, further);
    }

    /** The skills a text is about, nearest first, none below the floor. */
    public List<Match> skills(String text, int top) {
        return find(Kind.SKILL, text, top, floor(Kind.SKILL));
    }

    /** The occupations a text is about, nearest first, none below the floor. */
    public List<Match> occupations(String text, int top) {
        return find(Kind.OCCUPATION, text, top, floor(Kind.OCCUPATION));
    }

    /** The nearest concepts of a kind, with a floor of the caller's. */
    public List<Match> find(Kind kind, String text, int top, double floor) {
        return index(kind).search(text, top, floor, meanings().orElse(null));
    }

    /**
     * What each sentence of a story is about, taken by itself, in the order of the sentences. What stands twice is looked at once, and all
     * processors work at it.
     *
     * @param top at most so many of each kind for a sentence
     * @param floor none with a lower score
     * @param meanings of the sentences, shared with another matcher of the same story; see {@link #meanings}
     * @param kinds skills, occupations or both
     */
    public List<SentenceMatches> each(List<Span> sentences, int top, double floor, Optional<Meanings> meanings,
            Kind... kinds) {
        Map<String, SentenceMatches> found = sentences.stream().map(Span::text).distinct().parallel()
                .collect(Collectors.toConcurrentMap(text -> text,
                        text -> new SentenceMatches(Stream.of(kinds).collect(Collectors.toMap(kind -> kind,
                                kind -> index(kind).search(text, top, floor, meanings.orElse(null)))))));
        return sentences.stream().map(sentence -> Objects.requireNonNull(found.get(sentence.text()))).toList();
    }

    /** A place to keep the vectors of one story's sentences while it is read; empty where words alone are compared. */
    public Optional<Meanings> meanings() {
        return embeddings.map(Meanings::new);
    }

    private double floor(Kind kind) {
        return comparesMeaning(kind) ? FLOOR_OF_MEANING : FLOOR;
    }

    /** Whether any concept of this kind has a name in the language; without one nothing is ever found. */
    public boolean knows(Kind kind) {
        return taxonomy.names(kind, language);
    }

    /** Whether concepts of this kind are compared by meaning too, not by words alone. */
    public boolean comparesMeaning(Kind kind) {
        return index(kind).comparesMeaning();
    }

    private synchronized TextIndex index(Kind kind) {
        return indexes.computeIfAbsent(kind, _ -> TextIndex.of(taxonomy, kind, language, embeddings, further));
    }
}
