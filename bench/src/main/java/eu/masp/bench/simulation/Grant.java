package eu.masp.bench.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the grants that are decided: a kind, and numbers that differ from grant to grant. Each has eight criteria and an amount.
 *
 * @param ceiling of ISEE, or of income by head, in euros
 * @param least a number that has to be reached: hours, children, months of seniority
 * @param from an age
 * @param to an age
 * @param most a number not to be exceeded: months of leave taken, hours
 * @param amount euros: the highest a month, a sum, a month's pay, or the ceiling from which the grant tapers off
 * @param percent of the amount
 */
record Grant(String id, Kind kind, int ceiling, int least, int from, int to, int most, int amount, int percent) {

    /** What a grant is for; the texts in {@link GrantFiles}, the loops of each peer. */
    enum Kind {
        NURSERY, VOUCHER, HIRING, CARE
    }

    private static final int KINDS = Kind.values().length;

    /** As its parameters are named. */
    String name() {
        return id.replace('-', '_');
    }

    /** The first grants of an endless list: the kinds in turns, ever more generous. */
    static List<Grant> first(int count) {
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int step = i / KINDS;
            grants.add(switch (Kind.values()[i % KINDS]) {
                case NURSERY -> new Grant("nursery-" + step, Kind.NURSERY, 25_000 + 4_000 * step, 16 + 2 * step, 0, 0,
                        0, 200 + 40 * step, 80);
                case VOUCHER -> new Grant("voucher-" + step, Kind.VOUCHER, 9_000 + 1_500 * step, 1 + step % 3,
                        20 + step, 55 + step, 8 - step, 1_000 + 200 * step, 120);
                case HIRING -> new Grant("hiring-" + step, Kind.HIRING, 30_000 + 5_000 * step, 6 * step, 25 - step,
                        50 + 2 * step, 20, 300 + 50 * step, 100);
                case CARE -> new Grant("care-" + step, Kind.CARE, 40_000 + 2_500 * step, 1 + step % 2, 18 + step,
                        67 - step, 30 + 2 * step, 40_000 + 2_500 * step, 10 + step);
            });
        }
        return grants;
    }
}
