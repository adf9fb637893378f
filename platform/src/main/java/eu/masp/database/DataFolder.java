package eu.masp.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that holds everything MASP must not lose, used by one MASP at a time. */
final class DataFolder implements AutoCloseable {
    private static final long SPACE_TO_BEGIN = 300L << 20;
    private static final long SPACE_TO_GO_ON = 1L << 20;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            path = path.toRealPath();
            FileChannel lockFile = FileChannel.open(path.resolve("masp.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                lockFile.close();
                throw new CannotStart("Another MASP is already running on the data folder " + path
                        + ": stop it first, or choose another folder with --data.");
            }
            return new DataFolder(path, lockFile);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** The lock is the system's and ends with the process, so that a killed MASP leaves none behind. */
    private static boolean locked(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whether a MASP is running on a folder. */
    static boolean inUse(Path folder) {
        try (FileChannel lockFile = FileChannel.open(folder.resolve("masp.lock"), StandardOpenOption.WRITE)) {
            return !locked(lockFile);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** Made at random at the first start; only the owner of the folder can read it. */
    String password() {
        Path file = path.resolve("database-password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Path draft = path.resolve("database-password.new");
                Files.deleteIfExists(draft);
                Files.createFile(draft,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, HexFormat.of().formatHex(random) + "\n");
                Files.move(draft, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** An almost full disk is refused before anything is written on it. */
    void requireSpaceToBegin() {
        long free = freeSpace();
        if (free < SPACE_TO_BEGIN) {
            throw new CannotStart("The disk of the data folder " + path + " is full: " + (free >> 20)
                    + " MB are free and MASP needs at least " + (SPACE_TO_BEGIN >> 20)
                    + " MB to begin. Free some space or choose another folder with --data.");
        }
    }

    /** So full that the server cannot even write down why it stopped. */
    boolean isFull() {
        return freeSpace() < SPACE_TO_GO_ON;
    }

    private long freeSpace() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    static CannotStart unusable(Path path, IOException e) {
        if (isDiskFull(String.valueOf(e.getMessage()))) {
            return diskFull(path, e);
        }
        String reason = switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
        return new CannotStart("MASP cannot write in the data folder " + path + " (" + reason
                + "): give this user the right to write there, or choose another folder with --data.", e);
    }

    static CannotStart diskFull(Path path, IOException e) {
        return new CannotStart("The disk of the data folder " + path
                + " is full: free some space or choose another folder with --data.", e);
    }

    static boolean isDiskFull(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
