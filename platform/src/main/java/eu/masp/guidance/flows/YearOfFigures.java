package eu.masp.guidance.flows;

import eu.masp.guidance.flows.FlowCounts.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table of one calendar year.
 *
 * @param groups its rows
 * @param months for each row, column and month: how many came to it, or, of a stock, how many there are at the month's end
 * @param stock whether a month says how many there are
 * @param alone whether each number stands for itself, without totals
 */
record YearOfFigures(List<Group> groups, long[][][] months, boolean stock, boolean alone) {
    static final int MONTHS = 12;

    static YearOfFigures of(Map<Group, Map<String, long[]>> counts, List<Group> groups, List<String> words,
            boolean stock, boolean alone) {
        long[][][] months = new long[groups.size()][words.size()][];
        for (int row = 0; row < groups.size(); row++) {
            Map<String, long[]> own = counts.getOrDefault(groups.get(row), Map.of());
            for (int column = 0; column < words.size(); column++) {
                months[row][column] = own.getOrDefault(words.get(column), new long[MONTHS]);
            }
        }
        return new YearOfFigures(groups, months, stock, alone);
    }

    /** From the beginning of the year, or of a stock at the end of that month. */
    long until(int row, int column, int month) {
        long[] own = months[row][column];
        return stock ? own[month - 1] : Arrays.stream(own, 0, month).sum();
    }

    /** The cells of each row and its total; a last row of totals. What is hidden is null. Without totals where each stands for itself. */
    List<List<@Nullable Long>> shown() {
        long[][] cells = new long[groups.size()][];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = new long[months[row].length];
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = until(row, column, MONTHS);
            }
        }
        return alone ? Arrays.stream(cells).map(YearOfFigures::alone).toList() : protectedTable(cells);
    }

    private static List<@Nullable Long> alone(long[] cells) {
        List<@Nullable Long> line = new ArrayList<>();
        for (long cell : cells) {
            line.add(cell < SmallNumbers.LEAST ? null : Long.valueOf(cell));
        }
        return line;
    }

    private static List<List<@Nullable Long>> protectedTable(long[][] cells) {
        int columns = cells.length == 0 ? 0 : cells[0].length;
        SmallNumbers small = new SmallNumbers(cells, columns);
        List<List<@Nullable Long>> rows = new ArrayList<>();
        for (int row = 0; row < cells.length; row++) {
            List<@Nullable Long> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                line.add(small.cellHidden(row, column) ? null : Long.valueOf(cells[row][column]));
            }
            line.add(small.rowHidden(row) ? null : Long.valueOf(Arrays.stream(cells[row]).sum()));
            rows.add(line);
        }
        List<@Nullable Long> last = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            last.add(small.columnHidden(column) ? null
                    : Long.valueOf(Arrays.stream(cells).mapToLong(each -> each[at]).sum()));
        }
        last.add(small.totalHidden() ? null : Long.valueOf(Arrays.stream(cells).flatMapToLong(Arrays::stream).sum()));
        rows.add(last);
        return rows;
    }
}
