package eu.masp.simulation.funds;

import java.util.Arrays;
import java.util.Comparator;

/** Expected applications with the number that they are ranked by. */
final class Ranked {

    private static final int START = 1024;
    private int count;
    private long[] ranks = new long[START];
    private int[] funds = new int[START];
    private int[] areas = new int[START];
    private double[] people = new double[START];
    private long[] cents = new long[START];

    void add(long rank, int fund, int area, double applying, long amount) {
        if (count == ranks.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8, count * 2L);
            ranks = Arrays.copyOf(ranks, room);
            funds = Arrays.copyOf(funds, room);
            areas = Arrays.copyOf(areas, room);
            people = Arrays.copyOf(people, room);
            cents = Arrays.copyOf(cents, room);
        }
        ranks[count] = rank;
        funds[count] = fund;
        areas[count] = area;
        people[count] = applying;
        cents[count++] = amount;
    }

    void add(Ranked other) {
        for (int i = 0; i < other.count; i++) {
            add(other.ranks[i], other.funds[i], other.areas[i], other.people[i], other.cents[i]);
        }
    }

    /**
     * Serves a fund in the order of the ranking; of those who are equal where the money ends each is served as likely. Nobody is
     * served in part, nor anybody after the first who cannot be served.
     *
     * @param reached what is added to, by area
     * @return what is awarded, in cents
     */
    double serve(int fund, long limit, double[] reached) {
        int[] order = java.util.stream.IntStream.range(0, count).filter(i -> funds[i] == fund).boxed()
                .sorted(Comparator.comparingLong(i -> ranks[i])).mapToInt(i -> i).toArray();
        double left = limit;
        double served = 0;
        for (int from = 0; from < order.length && left > 0;) {
            int to = from;
            double wanted = 0;
            double applying = 0;
            while (to < order.length && ranks[order[to]] == ranks[order[from]]) {
                wanted += people[order[to]] * cents[order[to]];
                applying += people[order[to]];
                to++;
            }
            double fit = Whole.served(served, applying, wanted, left);
            double share = applying == 0 ? 1 : fit / applying;
            for (int i = from; i < to; i++) {
                reached[areas[order[i]]] += share * people[order[i]];
            }
            left = Math.max(0, left - share * wanted);
            served += fit;
            from = share < 1 ? order.length : to;
        }
        return limit - left;
    }
}
