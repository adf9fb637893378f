package eu.masp.simulation.population;

/** The type of a column's numbers. */
public enum Width {
    BYTE, SHORT, INT, LONG;

    /** What stands for "unknown" among numbers and dates. Among words it is -1, among truth values 1 (0 is no, 2 yes). */
    public long missing() {
        return switch (this) {
            case BYTE -> Byte.MIN_VALUE;
            case SHORT -> Short.MIN_VALUE;
            case INT -> Integer.MIN_VALUE;
            case LONG -> Long.MIN_VALUE;
        };
    }

    /** The narrowest that holds whole numbers up to this one, whatever their sign, beside {@link #missing}. */
    public static Width upTo(long most) {
        return most <= Byte.MAX_VALUE ? BYTE
                : most <= Short.MAX_VALUE ? SHORT : most <= Integer.MAX_VALUE ? INT : LONG;
    }

    /** Of one number. */
    public int bytes() {
        return 1 << ordinal();
    }

    /** An empty column. */
    public Object column(int rows) {
        return switch (this) {
            case BYTE -> new byte[rows];
            case SHORT -> new short[rows];
            case INT -> new int[rows];
            case LONG -> new long[rows];
        };
    }

    /** Puts a number that fits into a column of this width. */
    public void put(Object column, int row, long value) {
        switch (this) {
            case BYTE -> ((byte[]) column)[row] = (byte) value;
            case SHORT -> ((short[]) column)[row] = (short) value;
            case INT -> ((int[]) column)[row] = (int) value;
            case LONG -> ((long[]) column)[row] = value;
        }
    }

    /** Whether a value stands anywhere among the first rows. */
    boolean holds(Object column, int rows, long value) {
        boolean found = false;
        switch (this) {
            case BYTE -> {
                byte[] values = (byte[]) column;
                for (int row = 0; row < rows && !found; row++) {
                    found = values[row] == value;
                }
            }
            case SHORT -> {
                short[] values = (short[]) column;
                for (int row = 0; row < rows && !found; row++) {
                    found = values[row] == value;
                }
            }
            case INT -> {
                int[] values = (int[]) column;
                for (int row = 0; row < rows && !found; row++) {
                    found = values[row] == value;
                }
            }
            case LONG -> {
                long[] values = (long[]) column;
                for (int row = 0; row < rows && !found; row++) {
                    found = values[row] == value;
                }
            }
        }
        return found;
    }

    public long get(Object column, int row) {
        return switch (this) {
            case BYTE -> ((byte[]) column)[row];
            case SHORT -> ((short[]) column)[row];
            case INT -> ((int[]) column)[row];
            case LONG -> ((long[]) column)[row];
        };
    }
}
