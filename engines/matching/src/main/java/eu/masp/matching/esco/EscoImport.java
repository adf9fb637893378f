package eu.masp.matching.esco;

import eu.masp.matching.Kind;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TaxonomyBuilder;
import eu.masp.matching.embedding.Embeddings;
import eu.masp.matching.embedding.Vectors;
import eu.masp.matching.store.TaxonomyFile;
import eu.masp.matching.store.TaxonomyFolder;
import eu.masp.matching.store.VectorsFile;
import eu.masp.matching.text.LabelTable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Imports ESCO packages into the data folder. A version imported before gains what is new; until all is read nothing is written. */
public final class EscoImport {

    private final TaxonomyFolder folder;
    private final Optional<Embeddings> embeddings;

    /** @param embeddings for vectors of the labels in the language they speak; without them nothing else changes */
    public EscoImport(Path data, Optional<Embeddings> embeddings) {
        this.folder = TaxonomyFolder.in(data);
        this.embeddings = embeddings;
    }

    /**
     * @param files ZIPs, or single CSV files out of them
     * @param version for files whose name does not tell it
     * @return what was imported, version by version
     * @throws ImportFailure if a file is not what it should be
     */
    public List<Imported> read(List<Path> files, Optional<String> version) throws ImportFailure, IOException {
        Map<String, List<EscoPackage>> versions = new TreeMap<>();
        List<EscoPackage> unnamed = new ArrayList<>();
        for (Path file : files) {
            EscoPackage found = EscoPackage.of(file);
            if (version.isPresent() || !found.version().isEmpty()) {
                versions.computeIfAbsent(version.orElse(found.version()), _ -> new ArrayList<>()).add(found);
            } else {
                unnamed.add(found);
            }
        }
        if (!unnamed.isEmpty()) {
            if (versions.size() != 1) {
                throw new ImportFailure("The name of " + unnamed.getFirst().path()
                        + " does not tell the version of ESCO: add --version, as in --version 1.2.0.");
            }
            versions.values().iterator().next().addAll(unnamed);
        }
        Files.createDirectories(folder.folder());
        List<Imported> imported = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(folder.folder().resolve("import.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new ImportFailure("Another import is at work in " + folder.folder() + ": wait for its end.");
            }
            for (Map.Entry<String, List<EscoPackage>> one : versions.entrySet()) {
                imported.add(read(one.getKey(), one.getValue()));
            }
        }
        return imported;
    }

    private Imported read(String version, List<EscoPackage> packages) throws ImportFailure, IOException {
        Path file = folder.taxonomy(version);
        TaxonomyBuilder builder = Files.exists(file) ? TaxonomyBuilder.from(TaxonomyFile.read(file))
                : new TaxonomyBuilder("esco", version);
        EscoReader reader = new EscoReader(builder);
        Set<String> languages = new TreeSet<>();
        // Whole packages first: they say which concepts the version holds, single files only add labels to them.
        packages.sort(java.util.Comparator.comparing(EscoPackage::zip).reversed());
        for (EscoPackage one : packages) {
            one.each((type, name, bytes) -> {
                reader.read(type, name, bytes, one.zip());
                if (!type.language().isEmpty() && !type.relations()) {
                    languages.add(type.language());
                }
            });
        }
        Taxonomy taxonomy = builder.build();
        if (taxonomy.all(Kind.SKILL).isEmpty() && taxonomy.all(Kind.OCCUPATION).isEmpty()) {
            throw new ImportFailure("ESCO " + version
                    + " would have neither skills nor occupations: add the package of the classification.");
        }
        // The taxonomy comes last: an import that is killed leaves a version whole, or as it was.
        Map<String, Integer> vectors = vectors(taxonomy, languages);
        TaxonomyFile.write(taxonomy, file);
        return new Imported(file, taxonomy, languages, reader.leftOut(), vectors);
    }

    private Map<String, Integer> vectors(Taxonomy taxonomy, Set<String> languages) throws IOException {
        Map<String, Integer> made = new TreeMap<>();
        for (String language : languages) {
            if (embeddings.isEmpty() || !embeddings.get().speaks(language)) {
                continue;
            }
            for (Kind kind : List.of(Kind.SKILL, Kind.OCCUPATION)) {
                LabelTable table = LabelTable.of(taxonomy, kind, language);
                if (table.concepts().isEmpty()) {
                    continue;
                }
                Path file = folder.vectors(taxonomy.version(), language, kind);
                if (!isThere(file, embeddings.get().model(), table.sum())) {
                    VectorsFile.write(Vectors.of(embeddings.get().model(), table.sum(),
                            embeddings.get().of(table.preferred())), file);
                }
                made.merge(language, table.concepts().size(), Integer::sum);
            }
        }
        return made;
    }

    /** Whether an earlier import made the same vectors; what cannot be read is made anew. */
    private static boolean isThere(Path file, String model, long sum) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            Vectors there = VectorsFile.read(file);
            return there.model().equals(model) && there.sum() == sum;
        } catch (IOException e) {
            return false;
        }
    }
}
