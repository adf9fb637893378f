package eu.masp.competences.exports.cv;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a profile that can go into an export, in the language of the export. The kinds stay apart.
 *
 * @param key by which it is ticked
 * @param concept a competence or family by its id, or a skill’s URI
 * @param title what that is called
 * @param statement the person’s own words; empty for what is measured, and where there are none
 * @param finding who confirmed what without any name, or the range in words
 * @param by name and relation of who confirmed: only for who ticks that; empty otherwise
 * @param range null but for what is measured
 */
public record Piece(String key, Kind kind, String concept, String title, String statement, String finding, String by,
        @Nullable Range range, boolean provisional, Instant at, List<Skill> skills) {

    public enum Kind {
        SAID, CONFIRMED,
        /** By a link that the person handed over: no confirmation, as anybody may have used it. */
        ANSWERED, MEASURED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From which band or level to which, by the words of the framework; never a number. */
    public record Range(String from, String to) {}

    public record Skill(String uri, String label) {}

    Piece withoutNames() {
        return new Piece(key, kind, concept, title, statement, finding, "", range, provisional, at, skills);
    }
}
