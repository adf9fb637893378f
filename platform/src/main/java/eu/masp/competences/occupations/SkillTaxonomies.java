package eu.masp.competences.occupations;

import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Taxonomies;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TextMatcher;
import eu.masp.matching.WorkConditions;
import eu.masp.matching.embedding.Embeddings;
import eu.masp.shell.Language;
import eu.masp.shell.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The skills and occupations there are: our own, and those of ESCO where a version of it was imported. */
@Component
public class SkillTaxonomies {
    private static final Logger LOG = LoggerFactory.getLogger(SkillTaxonomies.class);

    private final Taxonomy own;
    private final ImportedEsco esco;
    /** Ours, with the vectors that the sentence model made of it. */
    private volatile Taxonomy ownWithVectors;
    private final Map<Read, TextMatcher> matchers = new ConcurrentHashMap<>();
    /** Of each concept of ESCO the one of ours that is nearly the same. */
    private final Map<String, String> ours = new HashMap<>();
    private volatile Optional<Embeddings> model = Optional.empty();

    private record Read(Taxonomy taxonomy, String language, boolean meaning) {}

    SkillTaxonomies(Taxonomy ownTaxonomy, ImportedEsco esco) {
        this.own = ownTaxonomy;
        this.ownWithVectors = ownTaxonomy;
        this.esco = esco;
        for (Kind kind : List.of(Kind.SKILL, Kind.OCCUPATION)) {
            own.all(kind).forEach(concept -> own.esco(concept.uri()).filter(mapping -> mapping.match().equals("close"))
                    .ifPresent(mapping -> ours.putIfAbsent(mapping.uri(), concept.uri())));
        }
    }

    /** Ours: small, in both languages, with hours, sectors and qualifications. */
    public Taxonomy own() {
        return own;
    }

    /** The one that occupations are taken from: the version chosen by the setting, ours where it is not there. */
    public Taxonomy now() {
        return esco.now().orElse(own);
    }

    /** Whether occupations are those of ESCO. */
    public boolean imported() {
        return !now().source().equals(own.source());
    }

    /** Finds what a text is about: by its words, and where there is a sentence model for the language by its meaning too. */
    public TextMatcher matcher(Taxonomy taxonomy, Language language) {
        return matcher(taxonomy, language, model);
    }

    private TextMatcher matcher(Taxonomy taxonomy, Language language, Optional<Embeddings> with) {
        Optional<Embeddings> meaning = with.filter(found -> found.speaks(language.code()));
        Read read = new Read(taxonomy, language.code(), meaning.isPresent());
        TextMatcher known = matchers.get(read);
        if (known != null) {
            return known;
        }
        // What belongs to an import that another took the place of goes.
        Taxonomy now = now();
        matchers.keySet().removeIf(each -> each.taxonomy() != own && each.taxonomy() != now);
        return matchers.computeIfAbsent(read, _ -> TextMatcher
                .of(taxonomy == own && meaning.isPresent() ? ownWithVectors : taxonomy, language.code(), meaning));
    }

    /** From now on texts in the model’s language are read by meaning too; returns when all is prepared for it. */
    void readByMeaning(Embeddings found) {
        ownWithVectors = Taxonomies.withVectors(own, esco.data(), found,
                problem -> LOG.warn("The vectors of MASP’s own skills cannot be kept and are made at each start ({}).",
                        problem.toString()));
        Stream.of(Language.values()).filter(language -> found.speaks(language.code()))
                .forEach(language -> Stream.of(own, now()).distinct()
                        .filter(taxonomy -> taxonomy.languages().contains(language.code())).forEach(taxonomy -> {
                            TextMatcher matcher = matcher(taxonomy, language, Optional.of(found));
                            matcher.comparesMeaning(Kind.SKILL);
                            matcher.comparesMeaning(Kind.OCCUPATION);
                        }));
        model = Optional.of(found);
        matchers.keySet().removeIf(each -> found.speaks(each.language()) && !each.meaning());
    }

    /** A skill or an occupation, of whichever taxonomy. */
    public Optional<Concept> find(String uri) {
        return own.find(uri).or(() -> now().find(uri)).filter(concept -> !concept.labels().isEmpty());
    }

    public Optional<Concept> findSkill(String uri) {
        return find(uri).filter(concept -> concept.kind() == Kind.SKILL);
    }

    public Optional<Concept> findOccupation(String uri) {
        return find(uri).filter(concept -> concept.kind() == Kind.OCCUPATION);
    }

    /** What a concept is called; its URI where nobody knows it any more. */
    public Words label(String uri) {
        return find(uri).map(concept -> new Words(concept.label("it"), concept.label("en")))
                .orElse(new Words(uri, uri));
    }

    /** The concept of ours that is nearly the same as one of ESCO. */
    public Optional<String> ownOf(String esco) {
        return Optional.ofNullable(ours.get(esco));
    }

    /** Hours, sector and qualification of an occupation: of one of ESCO’s those of ours that is nearly the same. */
    public Optional<WorkConditions> conditions(String occupation) {
        return own.conditions(occupation).or(() -> ownOf(occupation).flatMap(own::conditions));
    }

    /** The taxonomy that an occupation is read from. */
    public Taxonomy of(String uri) {
        return own.find(uri).isPresent() ? own : now();
    }
}
