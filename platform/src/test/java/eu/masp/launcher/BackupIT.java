package eu.masp.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.masp.launcher.Masp.Result;
import eu.masp.launcher.Masp.Running;
import eu.masp.people.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backing up and restoring the embedded database, as a person types it. */
class BackupIT {
    @TempDir
    private Path temporary;

    @Test
    void backedUpWhileItRunsAndRestoredElsewhere() throws IOException {
        Path data = temporary.resolve("my data");
        Path file = temporary.resolve("a backup");
        int port = Masp.freePort();
        try (Running masp = up(data, port).untilReady()) {
            new Visitor(port).withAccount("kept@example.org");
            Result backup = new Masp().from(temporary).run("backup", "a backup", "--data", "my data");
            assertThat(backup.err()).isEmpty();
            assertThat(backup.exitCode()).isZero();
            assertThat(backup.out()).contains(file.toString(), "rows", "personal data");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(Masp.status(port, "/")).as("it goes on").isEqualTo(200);
            UpIT.assertOneSentence(restore(file, data), "already running", "stop it first");
            assertThat(masp.process().isAlive()).isTrue();
        }
        UpIT.assertOneSentence(restore(file, data), "nothing is lost", "is data in");
        UpIT.assertOneSentence(run("backup", file, data), "already");

        // Stopped, it is started for the purpose and stopped again.
        Path second = temporary.resolve("second");
        assertThat(run("backup", second, data).exitCode()).isZero();
        assertThat(Masp.databaseProcesses(data)).isEmpty();

        Path other = temporary.resolve("other data");
        Result restored = restore(second, other);
        assertThat(restored.err()).isEmpty();
        assertThat(restored.exitCode()).isZero();
        assertThat(restored.out()).contains("Restored into " + other);
        assertThat(Masp.databaseProcesses(other)).isEmpty();
        try (Running masp = up(other, port).untilReady()) {
            assertThat(masp.process().isAlive()).isTrue();
            assertThat(new Visitor(port).signIn("kept@example.org", Visitor.PASSWORD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void badUseIsToldAndHelpIsThere() {
        for (String command : new String[] {"backup", "restore"}) {
            Result help = new Masp().run(command, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.out()).contains("./masp " + command + " FILE", "--data", "docs/operation.md");
            for (String[] wrong : new String[][] {{command}, {command, "a", "b"}, {command, "--frob", "a"},
                    {command, "a", "--data"}}) {
                Result result = new Masp().run(wrong);
                assertThat(result.exitCode()).as(String.join(" ", wrong)).isEqualTo(2);
                assertThat(result.err().lines()).hasSize(1);
            }
        }
        assertThat(new Masp().run("--help").out()).contains("./masp backup FILE", "./masp restore FILE");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        UpIT.assertOneSentence(run("backup", temporary.resolve("file"), temporary.resolve("nothing")), "no MASP in",
                "--data");
        UpIT.assertOneSentence(restore(temporary.resolve("file"), temporary.resolve("new")), "There is no file");
        Path other = Files.writeString(temporary.resolve("other"), "not a backup");
        UpIT.assertOneSentence(restore(other, temporary.resolve("new")), "no MASP backup");
    }

    @Test
    void aFullDiskLeavesNoHalfBackup() throws IOException {
        Path data = temporary.resolve("data");
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root");
        assumeTrue(Commands.succeeds("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", disk.toString()),
                "this machine lets nobody mount a disk");
        try {
            up(data, Masp.freePort()).untilReady().stop();
            UpIT.assertOneSentence(run("backup", disk.resolve("file"), data), "full", disk.toString());
            assertThat(disk).isEmptyDirectory();
        } finally {
            Commands.succeeds("umount", disk.toString());
        }
    }

    private static Running up(Path data, int port) {
        return new Masp().start("up", "--data", data.toString(), "--port", Integer.toString(port));
    }

    private static Result restore(Path file, Path data) {
        return run("restore", file, data);
    }

    private static Result run(String command, Path file, Path data) {
        return new Masp().run(command, file.toString(), "--data", data.toString());
    }
}
