package eu.masp.competences.result;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a chapter has shown.
 *
 * @param family its title
 * @param day when it was answered, in words
 * @param answered how many questions
 * @param purpose own, before or after
 * @param path of modules that it stands before or after
 * @param checked null where all weights are the authors’
 * @param again from when it may be answered again, in words; empty: at once
 */
public record ResultPage(UUID id, String family, String familyId, String day, int answered, String purpose,
        String path, Range range, boolean tooFast, boolean inconsistent, boolean provisional, String version,
        List<CompetenceLine> competences, String again, @Nullable Checked checked) {

    /**
     * The calibration that the questions’ weights are from.
     *
     * @param day of its signature, in words
     * @param persons whose answers it rests on
     * @param calibrated of how many of the {@code questions} the weights are from there
     * @param withdrawn whether it was taken back since
     */
    public record Checked(UUID calibration, String day, int persons, int calibrated, int questions,
            boolean withdrawn) {}

    public boolean doubtful() {
        return tooFast || inconsistent;
    }

    /** Whether she may answer it again today, for herself: a measure around a path has its own time. */
    public boolean repeatable() {
        return path.isEmpty() && again.isEmpty();
    }

    public List<CompetenceLine> told() {
        return competences.stream().filter(CompetenceLine::told).toList();
    }

    public List<CompetenceLine> untold() {
        return competences.stream().filter(line -> !line.told()).toList();
    }
}
