package eu.masp.competences.occupations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TaxonomyBuilder;
import eu.masp.matching.embedding.Embeddings;
import eu.masp.shell.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SentenceModelTest {
    private final Taxonomy own = new TaxonomyBuilder("masp", "1")
            .name("urn:masp:skill:minding", Kind.SKILL, "en", new Labels("looking after young children", List.of(), ""))
            .name("urn:masp:skill:minding", Kind.SKILL, "it", new Labels("badare a bambini", List.of(), ""))
            .name("urn:masp:skill:welding", Kind.SKILL, "en", new Labels("welding metal", List.of(), ""))
            .name("urn:masp:skill:welding", Kind.SKILL, "it", new Labels("saldare metalli", List.of(), "")).build();
    @TempDir
    private Path data;

    private SkillTaxonomies taxonomies() {
        return new SkillTaxonomies(own,
                new ImportedEsco(data.toString(), "newest", Duration.ofMinutes(1), Clock.systemUTC()));
    }

    private static List<String> found(SkillTaxonomies taxonomies, String story) {
        return taxonomies.matcher(taxonomies.own(), Language.EN).find(Kind.SKILL, story, 1, 0.1).stream()
                .map(match -> match.uri())
                .toList();
    }

    @Test
    void englishIsReadByMeaningOnceTheModelIsThereAndItalianAsBefore(CapturedOutput output) {
        SkillTaxonomies taxonomies = taxonomies();
        String story = "I kept an eye on my neighbours' toddlers.";
        assertThat(found(taxonomies, story)).isEmpty();
        Embeddings.Loading loading = Embeddings.load();
        assertThat(loading.problem()).isEmpty();
        new SentenceModel(taxonomies, true).load(loading);
        assertThat(found(taxonomies, story)).containsExactly("urn:masp:skill:minding");
        assertThat(taxonomies.matcher(own, Language.EN).comparesMeaning(Kind.SKILL)).isTrue();
        assertThat(taxonomies.matcher(own, Language.IT).comparesMeaning(Kind.SKILL)).isFalse();
        assertThat(output.getAll()).contains("English stories are read by meaning too");
    }

    /** Counts the texts that it makes vectors of. */
    private record Counting(Embeddings maker, AtomicInteger made) implements Embeddings {
        @Override
        public String model() {
            return maker.model();
        }

        @Override
        public boolean speaks(String language) {
            return maker.speaks(language);
        }

        @Override
        public float[][] of(List<String> texts) {
            made.addAndGet(texts.size());
            return maker.of(texts);
        }
    }

    private int madeAtAStart() {
        Counting counting = new Counting(Embeddings.load().model().orElseThrow(), new AtomicInteger());
        SkillTaxonomies taxonomies = taxonomies();
        new SentenceModel(taxonomies, true).load(new Embeddings.Loading(Optional.of(counting), ""));
        int made = counting.made().get();
        assertThat(found(taxonomies, "I kept an eye on my neighbours' toddlers."))
                .containsExactly("urn:masp:skill:minding");
        return made;
    }

    @Test
    void whatTheModelMadeOfOurSkillsIsKeptForTheNextStart() throws IOException {
        assertThat(madeAtAStart()).isEqualTo(2);
        assertThat(madeAtAStart()).isZero();
        Files.write(data.resolve("taxonomies/masp.en.skill.vectors"), new byte[] {1, 2, 3});
        assertThat(madeAtAStart()).isEqualTo(2);
        assertThat(madeAtAStart()).isZero();
    }

    @Test
    void whereTheModelDoesNotRunWordsCountAndTheLogSaysSo(CapturedOutput output) {
        SkillTaxonomies taxonomies = taxonomies();
        new SentenceModel(taxonomies, true)
                .load(new Embeddings.Loading(Optional.empty(), "no library for this machine"));
        assertThat(taxonomies.matcher(own, Language.EN).comparesMeaning(Kind.SKILL)).isFalse();
        assertThat(found(taxonomies, "I did welding of metal.")).containsExactly("urn:masp:skill:welding");
        assertThat(output.getAll())
                .containsOnlyOnce(
                        "read by words alone: the sentence model cannot be used, no library for this machine");
    }
}
