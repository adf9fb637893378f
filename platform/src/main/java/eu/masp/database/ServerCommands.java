package eu.masp.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs the server's programs as somebody they accept: PostgreSQL refuses to run as root.
 *
 * <p>An ordinary user runs them as they are. Root runs them inside a user namespace of their own, where they are nobody
 * and the files still belong to them; where the system forbids that (many containers do), as another user, to whom the
 * files are given.
 */
final class ServerCommands {
    private static final long ROOT = 0;
    private static final FileAttribute<Set<PosixFilePermission>> FOR_OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE_FOR_OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final DataFolder folder;
    private final List<String> prefix;
    /** To whom the server's files are given; -1: they stay ours. */
    private final int owner;

    private ServerCommands(DataFolder folder, List<String> prefix, int owner) {
        this.folder = folder;
        this.prefix = prefix;
        this.owner = owner;
    }

    static ServerCommands forThisUser(DataFolder folder) {
        if (new UnixSystem().getUid() != ROOT) {
            return new ServerCommands(folder, List.of(), -1);
        }
        int owner = ownerOf(folder.cluster());
        if (owner == ROOT && succeeds(List.of("unshare", "-U", "true"))) {
            return new ServerCommands(folder, List.of("unshare", "-U"), -1);
        }
        return asAnotherUser(folder, owner == ROOT ? serviceUser() : owner);
    }

    private static ServerCommands asAnotherUser(DataFolder folder, int user) {
        List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
        if (!succeeds(with(prefix, List.of("test", "-x", folder.path().toString())))) {
            throw new CannotStart("PostgreSQL does not run as root, and the user it would run as (number " + user
                    + ") cannot enter the data folder " + folder.path()
                    + ": start MASP as an ordinary user, or choose a folder that everybody can enter with --data.");
        }
        return new ServerCommands(folder, prefix, user);
    }

    private static int serviceUser() {
        for (String name : List.of("postgres", "nobody")) {
            ProcessOutput id = ProcessOutput.of(List.of("id", "-u", name));
            if (id.exitCode() == 0 && succeeds(List.of("setpriv", "--version"))) {
                return Integer.parseInt(id.text().strip());
            }
        }
        throw new CannotStart("PostgreSQL does not run as root: start MASP as an ordinary user.");
    }

    private static int ownerOf(Path path) {
        try {
            return Files.exists(path) ? (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS) : 0;
        } catch (IOException e) {
            throw DataFolder.unusable(path, e);
        }
    }

    /** Runs a program to its end; a failure becomes one sentence with the program's own last words. */
    void run(List<String> command) {
        ProcessOutput output = attempt(command);
        if (output.exitCode() == 0) {
            return;
        }
        String said = output.text() + "\n" + serverLog();
        if (DataFolder.isDiskFull(said) || folder.isFull()) {
            throw DataFolder.diskFull(folder.path(), new IOException(said));
        }
        throw new CannotStart("The database on " + folder.path() + " could not be started: " + lastWords(said)
                + " (more in " + folder.log() + ").");
    }

    ProcessOutput attempt(List<String> command) {
        return ProcessOutput.of(with(prefix, command));
    }

    void makeFolder(Path path) throws IOException {
        Files.createDirectory(path, FOR_OWNER_ONLY);
        give(path);
    }

    void makeSecretFile(Path path, String content) throws IOException {
        Files.createFile(path, FILE_FOR_OWNER_ONLY);
        Files.writeString(path, content + "\n");
        give(path);
    }

    void makeLogFile(Path path) throws IOException {
        Files.createFile(path, FILE_FOR_OWNER_ONLY);
        give(path);
    }

    private void give(Path path) throws IOException {
        if (owner >= 0) {
            Files.setAttribute(path, "unix:uid", owner);
            Files.setAttribute(path, "unix:gid", owner);
        }
    }

    private String serverLog() {
        try {
            return Files.exists(folder.log()) ? Files.readString(folder.log()) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String lastWords(String said) {
        List<String> lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "it gave no reason" : lines.getLast());
    }

    private static boolean succeeds(List<String> command) {
        return ProcessOutput.of(command).exitCode() == 0;
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }
}
