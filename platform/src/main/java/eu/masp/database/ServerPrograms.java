package eu.masp.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's own programs, unpacked beside the data.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record ServerPrograms(Path home) {

    static ServerPrograms unpackedIn(DataFolder folder) {
        Path home = folder.path().resolve("postgresql-" + version());
        if (!Files.isDirectory(home)) {
            folder.requireSpaceToBegin();
            unpack(folder, home);
        }
        return new ServerPrograms(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks beside and moves at the end: a half-unpacked folder never looks like a whole one. */
    private static void unpack(DataFolder folder, Path home) {
        Path draft = home.resolveSibling(home.getFileName() + ".new");
        try (InputStream archive = archive();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            delete(draft);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, draft);
            }
            move(draft, home);
        } catch (IOException e) {
            throw DataFolder.unusable(folder.path(), e);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft) throws IOException {
        Path target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("unexpected entry in the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void move(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, home);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        for (String variant : new String[] {"", "-alpine_linux"}) {
            InputStream found = ServerPrograms.class
                    .getResourceAsStream("/postgres-" + system + "-" + machine + variant + ".txz");
            if (found != null) {
                return found;
            }
        }
        throw new CannotStart("This MASP was built without the database programs for " + system + " " + machine
                + ": build it again on this machine, or set MASP_DATABASE_URL to a PostgreSQL of yours.");
    }

    private static String version() {
        try (InputStream file = ServerPrograms.class.getResourceAsStream("/build.properties")) {
            Properties build = new Properties();
            build.load(file);
            return build.getProperty("postgres.version");
        } catch (IOException e) {
            throw new CannotStart("This MASP is incomplete (build.properties): build it again.", e);
        }
    }
}
