package eu.masp.assessment.cli;

import eu.masp.assessment.ResponseTable;
import java.util.function.Consumer;

/** Joins answers that nobody gave with a neighbour: those above move down. */
final class Collapsing {

    private Collapsing() {
    }

    static ResponseTable of(ResponseTable table, int first, Consumer<String> say) {
        byte[][] rows = new byte[table.categories().length][];
        for (int person = 0; person < rows.length; person++) {
            rows[person] = table.categories()[person].clone();
        }
        for (int i = 0; i < table.items().size(); i++) {
            collapse(rows, i, table.items().get(i), first, say);
        }
        return new ResponseTable(table.items(), table.persons(), rows);
    }

    /** Whether nobody gave the lowest answer to any item: then the file counts from 1, and nothing is to be joined. */
    static boolean countsFromOne(ResponseTable table) {
        boolean any = false;
        for (byte[] row : table.categories()) {
            for (byte category : row) {
                if (category == 0) {
                    return false;
                }
                any |= category > 0;
            }
        }
        return any;
    }

    private static void collapse(byte[][] rows, int i, String item, int first, Consumer<String> say) {
        boolean[] used = new boolean[Byte.MAX_VALUE + 1];
        int most = -1;
        for (byte[] row : rows) {
            if (row[i] >= 0) {
                used[row[i]] = true;
                most = Math.max(most, row[i]);
            }
        }
        byte[] becomes = new byte[most + 1];
        byte next = 0;
        StringBuilder joined = new StringBuilder();
        for (int k = 0; k <= most; k++) {
            becomes[k] = next;
            if (used[k]) {
                next++;
            } else {
                joined.append(joined.isEmpty() ? "" : ", ").append(k + first);
            }
        }
        if (joined.isEmpty()) {
            return;
        }
        say.accept("'" + item + "': nobody gave " + joined + "; " + next + " answers are left, numbered anew from "
                + first + ".");
        for (byte[] row : rows) {
            if (row[i] >= 0) {
                row[i] = becomes[row[i]];
            }
        }
    }
}
