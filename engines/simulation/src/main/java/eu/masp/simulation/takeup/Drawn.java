package eu.masp.simulation.takeup;

import eu.masp.simulation.columns.Kleene;
import org.jspecify.annotations.Nullable;

import java.util.SplittableRandom;

/** A take-up of which every range has become a number. */
public final class Drawn {

    private final TakeUp of;
    private final double applies;
    private final double[] odds;
    private final double[] shares;
    private final double amount;
    private final double months;
    private final double paid;

    private Drawn(TakeUp of, @Nullable SplittableRandom random) {
        this.of = of;
        this.applies = draw(of.applies(), random);
        this.odds = of.factors().stream().mapToDouble(factor -> draw(factor.odds(), random)).toArray();
        this.shares = of.factors().stream().mapToDouble(f -> f.share() == null ? 0 : draw(f.share(), random)).toArray();
        this.amount = of.amount() == null ? 1 : draw(of.amount().odds(), random);
        this.months = of.months() == null ? 1 : draw(of.months().odds(), random);
        this.paid = draw(of.paid(), random);
    }

    /** With the likeliest values. */
    public static Drawn central(TakeUp of) {
        return new Drawn(of, null);
    }

    /** With values drawn at random: the same seed and number give the same. */
    public static Drawn random(TakeUp of, long seed, int number) {
        return new Drawn(of, new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
    }

    private static double draw(Range range, @Nullable SplittableRandom random) {
        return random == null ? range.central() : range.draw(random);
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
