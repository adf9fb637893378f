package eu.masp.competences.occupations.courses;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a list of courses: reads what it says and gathers what is wrong with it, by column. */
final class CourseRow {
    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final Set<String> YES = Set.of("yes", "sì", "si", "true", "1");
    private static final Set<String> NO = Set.of("no", "false", "0");

    private final NamedCsvRecord row;
    private final Function<String, Optional<String>> skill;
    private final List<CourseProblem> problems;

    CourseRow(NamedCsvRecord row, Function<String, Optional<String>> skill, List<CourseProblem> problems) {
        this.row = row;
        this.skill = skill;
        this.problems = problems;
    }

    /** What could be read; whoever uses it looks at the problems first. */
    Course course() {
        boolean online = online();
        String place = optional("place");
        if (place.isEmpty() && !online) {
            wrong("place", "place");
        }
        return new Course(needed("provider"), needed("code"), needed("title_it"), needed("title_en"), place, online,
                (int) whole("hours", 1, 5_000).orElse(0L).longValue(), starts(),
                cell("cost_cents").isEmpty() ? null : whole("cost_cents", 0, 10_000_000).orElse(0L), url(), skills());
    }

    private String cell(String column) {
        return row.findField(column).orElse("").strip();
    }

    private String optional(String column) {
        String value = cell(column);
        if (value.length() > LONGEST) {
            wrong(column, "long", LONGEST);
        }
        return value;
    }

    private String needed(String column) {
        if (cell(column).isEmpty()) {
            wrong(column, "missing");
        }
        return optional(column);
    }

    private boolean online() {
        String value = cell("online").toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            wrong("online", "yes-no", shown(value));
        }
        return YES.contains(value);
    }

    private Optional<Long> whole(String column, long from, long to) {
        String value = cell(column);
        if (value.matches("[0-9]{1,9}")) {
            long number = Long.parseLong(value);
            if (number >= from && number <= to) {
                return Optional.of(number);
            }
        }
        wrong(column, "number", shown(value), from, to);
        return Optional.empty();
    }

    private @Nullable LocalDate starts() {
        String value = cell("starts");
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            wrong("starts", "date", shown(value));
            return null;
        }
    }

    private String url() {
        String value = cell("url");
        if (value.length() > LONGEST_ADDRESS || !isWeb(value)) {
            wrong("url", "url", shown(value));
        }
        return value;
    }

    private static boolean isWeb(String value) {
        try {
            URI address = URI.create(value);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<String> skills() {
        List<String> uris = new ArrayList<>();
        for (String each : cell("skills").split("[;|]")) {
            String name = each.strip();
            if (!name.isEmpty()) {
                skill.apply(name).ifPresentOrElse(uris::add, () -> wrong("skills", "skill", shown(name)));
            }
        }
        if (cell("skills").isEmpty()) {
            wrong("skills", "missing");
        }
        return uris.stream().distinct().toList();
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private void wrong(String column, String text, Object... places) {
        problems.add(CourseProblem.of(row.getStartingLineNumber(), column, text, places));
    }
}
