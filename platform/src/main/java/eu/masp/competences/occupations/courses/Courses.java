package eu.masp.competences.occupations.courses;

import eu.masp.catalogue.Bodies;
import eu.masp.competences.occupations.SkillTaxonomies;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The courses that teach a skill. */
@Component
public class Courses {
    /** So many beside one skill. */
    private static final int SHOWN = 3;
    private static final String OUR_SKILL = "urn:masp:skill:";

    private final CourseTable table;
    private final SkillTaxonomies taxonomies;
    private final Bodies bodies;
    private final Clock clock;

    Courses(CourseTable table, SkillTaxonomies taxonomies, Bodies bodies, Clock clock) {
        this.table = table;
        this.taxonomies = taxonomies;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Courses to come by the skill that they teach; skills of ours and of ESCO that are nearly the same count as one. */
    public Map<String, List<CourseLine>> teaching(Set<String> skills, Language language) {
        Map<String, Set<String>> same = new HashMap<>();
        skills.forEach(skill -> same.put(skill, same(skill)));
        Set<String> all = new HashSet<>();
        same.values().forEach(all::addAll);
        List<CourseTable.Kept> courses = all.isEmpty() ? List.of() : table.teaching(all);
        Map<String, List<CourseLine>> taught = new HashMap<>();
        same.forEach((skill, names) -> {
            List<CourseLine> lines = courses.stream()
                    .filter(kept -> kept.course().skills().stream().anyMatch(names::contains)).limit(SHOWN)
                    .map(kept -> line(kept, language)).toList();
            if (!lines.isEmpty()) {
                taught.put(skill, lines);
            }
        });
        return taught;
    }

    private Set<String> same(String skill) {
        Set<String> same = new HashSet<>(List.of(skill));
        taxonomies.ownOf(skill).ifPresent(same::add);
        taxonomies.own().esco(skill).filter(mapping -> mapping.match().equals("close"))
                .ifPresent(mapping -> same.add(mapping.uri()));
        return same;
    }

    /** The URI of a skill, by the id of one of ours or by its URI. */
    Optional<String> skill(String name) {
        return taxonomies.findSkill(name.contains(":") ? name : OUR_SKILL + name).map(concept -> concept.uri());
    }

    /** Ids of our own skills with their titles, for whoever writes a list. */
    List<List<String>> names(Language language) {
        List<List<String>> names = new ArrayList<>();
        taxonomies.own().all(eu.masp.matching.Kind.SKILL).forEach(skill -> names
                .add(List.of(skill.uri().substring(OUR_SKILL.length()), skill.label(language.code()))));
        return names;
    }

    /** What skills are called; an address where nobody knows one. */
    String inWords(List<String> skills, Language language) {
        return skills.stream().map(uri -> taxonomies.findSkill(uri).map(concept -> concept.label(language.code()))
                .orElse(uri)).collect(Collectors.joining(", "));
    }

    CourseLine line(CourseTable.Kept kept, Language language) {
        Course course = kept.course();
        Figures figures = new Figures(language);
        LocalDate starts = course.starts();
        Long cents = course.costCents();
        boolean free = cents != null && cents == 0;
        return new CourseLine(language == Language.IT ? course.titleIt() : course.titleEn(), course.provider(),
                course.place(), course.online(), course.hours(), starts == null ? "" : figures.date(starts),
                cents == null || free ? "" : figures.euros(BigDecimal.valueOf(cents, 2)), free, course.url(),
                bodies.title(kept.body(), language),
                figures.date(LocalDate.ofInstant(kept.broughtAt(), clock.getZone())), kept.demonstration());
    }
}
