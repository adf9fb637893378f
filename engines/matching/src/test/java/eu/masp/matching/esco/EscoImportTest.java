package eu.masp.matching.esco;

import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.SmallEsco;
import eu.masp.matching.Taxonomies;
import eu.masp.matching.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EscoImportTest {

    @TempDir
    private Path folder;

    private Taxonomy read(Path... files) throws Exception {
        new EscoImport(folder.resolve("data"), Optional.empty()).read(List.of(files), Optional.empty());
        return Taxonomies.findNewest(folder.resolve("data")).orElseThrow();
    }

    private Path zip(String name, Map<String, String> content) throws IOException {
        return SmallEsco.zip(folder.resolve(name), content);
    }

    private Path english() throws IOException {
        return zip("ESCO dataset - v1.1.1 - classification - en - csv.zip", SmallEsco.english());
    }

    private Path relations() throws IOException {
        return zip("ESCO-v1.1.1-relations-csv.zip", SmallEsco.relations());
    }

    private Path italian() throws IOException {
        return zip("ESCO dataset - v1.1.1 - classification - it - csv.zip", SmallEsco.italian());
    }

    @Test
    void conceptsRelationsAndAllTheirNamesAreRead() throws Exception {
        Taxonomy taxonomy = read(english(), relations());
        assertThat(taxonomy.version()).isEqualTo("1.1.1");
        assertThat(taxonomy.all(Kind.SKILL)).extracting(Concept::uri).doesNotContain(SmallEsco.SKILL + "e").hasSize(4);
        Concept teams = taxonomy.find(SmallEsco.SKILL + "a").orElseThrow();
        assertThat(teams.labels().get("en")).isEqualTo(new Labels("work in teams",
                List.of("work with others", "team work"), "Take part in a group, and do one's share."));
        assertThat(teams.reuse()).isEqualTo("transversal");
        assertThat(taxonomy.find(SmallEsco.OCCUPATION + "1").orElseThrow().isco()).isEqualTo("5311");
        assertThat(taxonomy.essential(SmallEsco.OCCUPATION + "2")).containsExactly(SmallEsco.SKILL + "c",
                SmallEsco.SKILL + "a");
        assertThat(taxonomy.optional(SmallEsco.OCCUPATION + "1")).containsExactly(SmallEsco.SKILL + "c");
        assertThat(taxonomy.needing(SmallEsco.SKILL + "c")).hasSize(2);
        assertThat(taxonomy.broader(SmallEsco.OCCUPATION + "1"))
                .containsExactly("http://data.europa.eu/esco/isco/C5311");
        assertThat(taxonomy.relations()).isEqualTo(5);
    }

    @Test
    void labelsOfALaterImportComeTogetherWithThoseBefore() throws Exception {
        read(english(), relations());
        Taxonomy both = read(italian());
        Concept cook = both.find(SmallEsco.OCCUPATION + "2").orElseThrow();
        assertThat(cook.label("it")).isEqualTo("cuoco/cuoca");
        assertThat(cook.label("en")).isEqualTo("cook");
        assertThat(both.relations()).isEqualTo(5);
        assertThat(both.languages()).containsExactly("en", "it");
    }

    @Test
    void theOrderOfPackagesDoesNotMatter() throws Exception {
        Taxonomy taxonomy = read(relations(), italian(), english());
        assertThat(taxonomy.all(Kind.OCCUPATION)).hasSize(3);
        assertThat(taxonomy.relations()).isEqualTo(5);
    }

    @Test
    void aFileImportedTwiceDoublesNothing() throws Exception {
        Taxonomy once = read(english(), relations());
        Taxonomy twice = read(english(), relations(), relations());
        assertThat(twice.relations()).isEqualTo(once.relations());
        assertThat(twice.all(Kind.SKILL)).isEqualTo(once.all(Kind.SKILL));
    }

    @Test
    void versionsStandSideBySideAndTheNewestIsUsed() throws Exception {
        read(english());
        read(zip("ESCO dataset - v1.10.0 - classification - it - csv.zip", SmallEsco.italian()));
        read(zip("ESCO dataset - v1.2.0 - classification - it - csv.zip", SmallEsco.italian()));
        assertThat(Taxonomies.imported(folder.resolve("data"))).containsExactly("1.10.0", "1.2.0", "1.1.1");
        assertThat(Taxonomies.find(folder.resolve("data"), "9.9")).isEmpty();
    }

    @Test
    void aSingleFileAddsLabelsToConceptsOfTheVersionOnly() throws Exception {
        Path file = Files.writeString(folder.resolve("my_occupations_it.csv"), """
                conceptUri,preferredLabel_it,altLabels_it,iscoGroup
                %1$s1,tata,"bambinaia
                babysitter",5311
                %1$s9,mestiere di un'altra edizione,,1111
                """.formatted(SmallEsco.OCCUPATION));
        List<Imported> imported = new EscoImport(folder.resolve("data"), Optional.empty())
                .read(List.of(file, english()), Optional.empty());
        assertThat(imported).singleElement().satisfies(one -> {
            assertThat(one.leftOut()).isEqualTo(1);
            assertThat(one.added()).containsExactly("en", "it");
            assertThat(one.taxonomy().find(SmallEsco.OCCUPATION + "1").orElseThrow().labels().get("it").others())
                    .containsExactly("bambinaia", "babysitter");
        });
    }

    @Test
    void whatIsNotAZipOrNotOfEscoIsNamedWithWhatIsExpected() throws Exception {
        Path text = Files.writeString(folder.resolve("v1.1.1.zip"), "hello");
        assertThatThrownBy(() -> read(text)).isInstanceOf(ImportFailure.class).hasMessageContaining("is not a ZIP file")
                .hasMessageContaining("skills_en.csv");
        Path photos = zip("photos-v1.1.1.zip", Map.of("holiday.jpg", "x"));
        assertThatThrownBy(() -> read(photos)).hasMessageContaining("not of ESCO").hasMessageContaining("holiday.jpg");
        assertThatThrownBy(() -> read(folder.resolve("none.zip"))).hasMessageContaining("There is no file");
        assertThatThrownBy(() -> read(folder)).hasMessageContaining("is a folder");
    }

    @Test
    void aMissingColumnIsNamedWithItsFileAndNothingIsWritten() throws Exception {
        Map<String, String> content = SmallEsco.english();
        content.computeIfPresent("skills_en.csv", (_, text) -> text.replace("altLabels", "others"));
        Path zip = zip("ESCO v1.1.1.zip", content);
        assertThatThrownBy(() -> read(zip)).isInstanceOf(ImportFailure.class)
                .hasMessageContaining("skills_en.csv lacks the column altLabels");
        assertThat(Taxonomies.imported(folder.resolve("data"))).isEmpty();
    }

    @Test
    void aFileThatWasCutIsToldAndLeavesTheFormerImportAsItWas() throws Exception {
        Taxonomy before = read(english());
        Map<String, String> content = SmallEsco.italian();
        content.computeIfPresent("occupations_it.csv", (_, text) -> text.substring(0, text.indexOf("5120")));
        Path cut = zip("ESCO v1.1.1 it.zip", content);
        assertThatThrownBy(() -> read(cut)).isInstanceOf(ImportFailure.class).hasMessageContaining("occupations_it.csv")
                .hasMessageContaining("cut");
        Path half = relations();
        try (RandomAccessFile file = new RandomAccessFile(half.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThatThrownBy(() -> read(half)).isInstanceOf(ImportFailure.class).hasMessageContaining("damaged");
        Taxonomy after = Taxonomies.findNewest(folder.resolve("data")).orElseThrow();
        assertThat(after.languages()).isEqualTo(before.languages());
        assertThat(after.relations()).isZero();
    }

    @Test
    void textInAnotherEncodingIsTold() throws Exception {
        Path zip = folder.resolve("ESCO v1.1.1.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("occupations_it.csv"));
            out.write(SmallEsco.italian().get("occupations_it.csv").replace("cuoco", "caffè")
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThatThrownBy(() -> read(zip)).isInstanceOf(ImportFailure.class).hasMessageContaining("UTF-8");
    }

    @Test
    void whatUnpacksWithoutEndIsNotReadToItsEnd() {
        Bounded endless = new Bounded(new ByteArrayInputStream(new byte[3_000_000]), "x.zip: skills_en.csv", 2_000_000);
        assertThatThrownBy(endless::readAllBytes).isInstanceOf(IOException.class)
                .hasMessageContaining("x.zip: skills_en.csv unpacks to more than 2 MB");
    }

    @Test
    void aPathThatLeadsOutOfAZipLeadsNowhere() throws Exception {
        Map<String, String> content = Map.of("../../skills_en.csv", SmallEsco.english().get("skills_en.csv"));
        Taxonomy taxonomy = read(zip("ESCO v1.1.1.zip", content));
        assertThat(taxonomy.all(Kind.SKILL)).hasSize(4);
        assertThat(folder.resolveSibling("skills_en.csv")).doesNotExist();
    }

    @Test
    void aFileThatWasChangedOnTheDiskIsNotUsed() throws Exception {
        read(english());
        Path kept = folder.resolve("data/taxonomies/esco-1.1.1.taxonomy");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        assertThatThrownBy(() -> Taxonomies.findNewest(folder.resolve("data"))).isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aPackageWhoseNameTellsNoVersionNeedsOne() throws Exception {
        Path zip = zip("download.zip", SmallEsco.english());
        assertThatThrownBy(() -> read(zip)).isInstanceOf(ImportFailure.class).hasMessageContaining("--version");
    }
}
