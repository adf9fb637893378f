package eu.masp.matching.fit;

import eu.masp.matching.Mapping;
import eu.masp.matching.Taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The skills of somebody, by URI, and nothing else about them. A skill that is not there is unknown.
 *
 * @param skills what is known of each: one holding for each kind of evidence; the strongest kind counts, the others are kept beside
 */
public record Profile(Map<String, List<Holding>> skills) {

    public Profile {
        Map<String, List<Holding>> copy = new LinkedHashMap<>();
        skills.forEach((uri, holdings) -> {
            if (holdings.stream().map(Holding::evidence).distinct().count() < holdings.size()) {
                throw new IllegalArgumentException(uri + " has two holdings of one kind of evidence");
            }
            copy.put(uri, List.copyOf(holdings));
        });
        skills = Map.copyOf(copy);
    }

    /** A profile with one holding for each skill. */
    public static Profile of(Map<String, Holding> skills) {
        Map<String, List<Holding>> lists = new LinkedHashMap<>();
        skills.forEach((uri, holding) -> lists.put(uri, List.of(holding)));
        return new Profile(lists);
    }

    /** What counts for a skill: the holding by the strongest evidence that knows something, else by the strongest. */
    public Optional<Holding> find(String skill) {
        return skills.getOrDefault(skill, List.of()).stream()
                .max(Comparator.comparing((Holding holding) -> holding.state() != State.UNKNOWN)
                        .thenComparing(Holding::evidence));
    }

    /**
     * The same profile in ESCO's skills, beside our own. Where ESCO's skill is nearly ours, what is known of ours holds; where it is a
     * part of ours, only having it does; where it says more than ours, only lacking it does.
     *
     * @param own our own taxonomy, which maps its skills to ESCO's
     */
    public Profile withEsco(Taxonomy own) {
        Map<String, List<Holding>> all = new LinkedHashMap<>(skills);
        skills.forEach((uri, holdings) -> own.esco(uri).ifPresent(mapping -> {
            List<Holding> carried = new ArrayList<>(
                    holdings.stream().filter(holding -> carries(mapping, holding)).toList());
            if (!carried.isEmpty()) {
                all.putIfAbsent(mapping.uri(), carried);
            }
        }));
        return new Profile(all);
    }

    private static boolean carries(Mapping mapping, Holding holding) {
        return switch (mapping.match()) {
            case "close" -> true;
            case "narrow" -> holding.state() == State.HAS;
            default -> holding.state() == State.LACKS;
        };
    }
}
