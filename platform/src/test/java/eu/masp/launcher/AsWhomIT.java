package eu.masp.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.masp.launcher.Masp.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses root, people do not: who starts MASP makes no difference. Only root can try the others. */
class AsWhomIT {
    private static final int NOBODY = 65534;
    private static final String[] AS_NOBODY = {"setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"};

    @TempDir
    private Path temporary;

    @BeforeEach
    void onlyRootCanBeOthers() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void anOrdinaryUserStartsIt() throws IOException {
        assumeTrue(Commands.succeeds(Commands.join(AS_NOBODY, "test", "-r", Masp.PROJECT.resolve("masp").toString())),
                "the project's folder is closed to other users");
        Path data = Files.createDirectory(temporary.resolve("data"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        startsAndStops(new Masp().through(AS_NOBODY).with("HOME", temporary.toString()), data);
    }

    @Test
    void rootStartsItWhereUserNamespacesAreForbidden() throws IOException {
        Path programs = Files.createDirectory(temporary.resolve("bin"));
        Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        Masp masp = new Masp().with("PATH", programs + ":" + System.getenv("PATH"));
        Path data = temporary.resolve("data");
        startsAndStops(masp, data);
        assertThat(Files.getOwner(data.resolve("postgresql")).getName()).isNotEqualTo("root");
        // Whoever owns the files goes on owning them, also where namespaces are allowed again.
        startsAndStops(new Masp(), data);
    }

    @Test
    void rootStartsWhatAnOrdinaryUserHasBegun() throws IOException {
        Path data = Files.createDirectory(temporary.resolve("data"));
        startsAndStops(new Masp(), data);
        Commands.succeeds("chown", "-R", NOBODY + ":" + NOBODY, data.toString());
        startsAndStops(new Masp(), data);
    }

    private static void startsAndStops(Masp masp, Path data) {
        int port = Masp.freePort();
        try (Running running = masp.start("up", "--empty", "--data", data.toString(), "--port", Integer.toString(port))
                .untilReady()) {
            assertThat(Masp.status(port, "/")).isEqualTo(200);
        }
        assertThat(Masp.databaseProcesses(data)).isEmpty();
    }
}
