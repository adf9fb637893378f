package eu.masp.matching;

import eu.masp.matching.embedding.Embeddings;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextMatcherTest {

    private final Taxonomy taxonomy = Taxonomies.own(Path.of("src/test/resources/own"));
    private final TextMatcher italian = TextMatcher.of(taxonomy, "it", Optional.empty());
    private final TextMatcher english = TextMatcher.of(taxonomy, "en", Embeddings.find());

    @Test
    void aSentenceLeadsToASkillAndSaysByWhichWords() {
        String text = "Ho avuto tre figli. Ogni giorno preparavo il pranzo per dieci persone.";
        List<Match> matches = italian.skills(text, 3);
        assertThat(matches.getFirst().label()).isEqualTo("cucinare per molti");
        assertThat(matches.getFirst().words())
                .allSatisfy(word -> assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()));
        assertThat(matches.getFirst().words()).extracting(Span::text).anyMatch(word -> word.contains("pranzo"));
        assertThat(matches).extracting(Match::score).allMatch(score -> score >= TextMatcher.FLOOR && score <= 1);
    }

    @Test
    void theFeminineOfATradeLeadsToTheSameOccupation() {
        assertThat(italian.occupations("cuoco di mensa", 1)).extracting(Match::label).containsExactly("cuoca di mensa");
    }

    @Test
    void aModelFindsWhatSharesNoWord() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Embeddings.find().isPresent());
        assertThat(english.find(Kind.SKILL, "I kept an eye on my neighbours' toddlers", 1, 0)).extracting(Match::label)
                .containsExactly("looking after young children");
    }

    @Test
    void whatSaysNothingOfASkillIsLeftUnmatched() {
        for (String text : List.of("", "   ", "😀😀😀 👍", "!!! ???", "Buongiorno a tutti", "42")) {
            assertThat(italian.skills(text, 10)).as(text).isEmpty();
        }
    }

    @Test
    void aVeryLongTextIsReadInParts() {
        String filler = "Abito in una città di provincia e ogni tanto piove. ";
        String text = filler.repeat(2_000) + "Ho tenuto i conti di casa.";
        List<Match> matches = italian.skills(text, 5);
        assertThat(matches).extracting(Match::label).contains("tenere i conti");
        assertThat(matches.getFirst().words()).allSatisfy(
                word -> assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()));
    }

    @Test
    void aStoryIsReadSentenceBySentenceInItsOrder() {
        List<Span> sentences = StorySentences.of("Ho tenuto i conti di casa. Piove. Ho tenuto i conti di casa.");
        List<SentenceMatches> each = italian.each(sentences, 1, 0.4, italian.meanings(), Kind.SKILL);
        assertThat(each).hasSize(3);
        assertThat(each.get(0).of(Kind.SKILL)).extracting(Match::label).containsExactly("tenere i conti");
        assertThat(each.get(1).of(Kind.SKILL)).isEmpty();
        assertThat(each.get(2)).isEqualTo(each.get(0));
        assertThat(each.get(0).of(Kind.OCCUPATION)).isEmpty();
    }

    @Test
    void aWordInThirtyNamesOfOneConceptIsAsTellingAsInItsOnlyName() {
        TaxonomyBuilder builder = new TaxonomyBuilder("test", "1");
        List<String> names = java.util.stream.IntStream.range(0, 30).mapToObj(i -> "sommelier " + "abcdefghijklmnopqrst"
                .substring(i % 10, i % 10 + 4 + i / 10)).toList();
        builder.name("urn:a", Kind.OCCUPATION, "en", new Labels("sommelier", names, ""));
        builder.name("urn:b", Kind.OCCUPATION, "en", new Labels("shepherd", List.of(), ""));
        List<Match> found = TextMatcher.of(builder.build(), "en", Optional.empty())
                .find(Kind.OCCUPATION, "sommelier shepherd", 2, 0);
        assertThat(found.get(0).score()).isCloseTo(found.get(1).score(), org.assertj.core.data.Offset.offset(0.15));
    }

    @Test
    void theVeryTitleComesBeforeOneNameAmongOthers() {
        TaxonomyBuilder builder = new TaxonomyBuilder("test", "1");
        builder.name("urn:a", Kind.OCCUPATION, "it",
                new Labels("assistente di reparto", List.of("operatrice di reparto"), ""));
        builder.name("urn:b", Kind.OCCUPATION, "it",
                new Labels("operatore di reparto/operatrice di reparto", List.of(), ""));
        assertThat(TextMatcher.of(builder.build(), "it", Optional.empty())
                .find(Kind.OCCUPATION, "operatrice di reparto", 2, 0)).extracting(Match::uri)
                .containsExactly("urn:b", "urn:a");
    }

    @Test
    void theWordsThatLedThereAreTold() {
        Match shared = italian.find(Kind.OCCUPATION, "Facevo la tata in città", 1, 0).getFirst();
        assertThat(shared.by()).isEqualTo(Match.By.WORDS);
        assertThat(shared.words()).extracting(Span::text).containsExactly("tata");
        // No word is the same, and in Italian no meaning is compared: the letters are those of one word.
        Match letters = italian.find(Kind.SKILL, "Domani torno dalle bambinaie del paese", 1, 0).getFirst();
        assertThat(letters.by()).isEqualTo(Match.By.LETTERS);
        assertThat(letters.words()).extracting(Span::text).containsExactly("bambinaie");
        org.junit.jupiter.api.Assumptions.assumeTrue(Embeddings.find().isPresent());
        String sentence = "I kept an eye on my neighbours' toddlers";
        Match meaning = english.find(Kind.SKILL, sentence, 1, 0).getFirst();
        assertThat(meaning.by()).isEqualTo(Match.By.MEANING);
        assertThat(meaning.words()).extracting(Span::text).containsExactly(sentence);
    }

    @Test
    void noLetterBehindAnApostropheIsAWord() {
        assertThat(english.find(Kind.SKILL, "My friend's children's toys", 5, 0)).flatExtracting(Match::words)
                .extracting(Span::text).doesNotContain("s");
    }

    @Test
    void numbersAloneAreNoWords() {
        assertThat(italian.find(Kind.SKILL, "1234567", 5, 0)).isEmpty();
    }

    @Test
    void ourNamesLeadToWhatIsNearlyTheSameInEscoAndItsLabelStays() {
        Taxonomy esco = new TaxonomyBuilder("esco", "1")
                .name(SmallEsco.SKILL + "b", Kind.SKILL, "it", new Labels("sorvegliare minori", List.of(), ""))
                .name(SmallEsco.SKILL + "c", Kind.SKILL, "it", new Labels("fare il bagnino", List.of(), "")).build();
        FurtherNames further = FurtherNames.of(taxonomy);
        Match found = TextMatcher.of(esco, "it", Optional.empty(), further)
                .find(Kind.SKILL, "fare da babysitter", 1, 0).getFirst();
        assertThat(found.uri()).isEqualTo(SmallEsco.SKILL + "b");
        assertThat(found.label()).isEqualTo("sorvegliare minori");
        assertThat(found.words()).extracting(Span::text).containsExactly("fare", "babysitter");
        assertThat(TextMatcher.of(esco, "it", Optional.empty()).find(Kind.SKILL, "fare da babysitter", 1, 0))
                .extracting(Match::uri).containsExactly(SmallEsco.SKILL + "c");
        assertThat(further.named(esco.all(Kind.SKILL), "it")).isEqualTo(1);
    }

    @Test
    void whatIsMoreThanEscosConceptGivesItNoName() {
        Taxonomy own = new TaxonomyBuilder("masp", "1")
                .name("urn:masp:skill:x", Kind.SKILL, "it", new Labels("artigianato", List.of(), ""))
                .own("urn:masp:skill:x", Kind.SKILL, Optional.empty(),
                        Optional.of(new Mapping(SmallEsco.SKILL + "k", "knit", "narrow")), Optional.empty())
                .build();
        assertThat(FurtherNames.of(own).of(SmallEsco.SKILL + "k", "it")).isEmpty();
    }

    @Test
    void aLanguageWithoutLabelsIsRefused() {
        assertThatThrownBy(() -> TextMatcher.of(taxonomy, "de", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("it has en, it");
    }
}
