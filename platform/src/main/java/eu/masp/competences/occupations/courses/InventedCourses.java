package eu.masp.competences.occupations.courses;

import eu.masp.people.PeopleSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A demonstration has a few courses that nobody holds, and says so beside each. */
@Component
class InventedCourses {
    private static final String BODY = "asl-bergamo";
    private static final String PROVIDER = "Ente di prova (dimostrazione)";

    private final CourseTable table;
    private final Courses courses;
    private final PeopleSettings settings;
    private final Clock clock;

    InventedCourses(CourseTable table, Courses courses, PeopleSettings settings, Clock clock) {
        this.table = table;
        this.courses = courses;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bring() {
        if (settings.demonstration() && table.isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            List<Course> invented = java.util.stream.Stream.of(
                    course("P-01", "Primo soccorso di base", "Basic first aid", "Bergamo", false, 12,
                            today.plusDays(40), 4_500L, "first-aid"),
                    course("P-02", "Igiene degli alimenti", "Food hygiene", "", true, 8, null, 0L, "food-hygiene"),
                    course("P-03", "Italiano per il lavoro", "Italian for work", "Brescia", false, 60,
                            today.plusDays(55), 0L, "italian-at-work"),
                    course("P-04", "Foglio di calcolo dall’inizio", "Spreadsheets from the start", "", true, 20, null,
                            6_000L, "spreadsheets"),
                    course("P-05", "Assistere una persona anziana", "Caring for an elderly person", "Trento", false,
                            40, today.plusDays(70), 12_000L, "personal-hygiene", "moving-people", "dementia-care"))
                    .filter(course -> !course.skills().isEmpty()).toList();
            table.replace(BODY, invented, true, null);
        }
    }

    private Course course(String code, String it, String en, String place, boolean online, int hours,
            @org.jspecify.annotations.Nullable LocalDate starts, Long cents, String... skills) {
        return new Course(PROVIDER, code, it, en, place, online, hours, starts, cents,
                "https://www.example.org/" + code.toLowerCase(java.util.Locale.ROOT),
                List.of(skills).stream().map(courses::skill).flatMap(java.util.Optional::stream).toList());
    }
}
