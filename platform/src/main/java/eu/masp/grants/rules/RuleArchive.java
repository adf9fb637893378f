package eu.masp.grants.rules;

import eu.masp.measures.Catalogue;
import eu.masp.measures.files.MeasureFolder;
import eu.masp.simulation.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of measures as bytes.
 *
 * @param id SHA-256 of names and contents, in hexadecimal
 * @param files a ZIP file
 */
record RuleArchive(String id, byte[] files) {

    /** The name that changes to the rules have among the files, with the date whose values they change. */
    private static final String CHANGES = "changes-";
    private static final String SCENARIO = ".scenario";

    /**
     * @param changes the text of a scenario file that holds beside the folder's files; empty: none
     * @param on the date whose values it changes
     */
    static RuleArchive of(Path folder, String changes, LocalDate on) throws IOException {
        List<Path> paths = MeasureFolder.files(folder).stream().filter(RuleArchive::isRule).toList();
        MessageDigest digest = sha256();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path path : paths) {
                add(zip, digest, folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            if (!changes.isEmpty()) {
                add(zip, digest, CHANGES + on + SCENARIO, changes.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new RuleArchive(HexFormat.of().formatHex(digest.digest()), bytes.toByteArray());
    }

    private static void add(ZipOutputStream zip, MessageDigest digest, String name, byte[] content)
            throws IOException {
        digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(content);
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    /** The measures, with what was changed of them. */
    Catalogue load() throws IOException {
        Path folder = Files.createTempDirectory("masp-rules");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("a file outside of its folder: " + entry.getName());
                }
                Files.createDirectories(path.getParent());
                Files.write(path, zip.readAllBytes());
            }
            return changed(Catalogue.load(folder), folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Catalogue changed(Catalogue catalogue, Path folder) throws IOException {
        List<Path> scenarios;
        try (Stream<Path> files = Files.list(folder)) {
            scenarios = files.filter(file -> file.getFileName().toString().endsWith(SCENARIO)).toList();
        }
        if (scenarios.isEmpty()) {
            return catalogue;
        }
        String name = scenarios.getFirst().getFileName().toString();
        LocalDate on = LocalDate.parse(name.substring(CHANGES.length(), name.length() - SCENARIO.length()));
        return Scenario.parse(name, Files.readString(scenarios.getFirst())).apply(catalogue, on);
    }

    private static boolean isRule(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".csv");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
