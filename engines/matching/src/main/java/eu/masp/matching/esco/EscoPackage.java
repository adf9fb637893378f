package eu.masp.matching.esco;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP as ESCO publishes it, or one CSV file out of one. Entries are read where they are: nothing is unpacked, so no path in a ZIP
 * leads anywhere.
 *
 * @param version as the file's name tells it; empty where it does not
 */
record EscoPackage(Path path, boolean zip, String version, List<String> entries) {

    /** A file of a package, open. */
    interface Reader {
        void read(EscoFile file, String name, InputStream bytes) throws ImportFailure, IOException;
    }

    static final String EXPECTED = "Expected is a package as downloaded from https://esco.ec.europa.eu/en/use-esco/download: a ZIP of CSV "
            + "files such as skills_en.csv, occupations_en.csv, ISCOGroups_en.csv or occupationSkillRelations.csv.";
    /** The largest file of ESCO 1.1.1 has 21 MB; more than this is no classification. */
    private static final long MOST_BYTES = 400_000_000;
    private static final Pattern VERSION = Pattern.compile("v(\\d{1,3}\\.\\d{1,3}(?:\\.\\d{1,3})?)",
            Pattern.CASE_INSENSITIVE);

    static EscoPackage of(Path path) throws ImportFailure, IOException {
        if (!Files.exists(path)) {
            throw new ImportFailure("There is no file " + path + ".");
        }
        if (!Files.isRegularFile(path)) {
            throw new ImportFailure(path + " is a folder: name the ZIP files. " + EXPECTED);
        }
        Matcher version = VERSION.matcher(name(path));
        String found = version.find() ? version.group(1) : "";
        if (startsLikeZip(path)) {
            return new EscoPackage(path, true, found, entries(path));
        }
        if (name(path).toLowerCase(java.util.Locale.ROOT).endsWith(".csv") && EscoFile.of(name(path)).isPresent()) {
            return new EscoPackage(path, false, found, List.of(name(path)));
        }
        throw new ImportFailure(name(path).toLowerCase(java.util.Locale.ROOT).endsWith(".csv")
                ? "The name of " + path
                        + " does not tell what it holds: a single file has to be called as in a package, "
                        + "skills_it.csv or occupations_it.csv, with its language."
                : path + " is not a ZIP file. " + EXPECTED);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static boolean startsLikeZip(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] first = stream.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        }
    }

    private static List<String> entries(Path path) throws ImportFailure, IOException {
        List<String> known = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            zip.stream().filter(entry -> !entry.isDirectory() && EscoFile.of(entry.getName()).isPresent())
                    .forEach(entry -> known.add(entry.getName()));
            if (known.isEmpty()) {
                throw new ImportFailure(path + " is a ZIP, but not of ESCO: it holds " + someOf(zip) + ". " + EXPECTED);
            }
        } catch (ZipException e) {
            throw damaged(path, e);
        }
        return known;
    }

    private static ImportFailure damaged(Path path, ZipException e) {
        return new ImportFailure(path + " is a ZIP that is damaged or was not downloaded to its end (" + e.getMessage()
                + "): download it again.");
    }

    private static String someOf(ZipFile zip) {
        String some = zip.stream().limit(4).map(ZipEntry::getName).map(EscoPackage::shown)
                .collect(Collectors.joining(", "));
        return some.isEmpty() ? "nothing" : zip.size() > 4 ? some + " and " + (zip.size() - 4) + " more" : some;
    }

    /** Names in a ZIP are a stranger's: no control characters reach the terminal. */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    /** Opens the files one after the other. */
    void each(Reader reader) throws ImportFailure, IOException {
        if (!zip) {
            try (InputStream stream = Files.newInputStream(path)) {
                reader.read(EscoFile.of(entries.getFirst()).orElseThrow(), entries.getFirst(), stream);
            } catch (NoSuchFileException e) {
                throw new ImportFailure("There is no file " + path + " any more.");
            }
            return;
        }
        try (ZipFile zipped = new ZipFile(path.toFile())) {
            for (String entry : entries) {
                Optional<EscoFile> file = EscoFile.of(entry);
                ZipEntry found = zipped.getEntry(entry);
                if (file.isPresent() && found != null) {
                    String name = name(path) + ": " + shown(entry);
                    try (InputStream stream = new Bounded(zipped.getInputStream(found), name, MOST_BYTES)) {
                        reader.read(file.get(), name, stream);
                    }
                }
            }
        } catch (ZipException e) {
            throw damaged(path, e);
        }
    }
}
