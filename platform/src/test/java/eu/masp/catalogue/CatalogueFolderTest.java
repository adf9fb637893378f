package eu.masp.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFolderTest {

    @Test
    void theProjectsOwnMeasuresAreRead() {
        assertThat(CatalogueFolder.read(Path.of("../content")).measures()).hasSizeGreaterThan(30);
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> CatalogueFolder.read(folder.resolve("none"))).isInstanceOf(CannotStart.class)
                .hasMessageContaining(folder.resolve("none").toString()).hasMessageContaining("MASP_CONTENT");
    }

    @Test
    void everyProblemIsToldWithItsPlace(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("first.yaml"), "id: first\n\ttitle: a tab\n");
        Files.writeString(folder.resolve("second.yaml"), "what: is this\n");
        assertThatThrownBy(() -> CatalogueFolder.read(folder)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("first.yaml:2").hasMessageContaining("second.yaml:1");
    }
}
