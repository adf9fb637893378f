package eu.masp.measures.files;

import eu.masp.measures.Folder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;

/** Files and folders that may not be read; the superuser may read everything. */
@DisabledIfSystemProperty(named = "user.name", matches = "root")
class FolderPermissionTest {

    @TempDir
    private Path path;

    @AfterEach
    void allow() throws IOException {
        Files.setPosixFilePermissions(path.resolve("secret"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void areNamedInWords() throws IOException {
        Folder folder = Folder.smallWorld(path).file("secret/x.yaml", "parameters: []\n");
        Files.setPosixFilePermissions(path.resolve("secret/x.yaml"), PosixFilePermissions.fromString("---------"));
        assertThat(folder.problems()).containsExactly("secret/x.yaml  The file cannot be read: no permission.");
        Files.setPosixFilePermissions(path.resolve("secret"), PosixFilePermissions.fromString("---------"));
        assertThat(folder.problems()).containsExactly(".  The folder cannot be read: no permission for secret.");
    }
}
