package eu.masp.grants.rules;

import eu.masp.measures.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    static RuleArchive of(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.filter(Files::isRegularFile).filter(RuleArchive::isRule).sorted().toList();
        }
        MessageDigest digest = sha256();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path path : paths) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                byte[] content = Files.readAllBytes(path);
                digest.update((name + '\n' + content.length + '\n').getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(content);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return new RuleArchive(HexFormat.of().formatHex(digest.digest()), bytes.toByteArray());
    }

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
            return Catalogue.load(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
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
