package eu.masp.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.matching.Span;
import eu.masp.matching.StorySentences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private final Language italian = Language.of("it");

    @ParameterizedTest
    @CsvSource({"O.S.S., oss", "o.s.s, oss", "A.S.A., asa", "C.N.C., cnc", "B.L.S.D, blsd"})
    void pointsBetweenTheLettersOfATradeAreOfNoAccount(String written, String form) {
        List<Word> words = italian.words("Faccio la " + written + " da anni");
        assertThat(words).extracting(Word::form).containsExactly("faccio", "la", form, "da", "anni");
        assertThat(words.get(2).empty()).isFalse();
        assertThat(words.get(2).stem()).isEqualTo(italian.words(form).getFirst().stem());
    }

    @ParameterizedTest
    @CsvSource({"S.p.A.", "s.r.l.", "p.m."})
    void theFormOfACompanyIsNoTrade(String written) {
        assertThat(italian.words("presso una " + written)).last().extracting(Word::empty).isEqualTo(true);
    }

    @Test
    void wordsThatOnlyMeetAtAPointStayApart() {
        assertThat(italian.words("sono in casa.Prima no. C++ e .NET")).extracting(Word::form)
                .containsExactly("sono", "in", "casa", "prima", "no", "c++", "e", ".net");
    }

    @Test
    void theLastPointOfAnAbbreviationEndsNoSentenceThatGoesOn() {
        assertThat(StorySentences.of("Ho fatto la O.S.S. in casa di riposo. Prima la A.S.A. Poi basta."))
                .extracting(Span::text)
                .containsExactly("Ho fatto la O.S.S. in casa di riposo.", "Prima la A.S.A.", "Poi basta.");
        assertThat(StorySentences.hasWords("O.S.S.")).isTrue();
    }
}
