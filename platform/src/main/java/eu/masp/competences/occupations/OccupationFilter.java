package eu.masp.competences.occupations;

import eu.masp.matching.WorkConditions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for, as it stands in the address of the list. An empty set asks nothing; of several any will do.
 *
 * @param commuting of the way to work all that is asked for has to hold
 * @param words that a title has to hold
 */
public record OccupationFilter(Set<String> hours, Set<String> sectors, Set<String> qualifications,
        Set<String> commuting, String words) {
    /** How hours are called in the content. */
    public static final List<String> HOURS = List.of("full-time", "part-time", "shifts", "evenings-weekends",
            "flexible");
    /** What is asked for, least first. */
    public static final List<String> QUALIFICATIONS = List.of("none", "school-leaving", "diploma", "vocational",
            "degree", "regulated");
    /** What may be asked of the way to work. */
    public static final List<String> COMMUTING = List.of("no-car", "same-place", "from-home");
    private static final int LONGEST = 80;

    /** What nobody knows is left out; an address may be old, or made by hand. */
    static OccupationFilter of(MultiValueMap<String, String> asked, List<String> sectors) {
        String words = Optional.ofNullable(asked.getFirst("q")).orElse("").strip();
        return new OccupationFilter(known(asked, "hours", HOURS), known(asked, "sector", sectors),
                known(asked, "qualification", QUALIFICATIONS), known(asked, "commuting", COMMUTING),
                words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }

    private static Set<String> known(MultiValueMap<String, String> asked, String name, List<String> all) {
        Set<String> known = new LinkedHashSet<>(asked.getOrDefault(name, List.of()));
        known.retainAll(all);
        return known;
    }

    public boolean isEmpty() {
        return hours.isEmpty() && sectors.isEmpty() && qualifications.isEmpty() && commuting.isEmpty()
                && words.isEmpty();
    }

    /** Whether hours, sector, qualification or the way to work are asked for. */
    boolean asksConditions() {
        return !(hours.isEmpty() && sectors.isEmpty() && qualifications.isEmpty() && commuting.isEmpty());
    }

    boolean keeps(WorkConditions conditions) {
        return (hours.isEmpty() || conditions.hours().stream().anyMatch(hours::contains))
                && (sectors.isEmpty() || sectors.contains(conditions.sector()))
                && (qualifications.isEmpty() || qualifications.contains(conditions.qualification()))
                && conditions.commuting().containsAll(commuting);
    }

    /** Whether one of the titles holds all the words, whatever their case. */
    boolean keeps(List<String> titles) {
        List<String> asked = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
        return words.isEmpty() || titles.stream().map(title -> title.toLowerCase(Locale.ROOT))
                .anyMatch(title -> asked.stream().allMatch(title::contains));
    }

    /** The address of a page of the list that is filtered so. */
    public String address(int page) {
        List<String> parts = new ArrayList<>();
        hours.forEach(each -> parts.add("hours=" + each));
        sectors.forEach(each -> parts.add("sector=" + each));
        qualifications.forEach(each -> parts.add("qualification=" + each));
        commuting.forEach(each -> parts.add("commuting=" + each));
        if (!words.isEmpty()) {
            parts.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return "/competences/occupations" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}
