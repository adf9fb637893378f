package eu.masp.grants.aid;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Catalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which regulation holds on a day, and which aid counts with aid of that day. */
class AidRuleTest {
    private static final AidRules RULES = new AidRules(Catalogue.load(Path.of("../content")));
    private static final MonthDay DECEMBER = MonthDay.of(12, 31);

    @ParameterizedTest
    @CsvSource({"2006-12-31, 0, 0", "2007-01-01, 200000, 100000", "2011-10-05, 200000, 100000",
            "2013-12-31, 200000, 100000", "2014-01-01, 200000, 100000", "2023-12-31, 200000, 100000",
            "2024-01-01, 300000, 300000", "2030-12-31, 300000, 300000", "2031-01-01, 0, 0"})
    void theCeilingIsThatOfTheDay(LocalDate day, long euros, long roadFreight) {
        assertThat(RULES.on(day, false).ceiling()).isEqualTo(euros * 100);
        assertThat(RULES.on(day, true).ceiling()).isEqualTo(roadFreight * 100);
    }

    /** The first day whose aid still counts. */
    @ParameterizedTest
    @CsvSource({
            // Until 2023 the fiscal year and the two before.
            "2023-01-01, 2021-01-01", "2023-12-31, 2021-01-01", "2022-12-31, 2020-01-01", "2012-02-29, 2010-01-01",
            // The first day of the new window: what counted on the day before, of 2021, counts only from 1 January on.
            "2024-01-01, 2021-01-01", "2024-01-02, 2021-01-02", "2024-06-30, 2021-06-30",
            // Three years to the day; those of 29 February end on 28 February.
            "2027-02-28, 2024-02-28", "2027-03-01, 2024-03-01", "2024-02-29, 2021-03-01", "2028-02-28, 2025-02-28",
            "2028-02-29, 2025-03-01", "2028-03-01, 2025-03-01", "2026-11-22, 2023-11-22"})
    void theWindowBegins(LocalDate on, LocalDate from) {
        assertThat(RULES.on(on, false).from(on, DECEMBER)).isEqualTo(from);
    }

    @Test
    void aidOf29FebruaryCountsForThreeYears() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(counts(leapDay, LocalDate.of(2027, 2, 28))).isTrue();
        assertThat(counts(leapDay, LocalDate.of(2027, 3, 1))).isFalse();
    }

    @Test
    void aidCountsUntilThreeYearsLaterAndNoLongerOnEveryDayOfAWholeCycle() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day
                .isBefore(LocalDate.of(2027, 12, 31)); day = day.plusDays(1)) {
            assertThat(counts(day, day)).isTrue();
            assertThat(counts(day, day.plusYears(3))).as("%s", day).isTrue();
            assertThat(counts(day, day.plusYears(3).plusDays(1))).as("%s", day).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"06-30, 2023-06-30, 2020-07-01", "06-30, 2023-07-01, 2021-07-01", "02-28, 2020-02-29, 2017-03-01",
            "02-28, 2020-03-01, 2018-03-01"})
    void aFiscalYearEndsWhereTheFirmSays(String end, LocalDate on, LocalDate from) {
        assertThat(RULES.on(on, false).from(on, MonthDay.parse("--" + end))).isEqualTo(from);
    }

    private static boolean counts(LocalDate granted, LocalDate on) {
        return !granted.isBefore(RULES.on(on, false).from(on, DECEMBER));
    }
}
