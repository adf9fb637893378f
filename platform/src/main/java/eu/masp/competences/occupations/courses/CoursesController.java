package eu.masp.competences.occupations.courses;

import eu.masp.catalogue.Bodies;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The courses that a body has brought, and how it brings others: for its case officers wherever they work; who audits it looks. */
@Controller
class CoursesController {
    private final CourseTable table;
    private final CourseDrafts drafts;
    private final Courses courses;
    private final Bodies bodies;
    private final Clock clock;

    CoursesController(CourseTable table, CourseDrafts drafts, Courses courses, Bodies bodies, Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.courses = courses;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/desk/courses")
    ModelAndView show(SignedIn me, @RequestParam Optional<String> body, @RequestParam Optional<String> done,
            Locale locale) {
        List<Seat> seats = me.requireAnySeat(Role.CASE_OFFICER, Role.AUDITOR);
        String of = body.filter(some -> !some.isBlank()).orElseGet(() -> seats.getFirst().body());
        me.requireSeatOf(of, Role.CASE_OFFICER, Role.AUDITOR);
        return page(me, of, List.of(), done.filter(List.of("brought", "removed", "gone")::contains).orElse(""), locale);
    }

    @PostMapping("/desk/courses")
    Object bring(SignedIn me, @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @Nullable MultipartFile file, Locale locale) throws IOException {
        me.requireSeatOf(body, Role.CASE_OFFICER);
        if (file == null || file.isEmpty()) {
            return wrong(page(me, body, List.of(CourseProblem.of(0, "", "none")), "", locale));
        }
        CourseFile read = CourseFile.read(file.getBytes(), courses::skill);
        if (!read.problems().isEmpty()) {
            return wrong(page(me, body, read.problems(), "", locale));
        }
        String name = file.getOriginalFilename();
        drafts.keep(body, me.account(), name == null ? "" : name, file.getBytes());
        return SeeOther.to("/desk/courses/preview?body=" + body);
    }

    /** What the list that was sent would change; nothing of it counts yet. */
    @GetMapping("/desk/courses/preview")
    Object preview(SignedIn me, @RequestParam(defaultValue = "") String body, Locale locale) {
        me.requireSeatOf(body, Role.CASE_OFFICER);
        Optional<CourseDrafts.Draft> draft = drafts.find(body, me.account());
        if (draft.isEmpty()) {
            return SeeOther.to("/desk/courses?body=" + body + "&done=gone");
        }
        CourseFile read = CourseFile.read(draft.get().content(), courses::skill);
        return read.problems().isEmpty()
                ? new ModelAndView("competences/courses/preview", "preview",
                        preview(body, draft.get().fileName(), read.courses(), Language.of(locale)))
                : wrong(page(me, body, read.problems(), "", locale));
    }

    /** From now on the list counts. It is read once more: what skills there are may have changed. */
    @PostMapping("/desk/courses/confirm")
    Object confirm(SignedIn me, @RequestParam(defaultValue = "") String body, Locale locale) {
        me.requireSeatOf(body, Role.CASE_OFFICER);
        Optional<CourseDrafts.Draft> draft = drafts.find(body, me.account());
        if (draft.isEmpty()) {
            return SeeOther.to("/desk/courses?body=" + body + "&done=gone");
        }
        CourseFile read = CourseFile.read(draft.get().content(), courses::skill);
        if (!read.problems().isEmpty()) {
            return wrong(page(me, body, read.problems(), "", locale));
        }
        table.replace(body, read.courses(), false, me.account());
        drafts.remove(body, me.account());
        return SeeOther.to("/desk/courses?body=" + body + "&done=brought");
    }

    private CoursePreview preview(String body, String fileName, List<Course> read, Language language) {
        Map<String, Long> after = read.stream()
                .collect(Collectors.groupingBy(Course::provider, TreeMap::new, Collectors.counting()));
        Map<String, Long> before = table.providers(body).stream()
                .collect(Collectors.toMap(CourseTable.Provider::name, each -> (long) each.courses()));
        return new CoursePreview(body, bodies.title(body, language), fileName,
                read.stream().map(course -> new CoursePreview.Line(
                        courses.line(new CourseTable.Kept(body, course, false, clock.instant()), language),
                        courses.inWords(course.skills(), language))).toList(),
                after.entrySet().stream().map(each -> new CoursePreview.Change(each.getKey(),
                        before.getOrDefault(each.getKey(), 0L), each.getValue())).toList());
    }

    @PostMapping("/desk/courses/remove")
    Object remove(SignedIn me, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String provider) {
        me.requireSeatOf(body, Role.CASE_OFFICER);
        table.remove(body, provider);
        return SeeOther.to("/desk/courses?body=" + body + "&done=removed");
    }

    /** The head of a list and one line, to begin with. */
    @GetMapping("/desk/courses/example.csv")
    ResponseEntity<String> example(SignedIn me) {
        me.requireAnySeat(Role.CASE_OFFICER, Role.AUDITOR);
        return csv("courses.csv", "\uFEFF" + String.join(",", CourseFile.COLUMNS)
                + "\r\nC-01,Primo soccorso di base,Basic first aid,Nome dell’ente,Bergamo,no,12,"
                + LocalDate.now(clock).plusMonths(2) + ",4500,https://www.example.org/c-01,first-aid\r\n");
    }

    /** Ids of the skills that a list may name. */
    @GetMapping("/desk/courses/skills.csv")
    ResponseEntity<String> skills(SignedIn me, Locale locale) {
        me.requireAnySeat(Role.CASE_OFFICER, Role.AUDITOR);
        return csv("skills.csv", "\uFEFFid,title\r\n" + courses.names(Language.of(locale)).stream()
                .map(each -> each.getFirst() + ",\"" + each.getLast().replace("\"", "\"\"") + "\"\r\n")
                .collect(Collectors.joining()));
    }

    private static ResponseEntity<String> csv(String name, String content) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").body(content);
    }

    private ModelAndView page(SignedIn me, String body, List<CourseProblem> problems, String done, Locale locale) {
        Language language = Language.of(locale);
        Figures figures = new Figures(language);
        List<CoursesPage.Provider> providers = table.providers(body).stream()
                .map(each -> new CoursesPage.Provider(each.name(), each.courses(), each.future(), each.demonstration(),
                        figures.date(LocalDate.ofInstant(each.broughtAt(), clock.getZone()))))
                .toList();
        boolean may = me.seats().stream().anyMatch(seat -> seat.role() == Role.CASE_OFFICER
                && seat.body().equals(body));
        return new ModelAndView("competences/courses/courses", "courses",
                new CoursesPage(body, bodies.title(body, language), providers, problems, may, done));
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
