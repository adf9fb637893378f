package eu.masp.competences.occupations.courses;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of courses: CSV in UTF-8 with a head, commas or semicolons between the cells.
 *
 * @param courses all of them, or none where there is a problem
 */
record CourseFile(List<Course> courses, List<CourseProblem> problems) {
    static final List<String> COLUMNS = List.of("code", "title_it", "title_en", "provider", "place", "online", "hours",
            "starts", "cost_cents", "url", "skills");
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_PROBLEMS = 100;
    private static final String MARK = "\uFEFF";

    /** @param skill the URI of a skill by its id or URI; empty for one that nobody knows */
    static CourseFile read(byte[] bytes, Function<String, Optional<String>> skill) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return broken(CourseProblem.of(0, "", "utf8"));
        }
        if (text.startsWith(MARK)) {
            text = text.substring(1);
        }
        String head = text.lines().findFirst().orElse("");
        char separator = head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count() ? ';'
                : ',';
        List<CourseProblem> problems = new ArrayList<>();
        List<Course> courses = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Map<String, Long> codes = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (courses.isEmpty() && problems.isEmpty()) {
                    columns.addAll(row.getHeader());
                    problems.addAll(head(row.getHeader()));
                    if (!problems.isEmpty()) {
                        break;
                    }
                }
                if (row.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                CourseRow read = new CourseRow(row, skill, problems);
                Course course = read.course();
                Long before = codes.putIfAbsent(course.provider() + "\n" + course.code(),
                        row.getStartingLineNumber());
                if (before != null) {
                    problems.add(CourseProblem.of(row.getStartingLineNumber(), "code", "twice", course.code(), before));
                }
                courses.add(course);
                if (courses.size() > MOST_ROWS) {
                    return broken(CourseProblem.of(row.getStartingLineNumber(), "", "rows", MOST_ROWS));
                }
                if (problems.size() > MOST_PROBLEMS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            problems.add(CourseProblem.of(0, "", "csv"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (courses.isEmpty() && problems.isEmpty()) {
            problems.add(CourseProblem.of(0, "", "empty"));
        }
        return new CourseFile(problems.isEmpty() ? courses : List.of(),
                problems.stream().map(problem -> problem.within(columns)).toList());
    }

    private static List<CourseProblem> head(List<String> head) {
        List<CourseProblem> problems = new ArrayList<>();
        COLUMNS.stream().filter(column -> !head.contains(column))
                .forEach(column -> problems.add(CourseProblem.of(1, column, "column")));
        head.stream().filter(column -> !COLUMNS.contains(column))
                .forEach(column -> problems.add(CourseProblem.of(1, column, "unknown-column")));
        return problems;
    }

    private static CourseFile broken(CourseProblem problem) {
        return new CourseFile(List.of(), List.of(problem));
    }
}
