package eu.masp.matching.text;

import eu.masp.matching.Concept;
import eu.masp.matching.FurtherNames;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Taxonomy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * All names that concepts of one kind have in one language, a row each: first the preferred one of every concept, then the others, then
 * the descriptions.
 *
 * @param concepts those that have a name in the language
 * @param texts the names and descriptions
 * @param owners for each text, the place of its concept in the list of concepts
 * @param names how many of the texts are names
 */
public record LabelTable(List<Concept> concepts, List<String> texts, int[] owners, int names) {

    /** Descriptions of a large taxonomy would take more room than all of its names and help little. */
    private static final int WITH_DESCRIPTIONS = 2_000;

    public static LabelTable of(Taxonomy taxonomy, Kind kind, String language) {
        return of(taxonomy, kind, language, FurtherNames.NONE);
    }

    /** @param further names of the concepts besides the taxonomy's own */
    public static LabelTable of(Taxonomy taxonomy, Kind kind, String language, FurtherNames further) {
        List<Concept> concepts = taxonomy.all(kind).stream().filter(concept -> concept.labels().containsKey(language))
                .toList();
        List<String> texts = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < concepts.size(); i++) {
            texts.add(labels(concepts.get(i), language).preferred());
            owners.add(i);
        }
        for (int i = 0; i < concepts.size(); i++) {
            Labels labels = labels(concepts.get(i), language);
            Set<String> others = new LinkedHashSet<>();
            // "direttore tecnico/direttrice tecnica" is two names.
            if (labels.preferred().indexOf('/') > 0 && labels.preferred().indexOf(' ') > 0 || language.equals("it")) {
                others.addAll(List.of(labels.preferred().split("/")));
            }
            others.addAll(labels.others());
            others.addAll(further.of(concepts.get(i).uri(), language));
            others.remove(labels.preferred());
            for (String other : others) {
                texts.add(other.strip());
                owners.add(i);
            }
        }
        int names = texts.size();
        if (concepts.size() <= WITH_DESCRIPTIONS) {
            for (int i = 0; i < concepts.size(); i++) {
                String description = labels(concepts.get(i), language).description();
                if (!description.isEmpty()) {
                    texts.add(description);
                    owners.add(i);
                }
            }
        }
        return new LabelTable(concepts, List.copyOf(texts), owners.stream().mapToInt(Integer::intValue).toArray(),
                names);
    }

    private static Labels labels(Concept concept, String language) {
        Labels labels = concept.labels().get(language);
        if (labels == null) {
            throw new IllegalStateException(concept.uri() + " has no name in " + language);
        }
        return labels;
    }

    /** The preferred names alone: these have vectors. */
    public List<String> preferred() {
        return texts.subList(0, concepts.size());
    }

    /** Whether a row is the preferred name of its concept, or one of the forms that it gives: "operatore sanitario/operatrice sanitaria". */
    boolean isTitle(int row) {
        return row >= 0 && row < names && (row < concepts.size() || List
                .of(texts.get(owners[row]).split("/")).stream().map(String::strip).anyMatch(texts.get(row)::equals));
    }

    /** A sum over the preferred names: vectors made of other names do not fit. */
    public long sum() {
        return sum(preferred());
    }

    /** A sum over all texts. */
    public long sumOfAll() {
        return sum(texts);
    }

    private static long sum(List<String> texts) {
        CRC32 sum = new CRC32();
        texts.forEach(text -> sum.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }
}
