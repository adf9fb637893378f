package eu.masp.simulation.population;

import java.util.HashMap;
import java.util.Map;

/** The row of a root by its id. */
interface RootIndex {

    /** Below 0: there is no such root. */
    int find(Ids ids, int row);

    /** @throws PopulationException when two roots have one id */
    static RootIndex of(Ids roots, int rows, String file, String column) {
        return switch (roots) {
            case Ids.Numbers(long[] ids) ->
                rising(ids, rows) ? new Rising(ids, rows) : Hashed.of(ids, rows, file, column);
            case Ids.Texts(String[] ids) -> {
                Map<String, Integer> byText = HashMap.newHashMap(rows);
                for (int i = 0; i < rows; i++) {
                    if (byText.put(ids[i], i) != null) {
                        throw twice(file, column, ids[i], i);
                    }
                }
                yield (of, row) -> byText.getOrDefault(of.text(row), -1);
            }
        };
    }

    private static boolean rising(long[] ids, int rows) {
        for (int i = 1; i < rows; i++) {
            if (ids[i] <= ids[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static PopulationException twice(String file, String column, String id, int row) {
        return new PopulationException(file + ", row " + (row + 1) + ": the " + column + " " + id
                + " stands there for the second time.");
    }

    /** Ids in rising order: members usually follow in the same order. */
    final class Rising implements RootIndex {

        private final long[] ids;
        private final int rows;
        private int last;

        Rising(long[] ids, int rows) {
            this.ids = ids;
            this.rows = rows;
        }

        @Override
        public int find(Ids of, int row) {
            if (!(of instanceof Ids.Numbers(long[] wanted))) {
                return -1;
            }
            long id = wanted[row];
            for (int i = last; i < Math.min(rows, last + 8); i++) {
                if (ids[i] == id) {
                    last = i;
                    return i;
                }
            }
            int found = java.util.Arrays.binarySearch(ids, 0, rows, id);
            last = Math.max(0, found);
            return found < 0 ? -1 : found;
        }
    }

    /** Ids in any order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Hashed(long[] ids, int[] places) implements RootIndex {

        static Hashed of(long[] ids, int rows, String file, String column) {
            int[] places = new int[Integer.highestOneBit(Math.max(8, rows)) << 2];
            for (int i = 0; i < rows; i++) {
                int place = start(ids[i], places.length);
                while (places[place] != 0) {
                    if (ids[places[place] - 1] == ids[i]) {
                        throw twice(file, column, Long.toString(ids[i]), i);
                    }
                    place = (place + 1) & (places.length - 1);
                }
                places[place] = i + 1;
            }
            return new Hashed(ids, places);
        }

        private static int start(long id, int length) {
            long mixed = id * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32) & (length - 1);
        }

        @Override
        public int find(Ids of, int row) {
            if (!(of instanceof Ids.Numbers(long[] wanted))) {
                return -1;
            }
            int place = start(wanted[row], places.length);
            while (places[place] != 0) {
                if (ids[places[place] - 1] == wanted[row]) {
                    return places[place] - 1;
                }
                place = (place + 1) & (places.length - 1);
            }
            return -1;
        }
    }
}
