package eu.masp.matching;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gathers a taxonomy from many files: what is said twice is kept once, and labels of all languages come together under a URI. */
public final class TaxonomyBuilder {

    private static final class Draft {
        final Kind kind;
        String isco = "";
        String reuse = "";
        final Map<String, Labels> labels = new TreeMap<>();
        final Set<String> essential = new LinkedHashSet<>();
        final Set<String> optional = new LinkedHashSet<>();
        final Set<String> broader = new LinkedHashSet<>();
        Taxonomy.Own own = Taxonomy.Own.NONE;

        Draft(Kind kind) {
            this.kind = kind;
        }
    }

    private final String source;
    private final String version;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    public TaxonomyBuilder(String source, String version) {
        this.source = source;
        this.version = version;
    }

    /** Begins with all that a taxonomy holds. */
    public static TaxonomyBuilder from(Taxonomy taxonomy) {
        TaxonomyBuilder builder = new TaxonomyBuilder(taxonomy.source(), taxonomy.version());
        for (Concept concept : taxonomy.concepts()) {
            Draft draft = builder.draft(concept.uri(), concept.kind());
            draft.isco = concept.isco();
            draft.reuse = concept.reuse();
            draft.labels.putAll(concept.labels());
            draft.essential.addAll(taxonomy.essential(concept.uri()));
            draft.optional.addAll(taxonomy.optional(concept.uri()));
            draft.broader.addAll(taxonomy.broader(concept.uri()));
            draft.own = new Taxonomy.Own(taxonomy.conditions(concept.uri()), taxonomy.esco(concept.uri()),
                    taxonomy.competence(concept.uri()));
        }
        return builder;
    }

    private Draft draft(String uri, Kind kind) {
        return drafts.computeIfAbsent(uri, _ -> new Draft(kind));
    }

    /** Whether a concept with this URI has a name in any language. */
    public boolean knows(String uri) {
        Draft draft = drafts.get(uri);
        return draft != null && !draft.labels.isEmpty();
    }

    /** Whether any concept of this kind has a name. */
    public boolean has(Kind kind) {
        return drafts.values().stream().anyMatch(draft -> draft.kind == kind && !draft.labels.isEmpty());
    }

    /** Names a concept in one language, in place of what it was called in it before. */
    public TaxonomyBuilder name(String uri, Kind kind, String language, Labels labels) {
        draft(uri, kind).labels.put(language, labels);
        return this;
    }

    public TaxonomyBuilder isco(String uri, Kind kind, String code) {
        if (!code.isEmpty()) {
            draft(uri, kind).isco = code;
        }
        return this;
    }

    public TaxonomyBuilder reuse(String skill, String reuse) {
        if (!reuse.isEmpty()) {
            draft(skill, Kind.SKILL).reuse = reuse;
        }
        return this;
    }

    /** An occupation needs a skill. Essential wins where both are said. */
    public TaxonomyBuilder needs(String occupation, String skill, boolean essential) {
        draft(skill, Kind.SKILL);
        Draft draft = draft(occupation, Kind.OCCUPATION);
        if (essential) {
            draft.optional.remove(skill);
            draft.essential.add(skill);
        } else if (!draft.essential.contains(skill)) {
            draft.optional.add(skill);
        }
        return this;
    }

    public TaxonomyBuilder broader(String uri, Kind kind, String group, Kind groupKind) {
        draft(group, groupKind);
        draft(uri, kind).broader.add(group);
        return this;
    }

    /** What our own taxonomy says of an occupation or skill beyond names and relations. */
    public TaxonomyBuilder own(String uri, Kind kind, Optional<WorkConditions> conditions, Optional<Mapping> esco,
            Optional<String> competence) {
        draft(uri, kind).own = new Taxonomy.Own(conditions, esco, competence);
        return this;
    }

    public Taxonomy build() {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        Map<String, Taxonomy.Links> links = new LinkedHashMap<>();
        Map<String, Taxonomy.Own> own = new LinkedHashMap<>();
        drafts.forEach((uri, draft) -> {
            concepts.put(uri, new Concept(uri, draft.kind, draft.isco, draft.reuse, draft.labels));
            if (!(draft.essential.isEmpty() && draft.optional.isEmpty() && draft.broader.isEmpty())) {
                links.put(uri, new Taxonomy.Links(List.copyOf(draft.essential), List.copyOf(draft.optional),
                        List.copyOf(draft.broader)));
            }
            if (!draft.own.equals(Taxonomy.Own.NONE)) {
                own.put(uri, draft.own);
            }
        });
        return new Taxonomy(source, version, concepts, links, own);
    }
}
