package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fino al 11 novembre | fino all’11 novembre",
            "nato il 8 maggio | nato l’8 maggio",
            "Dal 8 al 18 maggio | Dall’8 al 18 maggio",
            "con il 80% della paga | con l’80% della paga",
            "il 110% del 2026 | il 110% del 2026",
            "al 1° novembre | al 1° novembre"})
    void articlesBeforeFiguresThatBeginWithAVowel(String written, String read) {
        assertThat(Elision.in(written)).isEqualTo(read);
    }
}
