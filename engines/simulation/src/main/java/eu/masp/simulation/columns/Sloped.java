package eu.masp.simulation.columns;

import eu.masp.measures.feel.BandTable;

import java.util.List;

/**
 * A linear scale of the law on whole numbers, rounded where it is read: the quotient is never held, so that nothing is lost.
 *
 * @param up, down what brings a numerator to the digits asked for: one of the two is 1
 */
@SuppressWarnings("ArrayRecordComponent") // read for every row of a population; never compared
record Sloped(long[] ends, long[] values, long up, long down, int mode) {

    static Sloped of(BandTable table, int argumentScale, int valueScale, int digits, int mode) {
        List<BandTable.Row> rows = table.rows();
        long[] ends = new long[rows.size()];
        long[] values = new long[rows.size()];
        long steepest = 1;
        for (int i = 0; i < rows.size(); i++) {
            BandTable.Row row = rows.get(i);
            ends[i] = row.end() == null ? 0 : Arguments.whole(row.end(), argumentScale);
            values[i] = Arguments.whole(row.value(), valueScale);
        }
        long up = Shape.power(Math.max(0, digits - valueScale));
        long down = Shape.power(Math.max(0, valueScale - digits));
        for (int i = 1; i < ends.length; i++) {
            long width = ends[i] - ends[i - 1];
            long largest = Math.max(Math.abs(values[i]), Math.abs(values[i - 1]));
            steepest = Math.max(steepest,
                    Math.multiplyExact(Math.multiplyExact(width, largest), Math.multiplyExact(4L, up)));
            Math.multiplyExact(width, down);
        }
        return new Sloped(ends, values, up, down, mode);
    }

    private long at(long number) {
        if (number <= ends[0]) {
            return rounded(values[0]);
        }
        for (int i = 1; i < ends.length; i++) {
            if (number <= ends[i]) {
                long width = ends[i] - ends[i - 1];
                long share = values[i - 1] * width + (number - ends[i - 1]) * (values[i] - values[i - 1]);
                return Ranges.divided(share * up, width * down, mode);
            }
        }
        return rounded(values[values.length - 1]);
    }

    private long rounded(long value) {
        return Ranges.divided(value * up, down, mode);
    }

    static long low(long low, long high, Sloped table) {
        long least = low == Ranges.NO_LOW ? table.rounded(table.values[0]) : table.at(low);
        if (low == high) {
            return least;
        }
        least = Math.min(least, high == Ranges.NO_HIGH ? table.rounded(table.values[table.values.length - 1])
                : table.at(high));
        for (int i = 0; i < table.ends.length; i++) {
            if (table.ends[i] >= low && table.ends[i] <= high) {
                least = Math.min(least, table.rounded(table.values[i]));
            }
        }
        return least;
    }

    static long high(long low, long high, Sloped table) {
        long most = low == Ranges.NO_LOW ? table.rounded(table.values[0]) : table.at(low);
        if (low == high) {
            return most;
        }
        most = Math.max(most, high == Ranges.NO_HIGH ? table.rounded(table.values[table.values.length - 1])
                : table.at(high));
        for (int i = 0; i < table.ends.length; i++) {
            if (table.ends[i] >= low && table.ends[i] <= high) {
                most = Math.max(most, table.rounded(table.values[i]));
            }
        }
        return most;
    }
}
