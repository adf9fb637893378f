package eu.masp.competences.exports.badges;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A competence for which something speaks besides the person’s own word: what a badge can be given for. All words in the language
 * of the badge.
 *
 * @param evidence the confirmation, or the chapter of questions
 * @param competence its id in the framework
 * @param level what was found, in words: the range, or that it was confirmed
 * @param narrative how it was found, without what anybody wrote and without anybody’s name
 * @param criteria what has to be so for this badge
 * @param at when it was confirmed or measured
 */
public record Attested(UUID evidence, Basis basis, String competence, String title, String says, String level,
        String narrative, String criteria, List<Skill> skills, Instant at) {

    /** A skill of ESCO that the framework sets beside the competence. */
    public record Skill(String uri, String label) {}

    /** What it rests on, and for how many months from then it can be relied on: people go on learning, and forgetting. */
    public enum Basis {
        CONFIRMED(60), MEASURED(24);

        private final int months;

        Basis(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
