package eu.masp.simulation.population;

import java.util.Locale;

/** Whether a table fits into memory, asked before room is made for it. */
final class Room {

    private static final int OF_TEXT = 64;
    private static final double GB = 1 << 30;

    private Room() {
    }

    /** How many bytes an id takes. */
    static long ids(boolean whole) {
        return whole ? Long.BYTES : OF_TEXT;
    }

    static void check(String file, long rows, long bytesOfRow) {
        Runtime java = Runtime.getRuntime();
        check(file, rows, bytesOfRow, java.maxMemory() - (java.totalMemory() - java.freeMemory()), java.maxMemory());
    }

    /** @throws PopulationException when it does not fit: how much it needs, and how much there is */
    static void check(String file, long rows, long bytesOfRow, long free, long most) {
        double needed = (double) rows * bytesOfRow;
        if (needed > free) {
            throw new PopulationException(String.format(Locale.ROOT,
                    "%s has %,d rows, which need about %.1f GB of memory; %.1f of the %.1f GB that Java may use are free. "
                            + "Give it more, as in MASP_JAVA_OPTIONS=-Xmx%dg, or read fewer columns: simulate fewer measures "
                            + "at a time with --measure.",
                    file, rows, needed / GB, Math.max(0, free) / GB, most / GB,
                    (long) Math.ceil((needed + most - free) * 1.3 / GB)));
        }
    }
}
