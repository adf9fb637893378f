package eu.masp.competences.result;

import eu.masp.competences.Competence;
import eu.masp.competences.TrainingOffers.Offer;
import eu.masp.shell.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A competence in a result.
 *
 * @param range null where its own answers are too few or too far apart to say anything of it
 * @param answers how many of the chapter were about it
 */
public record CompetenceLine(Competence competence, @Nullable Range range, int answers, List<Offer> training,
        Language language) {

    public boolean told() {
        return range != null;
    }

    public Range getRange() {
        return Optional.ofNullable(range).orElseThrow();
    }

    /** What a result at this level means, in the words of the framework. */
    public String words(Level level) {
        return (switch (level) {
            case LOW -> competence.low();
            case MIDDLE -> competence.middle();
            case HIGH -> competence.high();
        }).in(language);
    }
}
