package eu.masp.simulation.columns;

import eu.masp.measures.feel.BandTable;

import java.util.List;

/** A stepped scale of the law on whole numbers; the last row has no end. */
@SuppressWarnings("ArrayRecordComponent") // read for every row of a population; never compared
record Stepped(long[] ends, boolean[] included, long[] values) {

    static Stepped of(BandTable table, int argumentScale, int valueScale) {
        List<BandTable.Row> rows = table.rows();
        long[] ends = new long[rows.size()];
        boolean[] included = new boolean[rows.size()];
        long[] values = new long[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            BandTable.Row row = rows.get(i);
            ends[i] = row.end() == null ? Ranges.NO_HIGH : Arguments.whole(row.end(), argumentScale);
            included[i] = row.end() == null || row.includesEnd();
            values[i] = Arguments.whole(row.value(), valueScale);
        }
        return new Stepped(ends, included, values);
    }

    private int row(long at) {
        int row = 0;
        while (included[row] ? at > ends[row] : at >= ends[row]) {
            row++;
        }
        return row;
    }

    static long low(long low, long high, Stepped table) {
        int last = high == Ranges.NO_HIGH ? table.values.length - 1 : table.row(high);
        int first = low == Ranges.NO_LOW ? 0 : table.row(low);
        long least = table.values[first];
        for (int i = first + 1; i <= last; i++) {
            least = Math.min(least, table.values[i]);
        }
        return least;
    }

    static long high(long low, long high, Stepped table) {
        int last = high == Ranges.NO_HIGH ? table.values.length - 1 : table.row(high);
        int first = low == Ranges.NO_LOW ? 0 : table.row(low);
        long most = table.values[first];
        for (int i = first + 1; i <= last; i++) {
            most = Math.max(most, table.values[i]);
        }
        return most;
    }
}
