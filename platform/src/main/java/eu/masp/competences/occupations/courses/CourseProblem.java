package eu.masp.competences.occupations.courses;

import java.util.List;

/**
 * What is wrong in a list of courses.
 *
 * @param line of the file, from 1; 0 for the file as a whole
 * @param column its name; may be empty
 * @param place the column’s number in the file, from 1; 0 where it has none
 * @param text key of the text that says what is wrong
 * @param places what goes into that text
 */
public record CourseProblem(long line, String column, int place, String text, List<Object> places) {

    static CourseProblem of(long line, String column, String text, Object... places) {
        return new CourseProblem(line, column, 0, "courses.wrong." + text, List.of(places));
    }

    /** The same in a file whose columns come in this order. */
    CourseProblem within(List<String> columns) {
        return new CourseProblem(line, column, columns.indexOf(column) + 1, text, places);
    }

    public Object[] values() {
        return places.toArray();
    }
}
