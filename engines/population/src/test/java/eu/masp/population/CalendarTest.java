package eu.masp.population;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.Period;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;

/** Days of birth that make one exactly as old as drawn, leap years included. */
class CalendarTest {

    @Test
    void everyDayOfBirthGivesTheAge() {
        SplittableRandom random = new SplittableRandom(3);
        for (LocalDate on : new LocalDate[] {LocalDate.of(2026, 1, 1), LocalDate.of(2028, 2, 29),
                LocalDate.of(2027, 2, 28)}) {
            Calendar calendar = new Calendar(on);
            for (int i = 0; i < 20_000; i++) {
                int age = random.nextInt(100);
                LocalDate birth = LocalDate.ofEpochDay(calendar.birth(age, random));
                assertThat(Period.between(birth, on).getYears()).as("%s on %s", birth, on).isEqualTo(age);
            }
        }
    }

    @Test
    void siblingsAreAtLeastThreeHundredDaysApart() {
        Calendar calendar = new Calendar(LocalDate.of(2026, 1, 1));
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            long first = calendar.birth(4, random);
            long second = calendar.birthBefore(first, 5, random);
            assertThat(first - second).isGreaterThanOrEqualTo(300);
            assertThat(second - calendar.birthBefore(second, 6, random)).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void compulsoryLeaveEndsThreeMonthsAfterTheBirth() {
        Calendar calendar = new Calendar(LocalDate.of(2026, 1, 1));
        assertThat(LocalDate.ofEpochDay(calendar.maternityEnd(LocalDate.of(2024, 11, 30).toEpochDay())))
                .isEqualTo(LocalDate.of(2025, 2, 28));
    }
}
