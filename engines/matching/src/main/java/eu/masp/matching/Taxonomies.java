package eu.masp.matching;

import eu.masp.matching.embedding.Embeddings;
import eu.masp.matching.embedding.Vectors;
import eu.masp.matching.own.OwnTaxonomy;
import eu.masp.matching.store.KeptVectors;
import eu.masp.matching.store.TaxonomyFile;
import eu.masp.matching.store.TaxonomyFolder;
import eu.masp.matching.store.VectorsFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The taxonomies there are: our own in the content folder, ESCO's as imported in the data folder. */
public final class Taxonomies {

    private Taxonomies() {
    }

    /**
     * Our own skills and occupations.
     *
     * @param content the content folder, which holds {@code competences/skills.yaml} and {@code competences/occupations/}
     * @throws eu.masp.measures.InvalidContentException with every problem of the files
     */
    public static Taxonomy own(Path content) {
        return OwnTaxonomy.read(content);
    }

    /**
     * A small taxonomy, such as our own, with the vectors of all its texts in the languages that a model speaks: those kept in the data
     * folder where they fit, else made now, which takes seconds, and kept there.
     *
     * @param problem is told where they could not be kept
     */
    public static Taxonomy withVectors(Taxonomy small, Path data, Embeddings model, Consumer<IOException> problem) {
        KeptVectors kept = new KeptVectors(TaxonomyFolder.in(data), small);
        return with(small, model, (kind, language) -> Optional.of(kept.get(kind, language, model, problem)));
    }

    /** The same with what was kept already: nothing is made and nothing written. */
    public static Taxonomy withKeptVectors(Taxonomy small, Path data, Embeddings model) {
        KeptVectors kept = new KeptVectors(TaxonomyFolder.in(data), small);
        return with(small, model, (kind, language) -> kept.find(kind, language, model));
    }

    private static Taxonomy with(Taxonomy small, Embeddings model,
            BiFunction<Kind, String, Optional<Vectors>> finding) {
        Map<String, Vectors> vectors = new HashMap<>();
        for (String language : small.languages()) {
            for (Kind kind : KeptVectors.KINDS) {
                if (model.speaks(language) && small.names(kind, language)) {
                    finding.apply(kind, language).ifPresent(found -> vectors.put(kind + " " + language, found));
                }
            }
        }
        return small.with(vectors);
    }

    /**
     * The versions of ESCO that were imported, newest first.
     *
     * @param data the data folder
     */
    public static List<String> imported(Path data) throws IOException {
        return TaxonomyFolder.in(data).versions();
    }

    /** A version of ESCO with its vectors; empty if it was not imported. */
    public static Optional<Taxonomy> find(Path data, String version) throws IOException {
        TaxonomyFolder folder = TaxonomyFolder.in(data);
        if (!folder.versions().contains(version)) {
            return Optional.empty();
        }
        Taxonomy taxonomy = TaxonomyFile.read(folder.taxonomy(version));
        Map<String, Vectors> vectors = new HashMap<>();
        for (String language : taxonomy.languages()) {
            for (Kind kind : List.of(Kind.SKILL, Kind.OCCUPATION)) {
                Path file = folder.vectors(version, language, kind);
                if (Files.exists(file)) {
                    vectors.put(kind + " " + language, VectorsFile.read(file));
                }
            }
        }
        return Optional.of(taxonomy.with(vectors));
    }

    /**
     * When a version or its vectors were written last: another import of it changes that.
     *
     * @throws IOException if it was not imported
     */
    public static Instant written(Path data, String version) throws IOException {
        TaxonomyFolder folder = TaxonomyFolder.in(data);
        Instant last = Files.getLastModifiedTime(folder.taxonomy(version)).toInstant();
        try (Stream<Path> files = Files.list(folder.folder())) {
            for (Path file : files.filter(each -> folder.isVectorsOf(version, each)).toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                last = written.isAfter(last) ? written : last;
            }
        }
        return last;
    }

    /** The newest version of ESCO that was imported. */
    public static Optional<Taxonomy> findNewest(Path data) throws IOException {
        List<String> versions = imported(data);
        return versions.isEmpty() ? Optional.empty() : find(data, versions.getFirst());
    }
}
