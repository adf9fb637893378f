package eu.masp.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.shell.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"480.000;48000000", "480000;48000000", "1.500,50;150050", "1500,5;150050",
            "1500.50;150050", "1.234;123400", "€ 10;1000", "1 000;100000", "0,01;1"})
    void readsWhatAnItalianTypes(String typed, long cents) {
        assertThat(Euros.cents(typed, Language.IT)).contains(cents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"480,000;48000000", "1,500.50;150050", "1500,50;150050", "1.5;150"})
    void readsWhatIsTypedInEnglish(String typed, long cents) {
        assertThat(Euros.cents(typed, Language.EN)).contains(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "1.50.00", "1,2345", "a", "1e5", "9999999999999", "1.23.456", "0,00"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(Euros.cents(typed, Language.IT)).isEmpty();
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsText() {
        assertThat(Csv.line("=1+1", "a\"b", -5, "-5", "x,y", "@now", "+1"))
                .isEqualTo("'=1+1,\"a\"\"b\",-5,'-5,\"x,y\",'@now,'+1\r\n");
    }
}
