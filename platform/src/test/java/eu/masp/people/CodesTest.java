package eu.masp.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that carry a check of their own; the people are invented. */
class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA80A01H501U", "rss mra 80a01 h501u", "MRTMTT91D08F205J", "MLLSNT82P65Z404U"})
    void aTaxCodeWithItsCheckCharacterIsTaken(String code) {
        assertThat(CodiceFiscale.parse(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RSSMRA80A01H501", "RSSMRA80A01H501X", "RSSMRA80A10H501U", "RSSMRA80F01H501U",
            "12345678903",
            "RSSMRA80A00H501T", "RSSMRA80A01H5O1U"})
    void aTaxCodeWithAMistakeIsNot(String code) {
        assertThat(CodiceFiscale.parse(code)).isEmpty();
    }

    @Test
    void lettersOfOmocodiaStandForDigits() {
        // The last digit as a letter changes the check character: both are codes, of two people.
        CodiceFiscale other = CodiceFiscale.parse("RSSMRA80A01H50MM").orElseThrow();
        assertThat(other.plain()).isEqualTo("RSSMRA80A01H501U");
        assertThat(CodiceFiscale.parse("RSSMRA80A01H50MU")).isEmpty();
        assertThat(other.toString()).doesNotContain("RSSMRA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00743110157", "12345678903", "IT 00743110157"})
    void aPartitaIvaWithItsCheckDigitIsTaken(String number) {
        assertThat(PartitaIva.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00743110158", "1234567890", "00000000000", "DE12345678903"})
    void aPartitaIvaWithAMistakeIsNot(String number) {
        assertThat(PartitaIva.parse(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT60X0542811101000000123456", "it60 x054 2811 1010 0000 0123 456",
            "GB29NWBK60161331926819",
            "DE89370400440532013000"})
    void anIbanWhoseRemainderIsOneIsTaken(String number) {
        assertThat(Iban.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IT60X0542811101000000123457", "IT60X054281110100000012345", "DE8937040044053201300",
            "IT6010542811101000000123456"})
    void anIbanWithAMistakeIsNot(String number) {
        assertThat(Iban.parse(number)).isEmpty();
    }

    @Test
    void anIbanIsReadInGroups() {
        assertThat(Iban.parse("IT60X0542811101000000123456").orElseThrow().grouped())
                .isEqualTo("IT60 X054 2811 1010 0000 0123 456");
    }
}
