package eu.masp.simulation.population;

/** The ids of a table's rows: whole numbers or texts. */
public sealed interface Ids {

    /** The id as it stands in the file. */
    String text(int row);

    /** Whole numbers. */
    @SuppressWarnings("ArrayRecordComponent") // millions of rows; never compared
    record Numbers(long[] ids) implements Ids {
        @Override
        public String text(int row) {
            return Long.toString(ids[row]);
        }
    }

    /** Texts. */
    @SuppressWarnings("ArrayRecordComponent") // millions of rows; never compared
    record Texts(String[] ids) implements Ids {
        @Override
        public String text(int row) {
            return ids[row];
        }
    }
}
