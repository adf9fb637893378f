package eu.masp.assessment.framework;

import eu.masp.measures.Text;
import java.util.List;

/**
 * One competence.
 *
 * @param family its scale
 * @param says what it is, in a sentence
 * @param trainedBy situations that train it
 * @param lifecomp codes of the LifeComp framework (European Commission, 2020)
 * @param esco skills of ESCO that it goes with
 * @param words what a result means
 */
public record Competence(String id, String family, Text title, Text says, List<Training> trainedBy,
        List<String> lifecomp,
        List<EscoSkill> esco, Words words) {

    public Competence {
        trainedBy = List.copyOf(trainedBy);
        lifecomp = List.copyOf(lifecomp);
        esco = List.copyOf(esco);
    }

    /** A situation of life that trains a competence. */
    public record Training(Context context, Text says) {}

    /** A skill of ESCO, by address and English name. */
    public record EscoSkill(String uri, String label, Match match) {}

    /** How the skill goes with the competence: the same, wider or narrower. */
    public enum Match {
        CLOSE, BROAD, NARROW
    }

    /** What a result in the low, middle or high part of the scale means. */
    public record Words(Text low, Text middle, Text high) {}
}
