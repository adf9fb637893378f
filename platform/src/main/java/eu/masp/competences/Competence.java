package eu.masp.competences;

import eu.masp.shell.Words;
import java.util.List;

/**
 * @param trainedBy situations of life that train it
 * @param low what a result in the low range means; so too {@code middle} and {@code high}
 */
public record Competence(String id, String family, Words title, Words says, List<Trained> trainedBy,
        List<EscoSkill> esco, Words low, Words middle, Words high) {

    /** @param context care, home, study, work, volunteering or migration */
    public record Trained(String context, Words says) {}

    /**
     * A skill of ESCO, the classification of the European Commission.
     *
     * @param match how near it is: close, broad or narrow
     */
    public record EscoSkill(String uri, String label, String match) {}
}
