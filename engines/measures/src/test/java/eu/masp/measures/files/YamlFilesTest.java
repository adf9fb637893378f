package eu.masp.measures.files;

import eu.masp.measures.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** What a folder may hold, and what a file is told that is no YAML of ours. */
@Timeout(20)
class YamlFilesTest {

    @TempDir
    private Path path;
    private Folder folder;

    @BeforeEach
    void smallWorld() {
        folder = Folder.smallWorld(path);
    }

    private void problem(String expected) {
        assertThat(folder.problems()).singleElement().asString().startsWith(expected);
    }

    @Test
    void aGoodFolderHasNoProblems() {
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void filesMayBeAnywhereBelowTheFolderAndCalledAsOneLikes() throws IOException {
        Files.createDirectories(path.resolve("a/b"));
        Files.move(path.resolve("welcome-grant.yaml"), path.resolve("a/b/x.yml"));
        assertThat(folder.load().measures()).hasSize(1);
    }

    @Test
    void emptyFilesAndOtherFilesDoNotMatter() {
        folder.file("empty.yaml", "").file("comment.yaml", "# nothing yet\n").file("README.md", "id: [")
                .file("data.json", "{");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void whatStartsWithADotIsLeftAlone() {
        folder.file(".draft.yaml", "id: [").file(".git/x.yaml", "id: [");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aFolderMarkedAsSomethingElseIsLeftAloneWithAllBelowIt() {
        folder.file("items/.no-measures", "").file("items/a.yaml", "id: [").file("items/deep/b.yaml", "id: [");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreFine() throws IOException {
        String text = Files.readString(path.resolve("parameters.yaml"));
        folder.file("parameters.yaml", "\uFEFF" + text.replace("\n", "\r\n"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aTabIsNamed() {
        folder.replace("welcome-grant.yaml", "    says: {it: Non", "\tsays: {it: Non");
        problem("welcome-grant.yaml:8:1  A tab stands where YAML wants spaces; indent with spaces.");
    }

    @Test
    void aKeyGivenTwiceIsNamed() {
        folder.replace("welcome-grant.yaml", "decided-for: child", "decided-for: child\ndecided-for: household");
        problem("welcome-grant.yaml:6:1  'decided-for' stands twice");
    }

    @Test
    void aColonInATextIsExplained() {
        folder.replace("welcome-grant.yaml", "title: {it: Contributo di benvenuto, en: Welcome grant}",
                "title: Benvenuto: un contributo");
        problem("welcome-grant.yaml:2:17  A ':' inside a text; put the text in quotation marks.");
    }

    @Test
    void anOpenBracketIsAProblemOfItsLine() {
        folder.replace("welcome-grant.yaml", "decided-for: child", "decided-for: [child");
        problem("welcome-grant.yaml:6:9  This is not YAML: ");
    }

    @Test
    void twoDocumentsAreTooMany() {
        folder.file("two.yaml", "parameters: []\n---\nparameters: []\n");
        problem("two.yaml:3:1  A file holds one document");
    }

    @Test
    void aFileWithoutKeysIsExplained() {
        folder.file("list.yaml", "- a\n");
        problem("list.yaml:1:1  A file starts with keys: 'id' for a measure, or entities");
    }

    @Test
    void anUnknownKindIsNamedWithTheKnownOnes() {
        folder.file("foo.yaml", "foo: 1\n");
        problem("foo.yaml:1:1  'foo' is not a key of 'foo.yaml'. Known here: entities, inputs");
    }

    @Test
    void otherEncodingsAreRefusedInWords() {
        folder.file("latin1.yaml", "parameters: [] # è\n".getBytes(StandardCharsets.ISO_8859_1));
        problem("latin1.yaml  This is not UTF-8 text; save it as UTF-8.");
        folder.file("latin1.yaml", "parameters: []\n".getBytes(StandardCharsets.UTF_16));
        problem("latin1.yaml  This is not UTF-8 text; save it as UTF-8.");
        byte[] binary = new byte[2560];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) i;
        }
        folder.file("latin1.yaml", binary);
        problem("latin1.yaml  This is not UTF-8 text; save it as UTF-8.");
    }

    @Test
    void aControlCharacterHasALine() {
        folder.file("control.yaml", "parameters:\n  - \u0001\n");
        problem("control.yaml:2:5  A character (code 1) that YAML does not allow.");
    }

    @Test
    void aHugeFileIsRefusedAtOnce() {
        folder.file("huge.yaml", "parameters: \"" + "x".repeat(10_000_000) + "\"\n");
        problem("huge.yaml  The file is larger than 1 MB; split it into several.");
    }

    @Test
    void billionsOfLaughsAreRefused() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1,
                    i - 1, i - 1, i - 1,
                    i - 1, i - 1, i - 1));
        }
        folder.file("laughs.yaml", text.toString());
        problem("laughs.yaml  Too many aliases ('*name'); write the values out.");
    }

    @Test
    void aListInsideItselfIsRefused() {
        folder.file("self.yaml", "parameters: &a [*a]\n");
        assertThat(folder.problems()).isNotEmpty();
    }

    @Test
    void deepNestingIsRefused() {
        folder.file("deep.yaml", "parameters: " + "[".repeat(5000) + "]".repeat(5000) + "\n");
        problem("deep.yaml  Groups lie too deep in each other.");
    }

    @Test
    void javaObjectsAreNotMade() {
        folder.file("tag.yaml", "parameters: !!javax.script.ScriptEngineManager [x]\n");
        problem("tag.yaml:1:13  This is not YAML: Global tag is not allowed");
    }

    @Test
    void anEmptyFolderAFileAndNothingAreTold() throws IOException {
        Path empty = Files.createDirectory(path.resolve("empty"));
        assertThat(Folder.empty(empty).problems()).containsExactly(".  The folder holds no .yaml file.");
        assertThat(Folder.empty(path.resolve("towns.csv")).problems())
                .containsExactly(".  This is a file; name the folder that holds the measures.");
        assertThat(Folder.empty(path.resolve("nowhere")).problems()).containsExactly(".  There is no such folder.");
    }

    @Test
    void loopsOfLinksDoNotHang() throws IOException {
        Files.createSymbolicLink(path.resolve("loop"), path);
        Files.createSymbolicLink(path.resolve("self.yaml"), Path.of("self.yaml"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void allProblemsOfAllFilesComeAtOnceInTheirOrder() {
        folder.file("tab.yaml", "\tx").replace("welcome-grant.yaml", "child.birth_date +", "child.birthdate +")
                .replace("welcome-grant.yaml", "verified: 2026-09-29", "verified: 2026-02-30")
                .replace("parameters.yaml", "value: 40000", "value: many");
        assertThat(folder.problems()).extracting(text -> text.substring(0, text.indexOf("  "))).containsExactly(
                "parameters.yaml:6:35",
                "tab.yaml:1:1", "welcome-grant.yaml:9:16", "welcome-grant.yaml:19:11");
    }
}
