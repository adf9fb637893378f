package eu.masp.matching.store;

import eu.masp.matching.Kind;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.embedding.Embeddings;
import eu.masp.matching.embedding.Vectors;
import eu.masp.matching.text.LabelTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Vectors of all names and descriptions of a small taxonomy, kept so that they are made once: one file for a kind and language, such as
 * {@code masp.en.skill.vectors} beside the imports. What was made by another model or of other texts, or is damaged, is made anew.
 */
public record KeptVectors(TaxonomyFolder folder, Taxonomy taxonomy) {

    public static final List<Kind> KINDS = List.of(Kind.SKILL, Kind.OCCUPATION);

    private Path file(Kind kind, String language) {
        return folder.folder()
                .resolve(taxonomy.source() + "." + language + "." + kind.name().toLowerCase(java.util.Locale.ROOT)
                        + ".vectors");
    }

    /** Those kept; empty where there are none, or they do not fit. */
    public Optional<Vectors> find(Kind kind, String language, Embeddings model) {
        LabelTable table = LabelTable.of(taxonomy, kind, language);
        Path file = file(kind, language);
        try {
            return !Files.exists(file) ? Optional.empty() : Optional.of(VectorsFile.read(file))
                    .filter(kept -> kept.model().equals(model.model()) && kept.sum() == table.sumOfAll()
                            && kept.rows().length == table.texts().size());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Those kept, else made now and kept.
     *
     * @param problem is told where they could not be written: then they will be made again next time
     */
    public Vectors get(Kind kind, String language, Embeddings model, Consumer<IOException> problem) {
        return find(kind, language, model).orElseGet(() -> {
            LabelTable table = LabelTable.of(taxonomy, kind, language);
            Vectors made = Vectors.of(model.model(), table.sumOfAll(), model.of(table.texts()));
            try {
                Files.createDirectories(folder.folder());
                VectorsFile.write(made, file(kind, language));
            } catch (IOException e) {
                problem.accept(e);
            }
            return made;
        });
    }
}
