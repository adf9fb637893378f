package eu.masp.grants.desk.cases;

import java.util.Locale;

/**
 * Something that speaks against an award and that the rules of the call do not know. An officer can award all the same and says why.
 *
 * @param details what exactly, for the record: papers by id, awards by call and number
 * @param shown the same in words
 */
public record Obstacle(Kind kind, String details, String shown) {

    /** What it is. */
    public enum Kind {
        /** Papers that the call asks for are not there. */
        PAPERS_MISSING,
        /** The same person or firm has an award of the same measure. */
        AWARD_HELD;

        /** The word in the database, in texts and in the names of fields. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name of the field for the reason. */
    public String field() {
        return "award-" + kind.word();
    }
}
