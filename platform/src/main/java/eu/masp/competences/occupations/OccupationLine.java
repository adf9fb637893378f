package eu.masp.competences.occupations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occupation in a list.
 *
 * @param id as in the address of its page
 * @param fit null for who is not known here
 * @param done whether she says that she has done it
 * @param tied whether its fit is that of the one before it
 * @param hours empty where the classification does not say
 * @param qualification empty likewise
 */
public record OccupationLine(String id, String title, String says, @Nullable FitView fit, boolean done,
        boolean tied, List<String> hours, String qualification) {

    OccupationLine withTied(boolean now) {
        return new OccupationLine(id, title, says, fit, done, now, hours, qualification);
    }
}
