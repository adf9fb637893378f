package eu.masp.entitlements.questions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"3,5,2025,2025-05-03", "03,05,2025,2025-05-03", "3,maggio,2025,2025-05-03", "3,May,2025,2025-05-03",
            "3,mag,2025,2025-05-03", "29,2,2024,2024-02-29", "22,11,2026,2026-11-22", " 1 , 12 , 2020 ,2020-12-01"})
    void aDate(String day, String month, String year, LocalDate date) {
        assertThat(birth(Language.IT).read(day, month, year)).isEqualTo(new DateText.Reading.Date(date));
    }

    @ParameterizedTest
    @CsvSource({"22/08/2026,2026-08-22", "2026-08-22,2026-08-22", "22-8-2026,2026-08-22", "22.08.2026,2026-08-22",
            "22 agosto 2026,2026-08-22", " 1 May 2020 ,2020-05-01"})
    void aWholeDatePastedIntoTheFirstBox(String pasted, LocalDate date) {
        assertThat(birth(Language.IT).read(pasted, "", "")).isEqualTo(new DateText.Reading.Date(date));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2026,error.date.days", "22/08/26,error.date.missing", "2026-13-01,error.date.month"})
    void aPastedDateIsCheckedLikeATypedOne(String pasted, String key) {
        assertThat(birth(Language.IT).read(pasted, "", "")).isInstanceOfSatisfying(DateText.Reading.Wrong.class,
                wrong -> assertThat(wrong.message().key()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({"30,2,2025,day,error.date.days", "29,2,2025,day,error.date.days", "31,4,2025,day,error.date.days",
            "32,1,2025,day,error.date.day", "0,1,2025,day,error.date.day", "x,1,2025,day,error.date.day",
            "1,13,2025,month,error.date.month", "1,ma,2025,month,error.date.month", "1,xyz,2025,month,error.date.month",
            "1,1,25,year,error.date.year", "1,1,20255,year,error.date.year", "1,1,,year,error.date.missing",
            ",1,2025,day,error.date.missing", "23,11,2026,year,error.date.future", "1,1,1986,year,error.date.before"})
    void whatIsWrongAndInWhichBox(String day, String month, String year, String box, String key) {
        DateText.Reading reading = birth(Language.EN).read(day == null ? "" : day, month, year == null ? "" : year);
        assertThat(reading).isInstanceOfSatisfying(DateText.Reading.Wrong.class, wrong -> {
            assertThat(wrong.message().key()).isEqualTo(key);
            assertThat(wrong.box()).isEqualTo(box);
        });
    }

    @Test
    void aDayThatDoesNotExistIsToldWithTheLengthOfItsMonth() {
        assertThat(birth(Language.IT).read("30", "2", "2025")).isInstanceOfSatisfying(DateText.Reading.Wrong.class,
                wrong -> assertThat(wrong.message().values()).containsExactly("febbraio 2025", "28"));
    }

    private static DateText birth(Language language) {
        return new DateText(new Figures(language), TODAY, TODAY.minusYears(26), TODAY);
    }
}
