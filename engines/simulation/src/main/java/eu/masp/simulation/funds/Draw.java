package eu.masp.simulation.funds;

import eu.masp.simulation.takeup.Curve;
import eu.masp.simulation.takeup.Drawn;
import eu.masp.simulation.takeup.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One possible course of a period: who applies, when, and who is still served. Nobody is served out of turn: once somebody cannot
 * be served in full, the fund is closed, even if a smaller sum would still fit.
 */
final class Draw {

    private static final int CHECK = 0xFFFF;
    private final Entitled entitled;
    private final Period period;
    private final long[] limits;
    private final double[] probabilities;
    private final int[] durations;
    private final long[] cents;
    private final int[] monthOf;
    private final int longest;
    private final Curve curve;
    private final long seed;
    final double paidShare;
    final long[] applicants;
    final long[] demand;
    final long[] served;
    final long[] committed;
    /** The day on which the money ends, below 0 where it lasts. */
    final int[] endDay;
    /** For each fund and month of award, cents by how many months they are paid in. */
    private final long[][][] awards;

    /** @param limits of each fund in cents, below 0 without one */
    Draw(Entitled entitled, Period period, long[] limits, Drawn takeUp, Curve curve, long seed) {
        this.entitled = entitled;
        this.period = period;
        this.limits = limits;
        this.curve = curve;
        this.seed = seed;
        this.probabilities = entitled.kindList.stream().mapToDouble(takeUp::probability).toArray();
        this.durations = entitled.kindList.stream().mapToInt(k -> Math.max(1, (k.months() + 99) / 100)).toArray();
        this.cents = entitled.kindList.stream().mapToLong(Kind::cents).toArray();
        this.monthOf = java.util.stream.IntStream.range(0, period.days()).map(period::month).toArray();
        this.longest = Arrays.stream(durations).max().orElse(1);
        this.paidShare = takeUp.paid();
        this.applicants = new long[limits.length];
        this.demand = new long[limits.length];
        this.served = new long[limits.length];
        this.committed = new long[limits.length];
        this.endDay = new int[limits.length];
        Arrays.fill(endDay, -1);
        this.awards = new long[limits.length][monthOf[period.days() - 1] + 1][longest + 1];
    }

    int longest() {
        return longest;
    }

    long[][] awards(int fund) {
        return awards[fund];
    }

    private static long mixed(long x) {
        long z = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private long hash(int row) {
        return mixed(entitled.ids[row] * 0x9E3779B97F4A7C15L + seed);
    }

    private static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** How many of those that a row stands for apply: whole people, on average as many as is probable. */
    private long applying(int row, long hash) {
        return (long) (entitled.weights[row] * probabilities[entitled.kinds[row]] + unit(hash));
    }

    private static void check(int row) throws InterruptedException {
        if ((row & CHECK) == 0 && Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    void byArrival() throws InterruptedException {
        int days = period.days();
        long[][] centsOfDay = new long[limits.length][days];
        long[][] countOfDay = new long[limits.length][days];
        for (int row = 0; row < entitled.count; row++) {
            check(row);
            long hash = hash(row);
            long n = applying(row, hash);
            if (n > 0) {
                int fund = entitled.funds[row];
                int day = curve.day(unit(mixed(hash)), days);
                long all = n * cents[entitled.kinds[row]];
                applicants[fund] += n;
                demand[fund] += all;
                centsOfDay[fund][day] += all;
                countOfDay[fund][day] += n;
                awards[fund][monthOf[day]][durations[entitled.kinds[row]]] += all;
            }
        }
        boolean ended = false;
        for (int fund = 0; fund < limits.length; fund++) {
            committed[fund] = demand[fund];
            served[fund] = applicants[fund];
            if (limits[fund] >= 0 && demand[fund] > limits[fund]) {
                ended = true;
                closeBefore(fund, centsOfDay[fund], countOfDay[fund]);
            }
        }
        if (ended) {
            lastDay();
        }
    }

    /** What was awarded before the day on which the money ends. */
    private void closeBefore(int fund, long[] money, long[] count) {
        committed[fund] = 0;
        served[fund] = 0;
        int day = 0;
        while (committed[fund] + money[day] <= limits[fund]) {
            committed[fund] += money[day];
            served[fund] += count[day++];
        }
        endDay[fund] = day;
        for (int month = monthOf[day]; month < awards[fund].length; month++) {
            Arrays.fill(awards[fund][month], 0);
        }
    }

    private record Last(double place, int row, long n) {}

    /** On the day on which a fund's money ends each is served in turn; its month is counted anew. */
    private void lastDay() throws InterruptedException {
        List<List<Last>> last = new ArrayList<>();
        Arrays.stream(limits).forEach(_ -> last.add(new ArrayList<>()));
        for (int row = 0; row < entitled.count; row++) {
            check(row);
            int fund = entitled.funds[row];
            if (endDay[fund] >= 0) {
                long hash = hash(row);
                long n = applying(row, hash);
                double place = unit(mixed(hash));
                int day = n == 0 ? Integer.MAX_VALUE : curve.day(place, period.days());
                if (day == endDay[fund]) {
                    last.get(fund).add(new Last(place, row, n));
                } else if (day < endDay[fund] && monthOf[day] == monthOf[endDay[fund]]) {
                    int kind = entitled.kinds[row];
                    awards[fund][monthOf[day]][durations[kind]] += n * cents[kind];
                }
            }
        }
        for (int fund = 0; fund < limits.length; fund++) {
            List<Last> inTurn = last.get(fund);
            inTurn.sort(Comparator.comparingDouble(Last::place).thenComparingInt(Last::row));
            for (Last one : inTurn) {
                if (!serve(fund, one.row(), one.n(), monthOf[endDay[fund]])) {
                    break;
                }
            }
        }
    }

    /** Whether all of them could be served. */
    private boolean serve(int fund, int row, long n, int month) {
        int kind = entitled.kinds[row];
        long each = cents[kind];
        long fit = limits[fund] < 0 || each == 0 ? n : Math.min(n, (limits[fund] - committed[fund]) / each);
        served[fund] += fit;
        committed[fund] += fit * each;
        awards[fund][month][durations[kind]] += fit * each;
        return fit == n;
    }

    /** @param order the rows of {@link Entitled}, those who come first at the beginning */
    void byRank(int[] order) throws InterruptedException {
        int month = awards.length == 0 ? 0 : awards[0].length - 1;
        for (int i = 0; i < order.length; i++) {
            check(i);
            int row = order[i];
            long n = applying(row, hash(row));
            if (n > 0) {
                int fund = entitled.funds[row];
                applicants[fund] += n;
                demand[fund] += n * cents[entitled.kinds[row]];
                if (endDay[fund] < 0 && !serve(fund, row, n, month)) {
                    endDay[fund] = period.days() - 1;
                }
            }
        }
    }

    /** The order of a ranking; those who are equal by chance, which is the same in all draws. */
    static int[] order(Entitled entitled, long seed) {
        Integer[] order = new Integer[entitled.count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.<Integer>comparingLong(row -> entitled.ranks[row])
                .thenComparingLong(row -> mixed(mixed(entitled.ids[row] + seed))));
        return Arrays.stream(order).mapToInt(row -> row).toArray();
    }
}
