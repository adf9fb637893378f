package eu.masp.competences.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.matching.Span;
import eu.masp.shell.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void aTextFallsIntoSentencesThatKnowTheirPlace() {
        String text = "Cucino. Faccio i conti!\n\n– 😀 –\nDi notte mi alzo";
        assertThat(Sentence.of(text)).extracting(Sentence::text).containsExactly("Cucino.", "Faccio i conti!",
                "Di notte mi alzo");
        assertThat(Sentence.of(text)).allSatisfy(
                each -> assertThat(text.substring(each.start(), each.end())).isEqualTo(each.text()));
    }

    @Test
    void aSentenceWithoutEndIsCutWhereItCanBeQuoted() {
        List<Sentence> cut = Sentence.of("parola ".repeat(300) + "😀".repeat(500) + " fine");
        assertThat(cut).hasSizeGreaterThan(5)
                .allSatisfy(each -> assertThat(each.text().length()).isLessThanOrEqualTo(Sentence.LONGEST));
        assertThat(cut.getLast().text()).endsWith("fine").doesNotStartWith("\uDE00");
    }

    @Test
    void theSmallWordsTellTheLanguage() {
        assertThat(TextLanguage.of("Mi occupo di mia madre e dei bambini")).contains(Language.IT);
        assertThat(TextLanguage.of("I look after my mother and the children")).contains(Language.EN);
        assertThat(TextLanguage.of("Badante, Bergamo")).isEmpty();
        assertThat(TextLanguage.isForeignScript("Я готую їжу")).isTrue();
        assertThat(TextLanguage.isForeignScript("cucino їжу con amore")).isFalse();
    }

    @Test
    void marksThatOverlapAreOne() {
        assertThat(Piece.of("cura di un neonato", 0, 18,
                List.of(new Span(11, 18, "neonato"), new Span(0, 4, "cura"), new Span(0, 7, "cura di"))))
                .containsExactly(new Piece("cura di", true), new Piece(" un ", false), new Piece("neonato", true));
    }

    @Test
    void aNoIsNoticed() {
        for (String no : new String[] {"Non so guidare.", "I have never driven a lorry.", "Non ho la patente.",
                "Senza patente.", "Non ho mai fatto la cuoca.", "I don’t drive.", "I have no driving licence.",
                "Non so usare il computer."}) {
            assertThat(Negation.in(Sentence.of(no))).as(no).isTrue();
        }
        for (String yes : new String[] {"Guido il furgone.", "Non solo cucino, faccio anche i conti.",
                "Gestisco i turni senza problemi.", "I not only cook, I keep the accounts."}) {
            assertThat(Negation.in(Sentence.of(yes))).as(yes).isFalse();
        }
        assertThat(Negation.in(List.of())).isFalse();
        String both = "Ho fatto la badante senza contratto, ma non ho il diploma di infermiera";
        assertThat(Negation.at(both, both.indexOf("badante"))).isFalse();
        assertThat(Negation.at(both, both.indexOf("infermiera"))).isTrue();
    }

    @Test
    void workSaidByItsNameIsFound() {
        assertThat(NamedWork.in("Ho lavorato come O.S.S. in casa di riposo", Language.IT).getFirst())
                .extracting(Span::text).containsExactly("O.S.S.");
        assertThat(NamedWork.in("Ho fatto la badante per cinque anni", Language.IT).getFirst()).extracting(Span::text)
                .containsExactly("badante");
        assertThat(NamedWork.in("Poi lavoravo come addetta alle pulizie in un albergo", Language.IT).getFirst())
                .extracting(Span::text)
                .containsExactly("addetta alle pulizie", "addetta alle", "addetta");
        assertThat(NamedWork.in("I worked as a nurse in Manila and I was a cook", Language.EN))
                .extracting(each -> each.getFirst().text()).containsExactly("nurse", "cook");
        assertThat(NamedWork.in("Non sono infermiera", Language.IT)).isEmpty();
        assertThat(NamedWork.in("Mi piace la neve", Language.IT)).isEmpty();
    }

    @Test
    void aWishAndTheWorkOfOthersAreNotHers() {
        for (String other : new String[] {"Mi piacerebbe fare la parrucchiera.", "Vorrei diventare infermiera.",
                "I would like to work as a nurse.", "My husband is a plumber.", "Mia sorella è infermiera.",
                "Mio marito fa l’idraulico.", "My sister works as a nurse."}) {
            assertThat(Others.all(other)).as(other).isTrue();
        }
        for (String hers : new String[] {"Ho fatto la parrucchiera.", "I worked as a nurse in Manila.",
                "Assisto mia madre, che è malata.", "Ho curato mio padre.", "I look after my mother who is ill.",
                "Accompagno mia figlia a scuola.", "Ho aiutato mio marito in negozio.", "My son is two years old.",
                "Ho fatto la cuoca per dieci anni e ora vorrei lavorare in ufficio.",
                "Mio marito lavora fuori e io mi occupo di tutto.",
                "My husband works away, so I look after the children."}) {
            assertThat(Others.all(hers)).as(hers).isFalse();
        }
    }

    @Test
    void aSentenceMayBeAboutHerAndAboutOthers() {
        String both = "Ho fatto la cuoca per dieci anni e ora vorrei fare la sarta";
        assertThat(Others.at(both, both.indexOf("cuoca"))).isFalse();
        assertThat(Others.at(both, both.indexOf("sarta"))).isTrue();
    }

    @Test
    void somebodySheMeetsIsNotWhatSheIs() {
        assertThat(meets("Quando vanno dal pediatra", "pediatra")).isTrue();
        assertThat(meets("Io gestisco le medicine, la badante fa il resto", "badante")).isTrue();
        assertThat(meets("I talk to the doctor", "doctor")).isTrue();
        assertThat(meets("Ho fatto la badante per cinque anni", "badante")).isFalse();
        assertThat(meets("Facevo l’infermiera", "infermiera")).isFalse();
        assertThat(meets("I worked as a nurse", "nurse")).isFalse();
        assertThat(meets("Badante a Treviglio", "Badante")).isFalse();
    }

    private static boolean meets(String sentence, String title) {
        return Others.meets(sentence, sentence.indexOf(title));
    }
}
