package eu.masp.backup;

import eu.masp.backup.Manifest.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup's file: a ZIP of the tables' rows and, at its end, the manifest. */
final class BackupFile implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a file and reads all of it, so that a damaged one is refused before anything is done with it. */
    static BackupFile open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            throw new BackupRefused("There is no file " + path + ".");
        }
        if (!Files.isReadable(path)) {
            throw new BackupRefused("The file " + path + " cannot be read: give this user the right to read it.");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            BackupFile file = new BackupFile(path, zip, manifest(path, zip));
            file.verify();
            return file;
        } catch (IOException e) {
            throw damaged(path, zip, e);
        } catch (BackupRefused e) {
            close(zip);
            throw e;
        }
    }

    private static BackupRefused damaged(Path path, @org.jspecify.annotations.Nullable ZipFile zip, IOException e) {
        close(zip);
        return e instanceof ZipException || e instanceof java.io.EOFException
                ? new BackupRefused("The file " + path
                        + " is no MASP backup, or it is damaged or was cut short: nothing was restored.", e)
                : new BackupRefused("The file " + path + " cannot be read (" + e.getMessage() + ").", e);
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused("The file " + path + " is no MASP backup: it has no " + Manifest.ENTRY + ".");
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(text);
        if (sum.getValue() != entry.getCrc()) {
            throw new ZipException("manifest");
        }
        try {
            int format = JsonMapper.shared().readTree(text).path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw new BackupRefused("The file " + path + " has format " + format + " and this MASP reads format "
                        + Manifest.FORMAT + ": restore it with the MASP that wrote it.");
            }
            return JsonMapper.shared().readValue(text, Manifest.class);
        } catch (JacksonException e) {
            throw new BackupRefused("The file " + path + " is no MASP backup: its " + Manifest.ENTRY
                    + " cannot be understood.", e);
        }
    }

    private void verify() throws IOException {
        for (Content content : manifest.tables()) {
            try (DigestInputStream rows = new DigestInputStream(rows(content), sha256())) {
                rows.transferTo(OutputStream.nullOutputStream());
                if (!HexFormat.of().formatHex(rows.getMessageDigest().digest()).equals(content.sha256())) {
                    throw new BackupRefused("The file " + path + " is damaged (table " + content.table()
                            + "): nothing was restored.");
                }
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Content content) throws IOException {
        ZipEntry entry = zip.getEntry(content.entry());
        if (entry == null) {
            throw new ZipException(content.entry());
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(@org.jspecify.annotations.Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file is written before it is whole. */
    static Path draft(Path file) {
        if (Files.exists(file)) {
            throw new BackupRefused("There is a file " + file + " already: choose another name or move it away.");
        }
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** For its owner alone: it holds what people told, and the means to sign in. */
    static OutputStream create(Path draft) throws IOException {
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.WRITE), 1 << 16);
    }

    static void toDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new BackupRefused("MASP cannot delete " + draft + ": delete it, it holds people’s data.", e);
        }
    }

    static BackupRefused unwritable(Path file, IOException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new BackupRefused("The disk of " + file + " is full: free some space or choose another place.", e);
        }
        String reason = switch (e) {
            case FileAlreadyExistsException _ -> "there is such a file already";
            case NoSuchFileException _ -> "there is no folder " + file.getParent();
            case AccessDeniedException _ -> "this user may not write there";
            default -> said;
        };
        return new BackupRefused("The backup cannot be written to " + file + ": " + reason + ".", e);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
