package eu.masp.competences.occupations.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The courses that bodies have brought. */
@Repository
class CourseTable {
    private final JdbcClient jdbc;
    private final Clock clock;

    CourseTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Kept(String body, Course course, boolean demonstration, Instant broughtAt) {}

    /** @param future how many are still to begin, or begin whenever one likes */
    record Provider(String name, int courses, int future, boolean demonstration, Instant broughtAt) {}

    /** A URI holds no blank: lists of them go to the database with blanks between them. */
    private static String joined(Collection<String> uris) {
        return String.join(" ", uris);
    }

    /** The providers named in the list get it in place of what the body had brought of theirs. */
    @Transactional
    void replace(String body, List<Course> courses, boolean demonstration, @Nullable UUID by) {
        Set<String> providers = courses.stream().map(Course::provider).collect(Collectors.toSet());
        // Two lists of one body at once: one after the other.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))").param("courses " + body)
                .query((_, _) -> true).list();
        providers.forEach(provider -> remove(body, provider));
        for (Course course : courses) {
            jdbc.sql("INSERT INTO course (body, provider, code, title_it, title_en, place, online, hours, starts,"
                    + " cost_cents, url, skills, demonstration, brought_at, brought_by)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?, ?)")
                    .params(Arrays.asList(body, course.provider(), course.code(), course.titleIt(), course.titleEn(),
                            course.place(), course.online(), course.hours(), course.starts(), course.costCents(),
                            course.url(), joined(course.skills()), demonstration,
                            Timestamp.from(clock.instant()), by))
                    .update();
        }
    }

    boolean remove(String body, String provider) {
        return jdbc.sql("DELETE FROM course WHERE body = ? AND provider = ?").params(body, provider).update() > 0;
    }

    /** Those that teach any of these skills and have not begun yet, the soonest first. */
    List<Kept> teaching(Set<String> skills) {
        return jdbc
                .sql("SELECT * FROM course WHERE skills && string_to_array(?, ' ') AND (starts IS NULL OR starts >= ?)"
                        + " ORDER BY starts NULLS LAST, provider, code")
                .params(joined(skills), LocalDate.now(clock)).query(CourseTable::kept).list();
    }

    List<Provider> providers(String body) {
        return jdbc.sql("SELECT provider, count(*) AS courses, count(*) FILTER (WHERE starts IS NULL OR starts >= ?)"
                + " AS future, bool_or(demonstration) AS demonstration, max(brought_at) AS brought_at FROM course"
                + " WHERE body = ? GROUP BY provider ORDER BY provider").params(LocalDate.now(clock), body)
                .query((row, _) -> new Provider(row.getString("provider"), row.getInt("courses"), row.getInt("future"),
                        row.getBoolean("demonstration"), row.getTimestamp("brought_at").toInstant()))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM course)").query(Boolean.class).single();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        long cents = row.getLong("cost_cents");
        Long cost = row.wasNull() ? null : cents;
        return new Kept(row.getString("body"),
                new Course(row.getString("provider"), row.getString("code"), row.getString("title_it"),
                        row.getString("title_en"), row.getString("place"), row.getBoolean("online"),
                        row.getInt("hours"), row.getObject("starts", LocalDate.class), cost, row.getString("url"),
                        List.of((String[]) row.getArray("skills").getArray())),
                row.getBoolean("demonstration"), row.getTimestamp("brought_at").toInstant());
    }
}
