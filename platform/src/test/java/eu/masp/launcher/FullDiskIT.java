package eu.masp.launcher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.masp.launcher.Masp.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk, on a small one made for the purpose: only root can make it. */
class FullDiskIT {
    @TempDir
    private Path disk;

    @Test
    void aDiskTooSmallToBeginIsOneSentence() {
        mount(20);
        Result result = up();
        UpIT.assertOneSentence(result, "full", disk.toString(), "--data");
    }

    @Test
    void aDiskThatFilledUpIsOneSentenceAndNothingIsLost() throws IOException {
        mount(400);
        new Masp().start("up", "--empty", "--data", data(), "--port", port()).untilReady().stop();
        fill();
        UpIT.assertOneSentence(up(), "full", disk.toString());
        Files.delete(disk.resolve("filling"));
        new Masp().start("up", "--empty", "--data", data(), "--port", port()).untilReady().stop();
    }

    @AfterEach
    void unmount() {
        Commands.succeeds("umount", disk.toString());
    }

    private Result up() {
        return new Masp().run("up", "--data", data(), "--port", port());
    }

    private String data() {
        return disk.resolve("data").toString();
    }

    private static String port() {
        return Integer.toString(Masp.freePort());
    }

    private void mount(int megabytes) {
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root");
        assumeTrue(Commands.succeeds("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString()),
                "this machine lets nobody mount a disk");
    }

    private void fill() {
        Commands.succeeds("dd", "if=/dev/zero", "of=" + disk.resolve("filling"), "bs=4k");
    }
}
