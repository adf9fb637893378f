package eu.masp.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import eu.masp.testing.MaspTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaspTest
class ValueWordsTest {
    @Autowired
    private Texts texts;

    @Test
    void durationsAreWords() {
        says(Span.of(Span.Unit.MONTHS, 14 * 12), null, "14 anni", "14 years");
        says(Span.of(Span.Unit.MONTHS, 12), null, "1 anno", "1 year");
        says(Span.of(Span.Unit.MONTHS, 5), null, "5 mesi", "5 months");
        says(Span.of(Span.Unit.DAYS, 30), null, "30 giorni", "30 days");
        says(new Span(Span.Unit.DAYS, 30, 60), null, "da 30 giorni a 60 giorni", "30 days to 60 days");
    }

    @Test
    void moneyHasItsSignAndCentsOnlyWhereThereAreSome() {
        says(Num.of(new BigDecimal("3000.00")), "eur", "3.000\u00a0€", "€3,000");
        says(Num.of(new BigDecimal("203.8")), "eur", "203,80\u00a0€", "€203.80");
        says(new Num(new BigDecimal("15000"), new BigDecimal("20000")), "eur", "da 15.000\u00a0€ a 20.000\u00a0€",
                "€15,000 to €20,000");
    }

    @Test
    void numbersHaveTheirUnit() {
        says(Num.of(1), "months", "1 mese", "1 month");
        says(Num.of(80), "percent", "80%", "80%");
        says(Num.of(new BigDecimal("0.0919")), "ratio", "0,0919", "0.0919");
        says(new Num(new BigDecimal(3), null), "days", "almeno 3 giorni", "at least 3 days");
        says(new Num(null, new BigDecimal(3)), "days", "fino a 3 giorni", "up to 3 days");
        says(Num.of(7), "parsecs", "7 parsecs", "7 parsecs");
    }

    @Test
    void datesAreWrittenOut() {
        says(Day.of(LocalDate.of(2026, 3, 1)), null, "1° marzo 2026", "1 March 2026");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        says(Truth.YES, null, "Sì", "Yes");
        says(Truth.UNKNOWN, null, "non si sa", "not known");
        says(new Num(null, null), "eur", "non si sa", "not known");
        says(Span.unknown(Span.Unit.DAYS), null, "non si sa", "not known");
    }

    @Test
    void listsEndWithAnd() {
        assertThat(new ValueWords(texts, Language.EN).list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    private void says(Value value, @Nullable String unit, String italian, String english) {
        assertThat(new ValueWords(texts, Language.IT).value(value, unit)).isEqualTo(italian);
        assertThat(new ValueWords(texts, Language.EN).value(value, unit)).isEqualTo(english);
    }
}
