package eu.masp.matching.own;

import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Mapping;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TaxonomyBuilder;
import eu.masp.matching.WorkConditions;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;
import eu.masp.measures.Suggestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Our own skills and occupations: {@code competences/skills.yaml} and {@code competences/occupations/*.yaml}. */
public final class OwnTaxonomy {

    /** What the URIs of our own concepts begin with. */
    public static final String SKILL = "urn:masp:skill:";
    public static final String OCCUPATION = "urn:masp:occupation:";

    private static final List<String> FILE = List.of("version", "status", "area", "title", "says", "sectors", "skills",
            "occupations");
    private static final List<String> SKILL_KEYS = List.of("id", "title", "says", "also", "competence", "esco");
    private static final List<String> OCCUPATION_KEYS = List.of("id", "title", "says", "also", "isco", "esco", "sector",
            "essential", "optional", "qualification", "qualification-says", "hours", "commuting");
    private static final List<String> QUALIFICATIONS = List.of("none", "school-leaving", "diploma", "vocational",
            "degree", "regulated");
    private static final List<String> HOURS = List.of("full-time", "part-time", "shifts", "evenings-weekends",
            "flexible");
    private static final List<String> COMMUTING = List.of("no-car", "same-place", "from-home");
    private static final List<String> LANGUAGES = List.of("it", "en");
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Entry> skills = new LinkedHashMap<>();
    private final Map<String, Entry> occupations = new LinkedHashMap<>();
    private String version = "";

    private OwnTaxonomy() {
    }

    /** @throws InvalidContentException with every problem of the files */
    public static Taxonomy read(Path content) {
        return new OwnTaxonomy().all(content.resolve("competences"));
    }

    private Taxonomy all(Path folder) {
        OwnFiles.read(folder.resolve("skills.yaml"), problems).ifPresent(this::file);
        OwnFiles.in(folder.resolve("occupations"), problems)
                .forEach(path -> OwnFiles.read(path, problems).ifPresent(this::file));
        TaxonomyBuilder builder = new TaxonomyBuilder("masp", version);
        skills.forEach((id, entry) -> skill(builder, SKILL + id, entry));
        occupations.forEach((id, entry) -> occupation(builder, OCCUPATION + id, entry));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
            throw new InvalidContentException(problems);
        }
        return builder.build();
    }

    private void file(Entry file) {
        Map<String, Entry> fields = file.fields(FILE);
        file.need(fields, "version").flatMap(Entry::text)
                .ifPresent(found -> version = version.isEmpty() ? found : version);
        collect(fields, "skills", SKILL_KEYS, skills);
        collect(fields, "occupations", OCCUPATION_KEYS, occupations);
    }

    private void collect(Map<String, Entry> fields, String key, List<String> keys, Map<String, Entry> into) {
        if (!fields.containsKey(key)) {
            return;
        }
        for (Entry item : fields.get(key).items()) {
            Map<String, Entry> own = item.fields(keys);
            item.need(own, "id").flatMap(Entry::text).ifPresent(id -> {
                if (!id.matches(ID)) {
                    item.problem("'" + id + "' is not a valid id: small letters, digits and hyphens.");
                }
                if (into.putIfAbsent(id, new Entry(item.file(), id, item.node(), item.problems())) != null) {
                    item.problem("'" + id + "' is there twice in '" + key + "'.");
                }
            });
        }
    }

    private void skill(TaxonomyBuilder builder, String uri, Entry skill) {
        Map<String, Entry> fields = quietly(skill);
        names(builder, uri, Kind.SKILL, skill, fields);
        builder.own(uri, Kind.SKILL, Optional.empty(), esco(skill, fields),
                Optional.ofNullable(fields.get("competence")).flatMap(Entry::text));
    }

    private void occupation(TaxonomyBuilder builder, String uri, Entry occupation) {
        Map<String, Entry> fields = quietly(occupation);
        names(builder, uri, Kind.OCCUPATION, occupation, fields);
        occupation.need(fields, "isco").ifPresent(isco -> isco.text().ifPresent(code -> {
            if (!code.matches("\\d{4}")) {
                isco.problem("'isco' has to be a group of four digits, as in \"5311\", not '" + code + "'.");
            }
            builder.isco(uri, Kind.OCCUPATION, code);
        }));
        Set<String> essential = needs(builder, uri, occupation.need(fields, "essential"), true, Set.of());
        needs(builder, uri, Optional.ofNullable(fields.get("optional")), false, essential);
        String sector = occupation.need(fields, "sector").flatMap(Entry::text).orElse("");
        String qualification = occupation.need(fields, "qualification").flatMap(word -> word.oneOf(QUALIFICATIONS))
                .orElse("");
        Set<String> hours = new LinkedHashSet<>();
        occupation.need(fields, "hours").map(Entry::items).orElse(List.of())
                .forEach(item -> item.oneOf(HOURS).ifPresent(hours::add));
        Set<String> commuting = new LinkedHashSet<>();
        occupation.need(fields, "commuting").map(Entry::items).orElse(List.of())
                .forEach(item -> item.oneOf(COMMUTING).ifPresent(commuting::add));
        Map<String, String> says = Optional.ofNullable(fields.get("qualification-says")).map(this::translated)
                .orElse(Map.of());
        builder.own(uri, Kind.OCCUPATION,
                Optional.of(new WorkConditions(sector, qualification, says, hours, commuting)),
                esco(occupation, fields), Optional.empty());
    }

    /** The fields of an entry whose keys were looked at before. */
    private static Map<String, Entry> quietly(Entry entry) {
        return new Entry(entry.file(), entry.name(), entry.node(), new ArrayList<>()).fields(List.of()).entrySet()
                .stream().collect(LinkedHashMap::new, (map, field) -> map.put(field.getKey(), new Entry(entry.file(),
                        field.getKey(), field.getValue().node(), entry.problems())), Map::putAll);
    }

    private Map<String, String> translated(Entry text) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        Map<String, Entry> fields = text.fields(LANGUAGES);
        for (String language : LANGUAGES) {
            text.need(fields, language).flatMap(Entry::text).ifPresent(found -> byLanguage.put(language, found));
        }
        return byLanguage;
    }

    private void names(TaxonomyBuilder builder, String uri, Kind kind, Entry entry, Map<String, Entry> fields) {
        Map<String, String> titles = entry.need(fields, "title").map(this::translated).orElse(Map.of());
        Map<String, String> says = entry.need(fields, "says").map(this::translated).orElse(Map.of());
        Map<String, Entry> also = Optional.ofNullable(fields.get("also")).map(field -> field.fields(LANGUAGES))
                .orElse(Map.of());
        titles.forEach((language, title) -> builder.name(uri, kind, language, new Labels(title,
                Optional.ofNullable(also.get(language)).map(Entry::texts).orElse(List.of()),
                says.getOrDefault(language, ""))));
    }

    private Optional<Mapping> esco(Entry entry, Map<String, Entry> fields) {
        Optional<Entry> esco = Optional.ofNullable(fields.get("esco"));
        if (esco.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Entry> parts = esco.get().fields(List.of("uri", "label", "match"));
        Optional<String> uri = esco.get().need(parts, "uri").flatMap(Entry::text);
        Optional<String> label = esco.get().need(parts, "label").flatMap(Entry::text);
        Optional<String> match = esco.get().need(parts, "match")
                .flatMap(word -> word.oneOf(List.of("close", "broad", "narrow")));
        uri.filter(text -> !text.startsWith("http://data.europa.eu/esco/")).ifPresent(
                text -> entry.problem("'" + text + "' is no URI of ESCO: http://data.europa.eu/esco/…"));
        return uri.isPresent() && label.isPresent() && match.isPresent()
                ? Optional.of(new Mapping(uri.get(), label.get(), match.get())) : Optional.empty();
    }

    private Set<String> needs(TaxonomyBuilder builder, String uri, Optional<Entry> list, boolean essential,
            Set<String> before) {
        Set<String> named = new LinkedHashSet<>(list.map(Entry::texts).orElse(List.of()));
        for (String id : named) {
            if (!skills.containsKey(id)) {
                list.get().problem("There is no skill '" + id + "' in skills.yaml." + Suggestion.nearest(id,
                        skills.keySet()));
            } else if (before.contains(id)) {
                list.get().problem("'" + id + "' is essential and optional; keep one.");
            } else {
                builder.needs(uri, SKILL + id, essential);
            }
        }
        return named;
    }
}
