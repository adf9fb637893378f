package eu.masp.entitlements.questions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "12.345,67 | 12345.67", "12,345.67 | 12345.67", "12345.67 | 12345.67", "12345,67 | 12345.67",
            "18000 | 18000",
            "1.000.000 | 1000000", "1,000,000 | 1000000", "€ 18000 | 18000", "18000 € | 18000", "18 000,50 | 18000.50",
            "18'000 | 18000", "12345 euro | 12345", "0 | 0", "0,50 | 0.50", "0.5 | 0.5", "100,5 | 100.5", "007 | 7"})
    void isReadTheSameInEachLanguage(String text, BigDecimal number) {
        for (Language language : Language.values()) {
            assertThat(euros(language).read(text)).as(language.code()).isInstanceOfSatisfying(
                    NumberText.Reading.Number.class,
                    read -> assertThat(read.value()).isEqualByComparingTo(number));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"IT | 18.000 | 18000", "EN | 18,000 | 18000", "IT | 1.500 | 1500"})
    void thousandsAsTheLanguageWritesThem(Language language, String text, BigDecimal number) {
        assertThat(euros(language).read(text)).isEqualTo(new NumberText.Reading.Number(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"IT | 18,000", "EN | 18.000", "EN | 12.345", "IT | 12,345"})
    void whatCanBeReadInTwoWaysIsNotGuessed(Language language, String text) {
        assertThat(key(euros(language).read(text))).isEqualTo("error.number.ambiguous");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "IT | 0,3200 | 0.32", "EN | 0.3200 | 0.32", "IT | 0.320 | 0.32", "EN | 0,320 | 0.32", "IT | 1.234 | 1.234",
            "EN | 1,234 | 1.234", "IT | 1,5 | 1.5"})
    void aSmallNumberIsNoThousands(Language language, String text, BigDecimal number) {
        NumberText icef = new NumberText(new Figures(language), 4, BigDecimal.ZERO, BigDecimal.TEN);
        assertThat(icef.read(text)).isInstanceOfSatisfying(NumberText.Reading.Number.class,
                read -> assertThat(read.value()).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "-5 | error.number.negative", "-18.000,00 | error.number.negative", "−5 | error.number.negative",
            "1000001 | error.number.between", "12,345,67 | error.number.none", "12.34.56 | error.number.none",
            "1.23,45.6 | error.number.none", "abc | error.number.none", "12e5 | error.number.none",
            "0x10 | error.number.none",
            ". | error.number.none", "12, | error.number.none", "1,2345 | error.number.decimals",
            "NaN | error.number.none",
            "<script>alert(1)</script> | error.number.none", "١٢ | error.number.none", "1/2 | error.number.none"})
    void whatIsWrongIsSaid(String text, String key) {
        assertThat(key(euros(Language.IT).read(text))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 100_000})
    void aTextWithoutEndIsNotRead(int length) {
        assertThat(key(euros(Language.IT).read("9".repeat(length)))).isEqualTo("error.number.long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2,5 | error.number.whole", "13 | error.number.between",
            "10000 | error.number.between"})
    void aCountIsWhole(String text, String key) {
        NumberText count = new NumberText(new Figures(Language.IT), 0, BigDecimal.ZERO, new BigDecimal(12));
        assertThat(key(count.read(text))).isEqualTo(key);
    }

    private static NumberText euros(Language language) {
        return new NumberText(new Figures(language), 2, BigDecimal.ZERO, MILLION);
    }

    private static String key(NumberText.Reading reading) {
        return reading instanceof NumberText.Reading.Wrong(Message message) ? message.key() : "read as " + reading;
    }
}
