package eu.masp.simulation.takeup;

import eu.masp.simulation.columns.Kleene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** A take-up of which every range has become a number. */
public final class Drawn {

    private final TakeUp of;
    private final double applies;
    private final double[] odds;
    private final double[] shares;
    private final double amount;
    private final double months;
    private final double paid;

    private Drawn(TakeUp of, ToDoubleFunction<Range> value) {
        this.of = of;
        this.applies = value.applyAsDouble(of.applies());
        this.odds = of.factors().stream().mapToDouble(factor -> value.applyAsDouble(factor.odds())).toArray();
        this.shares = of.factors().stream()
                .mapToDouble(factor -> factor.share() == null ? 0 : value.applyAsDouble(factor.share())).toArray();
        this.amount = of.amount() == null ? 1 : value.applyAsDouble(of.amount().odds());
        this.months = of.months() == null ? 1 : value.applyAsDouble(of.months().odds());
        this.paid = value.applyAsDouble(of.paid());
    }

    /** With the likeliest values. */
    public static Drawn central(TakeUp of) {
        return new Drawn(of, Range::central);
    }

    /**
     * With values drawn at random: each range is cut into as many equally probable parts as there are draws, and each part is
     * drawn from once (a Latin hypercube), so that few draws show the whole range. The same seed gives the same.
     */
    public static List<Drawn> random(TakeUp of, long seed, int draws) {
        List<int[]> orders = new ArrayList<>();
        List<Drawn> all = new ArrayList<>();
        for (int d = 0; d < draws; d++) {
            int number = d;
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + d);
            int[] next = {0};
            all.add(new Drawn(of, range -> {
                if (next[0] == orders.size()) {
                    orders.add(order(draws, seed + 31L * next[0]));
                }
                return range.at((orders.get(next[0]++)[number] + random.nextDouble()) / draws);
            }));
        }
        return all;
    }

    private static int[] order(int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[draws];
        for (int i = 0; i < draws; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** How probable it is that one of this kind applies; an amount of 0 is not applied for. */
    public double probability(Kind kind) {
        if (kind.cents() <= 0 || applies <= 0) {
            return 0;
        }
        if (applies >= 1) {
            return 1;
        }
        double all = applies / (1 - applies);
        if (of.amount() != null) {
            all *= scaled(amount, kind.cents() / (100 * of.amount().reference().doubleValue()));
        }
        if (of.months() != null && kind.months() > 0) {
            all *= scaled(months, kind.months() / (100 * of.months().reference().doubleValue()));
        }
        return mixed(kind, 0, all);
    }

    private static double scaled(double odds, double times) {
        return Math.pow(odds, Math.log(times) / Math.log(2));
    }

    /** Where it is not known whether a factor holds, both possibilities by their share. */
    private double mixed(Kind kind, int factor, double all) {
        if (factor == odds.length) {
            return all / (1 + all);
        }
        double with = kind.truth(factor) == Kleene.YES ? 1 : kind.truth(factor) == Kleene.NO ? 0 : shares[factor];
        double sum = 0;
        if (with > 0) {
            sum += with * mixed(kind, factor + 1, all * odds[factor]);
        }
        if (with < 1) {
            sum += (1 - with) * mixed(kind, factor + 1, all);
        }
        return sum;
    }

    /** Of what is awarded, the share that is paid. */
    public double paid() {
        return paid;
    }
}
