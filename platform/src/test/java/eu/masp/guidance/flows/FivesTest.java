package eu.masp.guidance.flows;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.flows.FlowCounts.Group;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a reader can work out from figures of all the periods there are. */
class FivesTest {
    private static final byte[] SECRET = new byte[32];
    private static final int MONTHS = 4;
    private static final int ENDS = MONTHS + 1;
    /** In a month of the years that are looked at, and in one that a reader reckons with. */
    private static final int MOST = 6;
    private static final int THINKABLE = 14;

    /** Every year of four months with up to six cases each, in every place of the steps, told by all its periods and the exact year. */
    @Test
    void noSmallNumberFollowsFromAllThePeriodsTogether() {
        Map<String, long[]> thinkable = new HashMap<>();
        List<int[]> years = years(THINKABLE);
        years.forEach(until -> everyPlace(offset -> {
            long[] values = thinkable.computeIfAbsent(told(until, offset), _ -> new long[ENDS * ENDS]);
            everyPeriod((from, to) -> values[from * ENDS + to] |= 1L << until[to] - until[from]);
        }));
        years(MOST).forEach(until -> everyPlace(offset -> {
            long[] values = thinkable.getOrDefault(told(until, offset), new long[ENDS * ENDS]);
            everyPeriod((from, to) -> {
                int truth = until[to] - until[from];
                long possible = values[from * ENDS + to];
                if (truth > 0 && truth < SmallNumbers.LEAST) {
                    assertThat(Long.bitCount(possible)).as("%s cases from %s to %s", truth, from, to).isGreaterThan(1);
                    assertThat((possible & 1) != 0 || Long.bitCount(possible) > SmallNumbers.WIDTH)
                            .as("it may be nobody, or many").isTrue();
                }
            });
        }));
    }

    private static List<int[]> years(int most) {
        List<int[]> years = new ArrayList<>();
        for (int code = 0; code < Math.pow(most + 1, MONTHS); code++) {
            int[] until = new int[ENDS];
            int rest = code;
            for (int month = 1; month <= MONTHS; month++) {
                until[month] = until[month - 1] + rest % (most + 1);
                rest /= most + 1;
            }
            // A year that is itself small is hidden, and with it all its parts.
            if (until[MONTHS] >= SmallNumbers.LEAST) {
                years.add(until);
            }
        }
        return years;
    }

    private static void everyPlace(java.util.function.IntConsumer action) {
        for (int offset = 0; offset < Fives.STEP; offset++) {
            action.accept(offset);
        }
    }

    private interface OfPeriod {
        void accept(int from, int to);
    }

    private static void everyPeriod(OfPeriod action) {
        for (int from = 0; from < MONTHS; from++) {
            for (int to = from + 1; to <= MONTHS; to++) {
                action.accept(from, to);
            }
        }
    }

    private static String told(int[] until, int offset) {
        Fives.Steps steps = new Fives.Steps(offset);
        StringBuilder told = new StringBuilder().append(until[MONTHS]);
        for (int count : until) {
            told.append(' ').append(steps.at(count));
        }
        return told.toString();
    }

    @Test
    void periodsSideBySideAddUpAndNoDifferenceIsFinerThanAStep() {
        long[] months = {3, 0, 1, 4, 2, 9, 0, 0, 6, 1, 1, 2};
        long[] few = {1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0};
        for (int from = 1; from <= 12; from++) {
            for (int to = from; to <= 12; to++) {
                List<Long> shown = shown(from, to, months, few).getFirst();
                assertThat(shown.getFirst() % Fives.STEP).isZero();
                assertThat(shown.get(1)).as("hidden in the year, so in each part of it").isNull();
                if (to < 12) {
                    assertThat(shown.getFirst() + shown(to + 1, 12, months, few).getFirst().getFirst())
                            .isEqualTo(shown(from, 12, months, few).getFirst().getFirst());
                }
            }
        }
        YearOfFigures whole = year(months, months, false);
        List<Long> line = new SteppedFigures("t", List.of("a", "b"),
                new Period(YearMonth.of(2026, 2), YearMonth.of(2026, 9)), SECRET, new TreeMap<>(Map.of(2026, whole)))
                .shown().getFirst();
        assertThat(line.getLast()).as("totals add up what is shown").isEqualTo(line.get(0) + line.get(1));
        assertThat(Math.abs(shown(1, 11, months, few).getFirst().getFirst() - 27)).isLessThan(Fives.STEP);
    }

    @Test
    void theLotIsDrawnOnceForEachNumber() {
        assertThat(Fives.of(SECRET, "outcomes|a|b|job|2026")).isEqualTo(Fives.of(SECRET, "outcomes|a|b|job|2026"));
        assertThat(java.util.stream.IntStream.range(0, 50).map(i -> Fives.of(SECRET, "x" + i).offset()).distinct())
                .hasSize(Fives.STEP);
    }

    private static List<List<Long>> shown(int from, int to, long[] first, long[] second) {
        return new SteppedFigures("t", List.of("a", "b"), new Period(YearMonth.of(2026, from), YearMonth.of(2026, to)),
                SECRET, new TreeMap<>(Map.of(2026, year(first, second, true)))).shown();
    }

    private static YearOfFigures year(long[] first, long[] second, boolean alone) {
        Group group = new Group("body", "here");
        return YearOfFigures.of(Map.of(group, Map.of("a", first, "b", second)), List.of(group), List.of("a", "b"),
                false,
                alone);
    }
}
