package eu.masp.matching.text;

import eu.masp.matching.Concept;
import eu.masp.matching.FurtherNames;
import eu.masp.matching.Kind;
import eu.masp.matching.Match;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.embedding.Embeddings;
import eu.masp.matching.embedding.Vectors;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The concepts of one kind, ready to be compared with texts of one language. A sentence and its phrases are compared with every name by
 * words (stems and character n-grams), and the sentence with every concept by meaning, if there is a model. May be shared by threads.
 */
public final class TextIndex {

    /** Vectors of so many names are made on the spot where none were kept. */
    private static final int QUICKLY_MADE = 3_000;
    /** So many sentences of a long text are compared side by side. */
    private static final int AT_ONCE = 32;

    private final LabelTable table;
    private final String code;
    private final Language language;
    private final WordIndex words;
    private final @Nullable GroupTitles groups;
    private final @Nullable Vectors vectors;

    private TextIndex(Taxonomy taxonomy, Kind kind, LabelTable table, String code, @Nullable Vectors vectors) {
        this.table = table;
        this.code = code;
        this.language = Language.of(code);
        this.vectors = vectors;
        this.words = new WordIndex(language, table.texts(), table.owners());
        this.groups = kind == Kind.OCCUPATION ? new GroupTitles(taxonomy, language, code, table.concepts()) : null;
    }

    public static TextIndex of(Taxonomy taxonomy, Kind kind, String language, Optional<Embeddings> embeddings,
            FurtherNames further) {
        LabelTable table = LabelTable.of(taxonomy, kind, language, further);
        Embeddings model = embeddings.filter(found -> found.speaks(language)).orElse(null);
        Vectors vectors = model == null ? null : taxonomy.vectors(kind, language)
                .filter(kept -> kept.model().equals(model.model()) && fits(kept, table))
                .orElseGet(() -> table.texts().size() > QUICKLY_MADE ? null
                        : Vectors.of(model.model(), table.sum(), model.of(table.texts())));
        return new TextIndex(taxonomy, kind, table, language, vectors);
    }

    /** Of a large taxonomy the preferred names have vectors, of a small one all texts. */
    private static boolean fits(Vectors kept, LabelTable table) {
        return kept.sum() == table.sum() && kept.rows().length == table.concepts().size()
                || kept.sum() == table.sumOfAll() && kept.rows().length == table.texts().size();
    }

    /** Whether meaning is compared too, not words alone. */
    public boolean comparesMeaning() {
        return vectors != null;
    }

    /**
     * The concepts nearest to a text, nearest first; equal ones in the taxonomy's order.
     *
     * @param top at most so many
     * @param floor none with a lower score
     * @param meanings of sentences; not asked where meaning is not compared
     */
    public List<Match> search(String text, int top, double floor, @Nullable Meanings meanings) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : Sentence.all(text)) {
            // Numbers alone name nothing.
            if (language.distinct(sentence.whole().in(text)).stream()
                    .anyMatch(word -> word.form().chars().anyMatch(Character::isLetter))) {
                sentences.add(sentence);
            }
        }
        if (sentences.isEmpty() || table.concepts().isEmpty()) {
            return List.of();
        }
        int concepts = table.concepts().size();
        Found found = new Found(concepts);
        float[] sums = new float[concepts];
        for (int first = 0; first < sentences.size(); first += AT_ONCE) {
            List<Found> each = IntStream.range(first, Math.min(first + AT_ONCE, sentences.size())).parallel()
                    .mapToObj(i -> compare(text, sentences.get(i), meanings)).toList();
            for (Found here : each) {
                for (int concept = 0; concept < concepts; concept++) {
                    sums[concept] += here.score(concept);
                    found.offer(concept, here.score(concept), here.row(concept), here.part(concept),
                            here.byMeaning(concept));
                }
            }
        }
        for (int concept = 0; concept < concepts; concept++) {
            float others = (sums[concept] - found.score(concept)) / sentences.size();
            found.add(concept, Weights.OTHERS * others);
        }
        return found.best(top, floor).stream().map(concept -> match(text, found, concept)).toList();
    }

    private Found compare(String text, Sentence sentence, @Nullable Meanings meanings) {
        Found found = compareNames(text, sentence, meanings);
        for (int concept = 0; concept < table.concepts().size(); concept++) {
            if (found.score(concept) >= Weights.WHOLE_NAME && table.isTitle(found.row(concept))) {
                found.add(concept, Weights.TITLE);
            }
        }
        if (groups != null) {
            float[] byGroup = groups.scores(sentence.whole().in(text));
            for (int concept = 0; concept < byGroup.length; concept++) {
                found.add(concept, Weights.GROUP * byGroup[concept], sentence.whole());
            }
        }
        return found;
    }

    private Found compareNames(String text, Sentence sentence, @Nullable Meanings meanings) {
        Found byWords = new Found(table.concepts().size());
        compareWords(text, sentence.whole(), 1, 0, byWords);
        for (Part phrase : sentence.phrases()) {
            compareWords(text, phrase, Weights.PHRASE, Weights.COVERAGE, byWords);
        }
        if (vectors == null || meanings == null) {
            return byWords;
        }
        Found both = new Found(table.concepts().size());
        float[] nearness = nearness(vectors.cosines(meanings.of(sentence.whole().in(text))));
        for (int concept = 0; concept < nearness.length; concept++) {
            float words = (1 - Weights.MEANING) * byWords.score(concept);
            float meaning = Weights.MEANING * nearness[concept];
            Part part = byWords.part(concept);
            both.offer(concept, words + meaning, byWords.row(concept),
                    part == null || meaning > words ? sentence.whole() : part, meaning > words);
        }
        return both;
    }

    private void compareWords(String text, Part part, float weight, float coverage, Found found) {
        float[] scores = words.scores(part.in(text), coverage);
        for (int row = 0; row < scores.length; row++) {
            float score = row < table.names() ? scores[row] : scores[row] * Weights.DESCRIPTION;
            found.offer(table.owners()[row], weight * score, row, part);
        }
    }

    /** The nearest meaning of each concept's rows, from 0 for none to 1 for the same. */
    private float[] nearness(float[] cosines) {
        float[] nearest = new float[table.concepts().size()];
        for (int row = 0; row < cosines.length; row++) {
            int concept = table.owners()[row];
            float more = (cosines[row] - Weights.NO_MEANING) / (1 - Weights.NO_MEANING);
            nearest[concept] = Math.max(nearest[concept], more);
        }
        return nearest;
    }

    private Match match(String text, Found found, int number) {
        Concept concept = table.concepts().get(number);
        double score = Math.round(Math.min(1, found.score(number)) * 10_000) / 10_000.0;
        Part part = found.part(number);
        if (part == null) {
            return new Match(concept.uri(), concept.label(code), score, List.of(), Match.By.WORDS);
        }
        Evidence evidence = groups != null && found.row(number) < 0
                ? Evidence.of(text, part, language, groups.title(number), false, groups::shares)
                : Evidence.of(text, part, language, table.texts().get(found.row(number)), found.byMeaning(number),
                        words::shares);
        return new Match(concept.uri(), concept.label(code), score, evidence.spans(), evidence.by());
    }
}
