package eu.masp.matching;

import eu.masp.matching.embedding.Vectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Skills and occupations with their names and relations. Does not change; may be shared by threads. */
public final class Taxonomy {

    /** What one concept points to, by URI. */
    record Links(List<String> essential, List<String> optional, List<String> broader) {
        static final Links NONE = new Links(List.of(), List.of(), List.of());
    }

    /** What only our own taxonomy says of a concept. */
    record Own(Optional<WorkConditions> conditions, Optional<Mapping> esco, Optional<String> competence) {
        static final Own NONE = new Own(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final String source;
    private final String version;
    private final Map<String, Concept> concepts;
    private final Map<String, Links> links;
    private final Map<String, Own> own;
    private final Map<String, List<String>> needing;
    private final Set<String> languages;
    private final Map<String, Vectors> vectors;

    Taxonomy(String source, String version, Map<String, Concept> concepts, Map<String, Links> links,
            Map<String, Own> own) {
        this(source, version, concepts, links, own, Map.of());
    }

    private Taxonomy(String source, String version, Map<String, Concept> concepts, Map<String, Links> links,
            Map<String, Own> own, Map<String, Vectors> vectors) {
        this.vectors = vectors;
        this.source = source;
        this.version = version;
        this.concepts = concepts;
        this.links = links;
        this.own = own;
        this.needing = needing(links);
        Set<String> found = new TreeSet<>();
        concepts.values().forEach(concept -> found.addAll(concept.labels().keySet()));
        this.languages = Collections.unmodifiableSet(found);
    }

    private static Map<String, List<String>> needing(Map<String, Links> links) {
        Map<String, List<String>> needing = new LinkedHashMap<>();
        links.forEach((occupation, needs) -> {
            needs.essential().forEach(skill -> needing.computeIfAbsent(skill, _ -> new ArrayList<>()).add(occupation));
            needs.optional().forEach(skill -> needing.computeIfAbsent(skill, _ -> new ArrayList<>()).add(occupation));
        });
        return needing;
    }

    /** The same with vectors of its preferred labels, by {@code KIND language}, as in {@code SKILL en}. */
    Taxonomy with(Map<String, Vectors> made) {
        return new Taxonomy(source, version, concepts, links, own, Map.copyOf(made));
    }

    /** The vectors of the preferred labels of a kind, if some were made when it was imported. */
    public Optional<Vectors> vectors(Kind kind, String language) {
        return Optional.ofNullable(vectors.get(kind + " " + language));
    }

    /** {@code esco} or {@code masp}. */
    public String source() {
        return source;
    }

    /** As its publisher counts, such as {@code 1.1.1}. */
    public String version() {
        return version;
    }

    /** Languages in which at least one concept has a name, sorted. */
    public Set<String> languages() {
        return languages;
    }

    /** Whether any concept of a kind has a name in a language: an import may name occupations and no skills. */
    public boolean names(Kind kind, String language) {
        return all(kind).stream().anyMatch(concept -> concept.labels().containsKey(language));
    }

    public Optional<Concept> find(String uri) {
        return Optional.ofNullable(concepts.get(uri));
    }

    /** The concepts of a kind that have a name, in the order in which they were read. */
    public List<Concept> all(Kind kind) {
        return concepts.values().stream().filter(concept -> concept.kind() == kind && !concept.labels().isEmpty())
                .toList();
    }

    /** The skills that an occupation cannot be done without, by URI. */
    public List<String> essential(String occupation) {
        return links.getOrDefault(occupation, Links.NONE).essential();
    }

    /** The skills that some who do an occupation need, by URI. */
    public List<String> optional(String occupation) {
        return links.getOrDefault(occupation, Links.NONE).optional();
    }

    /** The groups that hold a concept directly, by URI. */
    public List<String> broader(String uri) {
        return links.getOrDefault(uri, Links.NONE).broader();
    }

    /** The occupations that need a skill, as essential or as optional, by URI. */
    public List<String> needing(String skill) {
        return Collections.unmodifiableList(needing.getOrDefault(skill, List.of()));
    }

    /** Hours, sector and qualification of an occupation, where the taxonomy says them. */
    public Optional<WorkConditions> conditions(String occupation) {
        return own.getOrDefault(occupation, Own.NONE).conditions();
    }

    /** What a concept of our own corresponds to in ESCO. */
    public Optional<Mapping> esco(String uri) {
        return own.getOrDefault(uri, Own.NONE).esco();
    }

    /** The competence of our framework that a skill of our own belongs to, by id. */
    public Optional<String> competence(String skill) {
        return own.getOrDefault(skill, Own.NONE).competence();
    }

    /** How many pairs of occupation and skill there are, essential and optional. */
    public int relations() {
        return links.values().stream().mapToInt(needs -> needs.essential().size() + needs.optional().size()).sum();
    }

    /** Every concept, those included that only relations name. */
    public Iterable<Concept> concepts() {
        return Collections.unmodifiableCollection(concepts.values());
    }
}
