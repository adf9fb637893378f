package eu.masp.matching.store;

import eu.masp.matching.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where imported taxonomies lie: the folder {@code taxonomies} of the data folder, with {@code esco-1.1.1.taxonomy} for a version and
 * {@code esco-1.1.1.en.skill.vectors} for its vectors.
 */
public record TaxonomyFolder(Path folder) {

    private static final Pattern NAME = Pattern.compile("esco-([0-9][0-9.]*)\\.taxonomy");

    public static TaxonomyFolder in(Path data) {
        return new TaxonomyFolder(data.resolve("taxonomies"));
    }

    public Path taxonomy(String version) {
        return folder.resolve("esco-" + version + ".taxonomy");
    }

    public Path vectors(String version, String language, Kind kind) {
        return folder.resolve("esco-" + version + "." + language + "." + kind.name().toLowerCase(Locale.ROOT)
                + ".vectors");
    }

    /** Whether a file of the folder holds vectors of a version, of whatever language and kind. */
    public boolean isVectorsOf(String version, Path file) {
        String name = String.valueOf(file.getFileName());
        // "1.1" is no beginning of "1.1.1.en": behind the version stands a language.
        return name.matches("esco-" + Pattern.quote(version) + "\\.[a-z]{2,3}\\.[a-z_]+\\.vectors");
    }

    /** The versions imported, newest first. */
    public List<String> versions() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(String.valueOf(file.getFileName()))).filter(Matcher::matches)
                    .map(name -> name.group(1)).sorted(Comparator.comparing(TaxonomyFolder::padded).reversed())
                    .toList();
        }
    }

    /** So that 1.10 comes behind 1.9. */
    private static String padded(String version) {
        return String.join(".",
                Arrays.stream(version.split("\\.")).map(part -> "0".repeat(Math.max(0, 6 - part.length()))
                        + part).toList());
    }
}
