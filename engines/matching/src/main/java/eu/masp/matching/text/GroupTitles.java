package eu.masp.matching.text;

import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The titles of the ISCO groups that occupations belong to. National lists of occupations are built on ISCO and often speak as it does,
 * where the names of the single occupations do not.
 */
final class GroupTitles {

    private final LabelTable table;
    private final WordIndex titles;
    private final int[] groups;

    /** @param occupations whose groups are meant; those without a group that has a title gain nothing */
    GroupTitles(Taxonomy taxonomy, Language language, String code, List<Concept> occupations) {
        this.table = LabelTable.of(taxonomy, Kind.ISCO_GROUP, code);
        Map<String, Integer> byCode = new HashMap<>();
        for (int i = 0; i < table.concepts().size(); i++) {
            byCode.put(table.concepts().get(i).isco(), i);
        }
        this.titles = new WordIndex(language, table.preferred(), IntStream.range(0, table.concepts().size()).toArray());
        this.groups = occupations.stream().mapToInt(one -> byCode.getOrDefault(one.isco(), -1)).toArray();
    }

    /** The title of the group of an occupation. */
    String title(int occupation) {
        return table.texts().get(groups[occupation]);
    }

    /** How much of what a text has in common with it lies in each of these words. */
    double[] shares(java.util.List<Word> words, String title) {
        return titles.shares(words, title);
    }

    /** How near a text comes to the title of each occupation's group. */
    float[] scores(String text) {
        float[] byGroup = titles.scores(text);
        float[] scores = new float[groups.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = groups[i] < 0 ? 0 : byGroup[groups[i]];
        }
        return scores;
    }
}
