package eu.masp.matching.cli;

import eu.masp.matching.SmallEsco;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String data = "";

    @BeforeEach
    void dataFolder() {
        data = folder.resolve("data").toString();
    }

    private int importing(String... arguments) {
        return ImportCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int matching(String... arguments) {
        return MatchCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void imported() throws IOException {
        Path english = SmallEsco.zip(folder.resolve("ESCO v1.1.1 en.zip"), SmallEsco.english());
        Path relations = SmallEsco.zip(folder.resolve("ESCO v1.1.1 relations.zip"), SmallEsco.relations());
        assertThat(importing("esco", english.toString(), relations.toString(), "--data", data, "--words-only")).as(
                err.toString()).isZero();
    }

    @Test
    void anImportSaysWhatItFound() throws IOException {
        imported();
        assertThat(out.toString()).contains("ESCO 1.1.1", "4  skills", "3  occupations",
                "5  relations of occupations and skills", "ESCO classification of the European Commission");
    }

    @Test
    void eachLineIsAnsweredInItsOrder() throws IOException {
        imported();
        out.getBuffer().setLength(0);
        Path texts = Files.writeString(folder.resolve("texts"), "I cooked meals\n\nC++ and team work\n",
                StandardCharsets.UTF_8);
        assertThat(matching("skills", texts.toString(), "--lang", "en", "--top", "2", "--data", data, "--words-only"))
                .isZero();
        List<JsonNode> lines = out.toString().lines().map(JsonMapper.builder().build()::readTree).toList();
        assertThat(lines).hasSize(3);
        JsonNode first = lines.get(0);
        assertThat(first.get("line").asInt()).isEqualTo(1);
        assertThat(first.get("text").asString()).isEqualTo("I cooked meals");
        assertThat(first.get("matches").get(0).get("uri").asString()).isEqualTo(SmallEsco.SKILL + "c");
        assertThat(first.get("matches").get(0).get("words").get(0).asString()).isEqualTo("cooked meals");
        assertThat(lines.get(1).get("matches").size()).isZero();
        assertThat(lines.get(2).get("matches").size()).isEqualTo(2);
    }

    @Test
    void byteOrderMarkAndLineEndsOfWindowsAreNoPartOfATextAndATabIs() throws IOException {
        imported();
        out.getBuffer().setLength(0);
        Path texts = Files.writeString(folder.resolve("texts"), "\uFEFFcook meals\r\n😀👍\r\ncook\tmeals\r\n",
                StandardCharsets.UTF_8);
        assertThat(matching("skills", texts.toString(), "--lang", "en", "--top", "1", "--data", data, "--words-only"))
                .isZero();
        List<JsonNode> lines = out.toString().lines().map(JsonMapper.builder().build()::readTree).toList();
        assertThat(lines).extracting(line -> line.get("text").asString()).containsExactly("cook meals", "😀👍",
                "cook\tmeals");
        assertThat(lines.get(0).get("matches").get(0).get("spans").get(0).get(0).asInt()).isZero();
        assertThat(lines.get(1).get("matches").size()).isZero();
        assertThat(lines.get(2).get("matches").get(0).get("words").get(0).asString()).isEqualTo("cook\tmeals");
    }

    @Test
    void aLanguageThatNamesNoSkillsIsToldAndNotAnsweredWithNothing() throws IOException {
        imported();
        Path italian = SmallEsco.zip(folder.resolve("ESCO v1.1.1 it.zip"), SmallEsco.italian());
        assertThat(importing("esco", italian.toString(), "--data", data)).isZero();
        Path texts = Files.writeString(folder.resolve("texts"), "capocuoco");
        assertThat(matching("skills", texts.toString(), "--lang", "it", "--esco", "1.1.1", "--data", data))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has no skills with labels in \"it\"; the languages of its skills are en");
        // Our own taxonomy speaks both languages.
        Path story = Files.writeString(folder.resolve("story"), "ho cucinato per i figli");
        assertThat(matching("skills", story.toString(), "--lang", "it", "--data", data, "--content",
                "src/test/resources/own")).isZero();
        assertThat(err.toString()).contains("names 0 of its 4 skills", "MASP's own taxonomy is used");
        out.getBuffer().setLength(0);
        assertThat(matching("occupations", texts.toString(), "--lang", "it", "--esco", "1.1.1", "--data", data))
                .isZero();
        assertThat(out.toString()).contains(SmallEsco.OCCUPATION + "2");
    }

    @Test
    void badUseIsToldWithExitStatusTwo() throws IOException {
        assertThat(importing("mlps", "x.zip")).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be imported; there is: esco");
        assertThat(matching("jobs", "--lang", "en")).isEqualTo(2);
        assertThat(matching("skills")).isEqualTo(2);
        assertThat(matching("skills", "--lang", "en", "--top", "0")).isEqualTo(2);
        imported();
        assertThat(matching("skills", "--lang", "it", "--esco", "1.1.1", "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("no skills with labels in \"it\"");
        assertThat(matching("skills", "--lang", "en", "--esco", "7.0", "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("there is 1.1.1");
    }

    @Test
    void withoutAnImportOurOwnTaxonomyAnswersAndSaysSo() throws IOException {
        Path texts = Files.writeString(folder.resolve("texts"), "tata");
        assertThat(matching("occupations", texts.toString(), "--lang", "it", "--data", data, "--content",
                "src/test/resources/own")).isZero();
        assertThat(out.toString()).contains("urn:masp:occupation:childminder");
        assertThat(err.toString()).contains("MASP's own taxonomy is used");
    }

    @Test
    void ourNamesLeadToEscoUnlessTheyAreLeftOut() throws IOException {
        imported();
        Path texts = Files.writeString(folder.resolve("texts"), "babysitting");
        String[] ask = {"skills", texts.toString(), "--lang", "en", "--data", data, "--content",
                "src/test/resources/own", "--words-only", "--top", "1"};
        out.getBuffer().setLength(0);
        assertThat(matching(ask)).isZero();
        JsonNode match = JsonMapper.builder().build().readTree(out.toString()).get("matches").get(0);
        assertThat(match.get("uri").asString()).isEqualTo(SmallEsco.SKILL + "b");
        assertThat(match.get("label").asString()).isEqualTo("mind children");
        assertThat(match.get("by").asString()).isEqualTo("words");
        assertThat(err.toString()).contains("1 of ESCO's skills are also found by the names that MASP gives them");
        out.getBuffer().setLength(0);
        String[] alone = java.util.Arrays.copyOf(ask, ask.length + 1);
        alone[ask.length] = "--esco-names";
        assertThat(matching(alone)).isZero();
        assertThat(out.toString()).doesNotContain("mind children");
    }

    @Test
    void ourOwnConceptsSayWhatTheyAreInEsco() throws IOException {
        Path texts = Files.writeString(folder.resolve("texts"), "badare a bambini");
        assertThat(matching("skills", texts.toString(), "--lang", "it", "--data", data, "--content",
                "src/test/resources/own", "--top", "1")).isZero();
        JsonNode esco = JsonMapper.builder().build().readTree(out.toString()).get("matches").get(0).get("esco");
        assertThat(esco.get("label").asString()).isEqualTo("mind children");
        assertThat(esco.get("match").asString()).isEqualTo("close");
        assertThat(err.toString()).contains("There is no folder");
    }

    @Test
    void aLineThatIsNotUtf8IsToldAndThoseBeforeItAreAnswered() throws IOException {
        Path texts = Files.write(folder.resolve("texts"), "tata\rcitt\u00e0\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(matching("occupations", texts.toString(), "--lang", "it", "--data", data, "--content",
                "src/test/resources/own")).isEqualTo(1);
        assertThat(err.toString()).contains("Line 2 of the texts is not in UTF-8");
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(matching("occupations", texts.toString(), "--lang", "it", "--data", texts.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is no folder");
    }

    @Test
    void relationsAloneAreNoVersion() throws IOException {
        Path relations = SmallEsco.zip(folder.resolve("ESCO v1.1.1 relations.zip"), SmallEsco.relations());
        assertThat(importing("esco", relations.toString(), "--data", data, "--words-only")).isEqualTo(1);
        assertThat(err.toString()).contains("neither skills nor occupations", "Nothing was changed");
        Path texts = Files.writeString(folder.resolve("texts"), "tata");
        assertThat(matching("occupations", texts.toString(), "--lang", "it", "--data", data, "--content",
                "src/test/resources/own")).isZero();
    }

    @Test
    void aFailedImportExitsWithOne() throws IOException {
        Path text = Files.writeString(folder.resolve("v1.0.zip"), "no zip");
        assertThat(importing("esco", text.toString(), "--data", data)).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was changed");
    }
}
