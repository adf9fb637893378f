package eu.masp.population;

import java.util.Arrays;

/** Rows of one table, cell after cell. */
final class Rows {

    final Table table;
    private long[] cells;
    private int used;

    Rows(Table table, int expected) {
        this.table = table;
        this.cells = new long[expected * table.columns.size()];
    }

    void add(long... row) {
        if (row.length != table.columns.size()) {
            throw new IllegalArgumentException(row.length + " cells for " + table);
        }
        if (used + row.length > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(cells.length * 2, used + row.length));
        }
        System.arraycopy(row, 0, cells, used, row.length);
        used += row.length;
    }

    int rows() {
        return used / table.columns.size();
    }

    long cell(int row, int column) {
        return cells[row * table.columns.size() + column];
    }
}
