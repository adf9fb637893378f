package eu.masp.competences.exports.cv;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job or a course, as the person tells it; nobody has checked it.
 *
 * @param kind work or education
 * @param place where: an employer, a family, a school
 * @param to null: it goes on, or it is not said
 */
public record CvEntry(UUID id, String kind, String title, String place, @Nullable YearMonth from,
        @Nullable YearMonth to, String words) {
    static final String WORK = "work";
    static final String EDUCATION = "education";

    boolean is(String of) {
        return kind.equals(of);
    }
}
