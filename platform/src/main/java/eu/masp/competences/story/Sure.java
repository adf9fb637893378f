package eu.masp.competences.story;

import eu.masp.matching.SurenessScale;
import java.util.Locale;

/**
 * How sure a proposal is, as a word of the texts.
 *
 * @param percent how many of a hundred such proposals were right in our trial texts; 0 where it was not measured
 */
public record Sure(String word, int percent) {
    /** A sentence that says no makes nothing clear. */
    static final Sure CHECK = new Sure("check", 0);
    static final Sure NAMED = new Sure("named", 0);
    static final Sure UNMEASURED = new Sure("unmeasured", 0);
    /** Of what the text no longer leads to. */
    static final Sure NOTHING = new Sure("", 0);

    /** Whether such proposals are often wrong, or nobody knows how often. */
    boolean weak() {
        return word.equals("perhaps") || word.equals("check") || word.equals("unmeasured");
    }

    static Sure ofSkill(SurenessScale.Step step) {
        return new Sure(word(step), step.skills().percent());
    }

    static Sure ofCompetence(SurenessScale.Step step) {
        return new Sure(word(step), step.competences().percent());
    }

    private static String word(SurenessScale.Step step) {
        return step.sureness().name().toLowerCase(Locale.ROOT);
    }
}
