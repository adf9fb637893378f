package eu.masp.guidance.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reader can work out from a table, by trying every table that fits what is shown. */
class SmallNumbersTest {

    @Test
    void aSmallNumberIsHiddenAndATotalDoesNotTellIt() {
        SmallNumbers small = new SmallNumbers(new long[][] {{12, 3, 9}, {20, 0, 11}}, 3);
        assertThat(small.cellHidden(0, 1)).isTrue();
        assertThat(small.cellHidden(1, 1)).as("a zero that is shown tells that the hidden ones are none").isTrue();
        assertThat(small.columnHidden(1)).as("the total of 3 and nobody is 3").isTrue();
        long hiddenInFirstRow = java.util.stream.IntStream.range(0, 3).filter(at -> small.cellHidden(0, at)).count();
        assertThat(hiddenInFirstRow + (small.rowHidden(0) ? 1 : 0)).isGreaterThan(1);
    }

    @Test
    void whatIsLargeIsShown() {
        SmallNumbers small = new SmallNumbers(new long[][] {{12, 30}, {20, 11}}, 2);
        assertThat(shown(small, 2, 2)).doesNotContain(false);
    }

    @Test
    void nobodyCanWorkOutAHiddenSmallNumber() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 120; round++) {
            int rows = 1 + random.nextInt(2);
            int columns = 2 + random.nextInt(2);
            long[][] cells = new long[rows][columns];
            for (long[] row : cells) {
                for (int i = 0; i < columns; i++) {
                    row[i] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(9);
                }
            }
            protect(cells, rows, columns);
        }
    }

    private static void protect(long[][] cells, int rows, int columns) {
        SmallNumbers small = new SmallNumbers(cells, columns);
        Reader reader = new Reader(cells, small, rows, columns);
        reader.tryFrom(0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (cells[row][column] < SmallNumbers.LEAST) {
                    assertThat(small.cellHidden(row, column)).isTrue();
                    assertThat(reader.most[row][column] - reader.least[row][column])
                            .as("%s at %d, %d", Arrays.deepToString(cells), row, column)
                            .isGreaterThanOrEqualTo(SmallNumbers.WIDTH);
                }
                if (small.cellHidden(row, column)) {
                    assertThat(reader.most[row][column]).as("%s at %d, %d", Arrays.deepToString(cells), row, column)
                            .isGreaterThan(reader.least[row][column]);
                }
            }
        }
    }

    /** Seven, one, one and one in one of two places: with zeros shown, each hidden one would be known to be one. */
    @Test
    void threeHiddenOnesThatAddUpToThreeAreNotWorkedOut() {
        protect(new long[][] {{7, 1, 1, 1}}, 1, 4);
        SmallNumbers small = new SmallNumbers(new long[][] {{7, 1, 1, 1}, {0, 0, 0, 0}}, 4);
        for (int column = 1; column < 4; column++) {
            assertThat(small.cellHidden(0, column)).isTrue();
            assertThat(small.cellHidden(1, column)).isTrue();
            assertThat(small.columnHidden(column)).isTrue();
        }
    }

    private static Boolean[] shown(SmallNumbers small, int rows, int columns) {
        return java.util.stream.IntStream.range(0, rows * columns)
                .mapToObj(at -> !small.cellHidden(at / columns, at % columns)).toArray(Boolean[]::new);
    }

    /** Somebody who tries every value of each hidden cell, up to more than there can be. */
    private static final class Reader {
        private static final int GREATEST = 9;
        private final long[][] truth;
        private final SmallNumbers small;
        private final int rows;
        private final int columns;
        private final long[][] tried;
        private final long[][] least;
        private final long[][] most;

        private Reader(long[][] truth, SmallNumbers small, int rows, int columns) {
            this.truth = truth;
            this.small = small;
            this.rows = rows;
            this.columns = columns;
            this.tried = new long[rows][columns];
            this.least = new long[rows][columns];
            this.most = new long[rows][columns];
            for (int row = 0; row < rows; row++) {
                Arrays.fill(least[row], Long.MAX_VALUE);
                Arrays.fill(most[row], Long.MIN_VALUE);
            }
        }

        private void tryFrom(int at) {
            if (at == rows * columns) {
                if (fits()) {
                    for (int row = 0; row < rows; row++) {
                        for (int column = 0; column < columns; column++) {
                            least[row][column] = Math.min(least[row][column], tried[row][column]);
                            most[row][column] = Math.max(most[row][column], tried[row][column]);
                        }
                    }
                }
                return;
            }
            int row = at / columns;
            int column = at % columns;
            if (small.cellHidden(row, column)) {
                for (int value = 0; value <= GREATEST; value++) {
                    tried[row][column] = value;
                    if (column < columns - 1 || small.rowHidden(row) || sum(tried[row]) == sum(truth[row])) {
                        tryFrom(at + 1);
                    }
                }
            } else {
                tried[row][column] = truth[row][column];
                if (column < columns - 1 || small.rowHidden(row) || sum(tried[row]) == sum(truth[row])) {
                    tryFrom(at + 1);
                }
            }
        }

        private boolean fits() {
            for (int column = 0; column < columns; column++) {
                if (!small.columnHidden(column) && column(tried, column) != column(truth, column)) {
                    return false;
                }
            }
            return small.totalHidden() || all(tried) == all(truth);
        }

        private static long sum(long[] row) {
            return Arrays.stream(row).sum();
        }

        private static long column(long[][] cells, int at) {
            return Arrays.stream(cells).mapToLong(row -> row[at]).sum();
        }

        private static long all(long[][] cells) {
            return Arrays.stream(cells).mapToLong(Reader::sum).sum();
        }
    }
}
