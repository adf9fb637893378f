package eu.masp.competences.occupations.courses;

import java.util.List;

/**
 * What a list would change, before it counts.
 *
 * @param fileName as it was called
 * @param lines its courses as people would see them, each with the skills it teaches
 * @param providers whose lists it takes the place of
 */
public record CoursePreview(String body, String bodyTitle, String fileName, List<Line> lines,
        List<Change> providers) {

    /** @param skills what it teaches, in words */
    public record Line(CourseLine course, String skills) {}

    /**
     * One provider.
     *
     * @param before how many courses there are today
     * @param after how many there would be
     */
    public record Change(String provider, long before, long after) {}
}
