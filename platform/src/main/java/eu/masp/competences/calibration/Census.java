package eu.masp.competences.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which chapters of a family can be used.
 *
 * @param ended all that were ended
 * @param excluded how many are left out, by why
 * @param usable the others, one a person
 * @param answers of these to each of today’s questions
 */
record Census(int ended, Map<Exclusion, Integer> excluded, List<Usable> usable, Map<String, Integer> answers) {

    /** @param language empty where it is not known */
    record Usable(UUID sitting, UUID account, String bank, String language, Instant endedAt) {}

    int persons() {
        return usable.size();
    }

    /** How many of today’s questions have at least so many answers. */
    long questionsWith(int least) {
        return answers.values().stream().filter(count -> count >= least).count();
    }

    int fewest() {
        return answers.values().stream().mapToInt(count -> count).min().orElse(0);
    }
}
