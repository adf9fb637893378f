package eu.masp.bench.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** Random draws with a given seed: the same households in every run. */
final class Draws {

    private final Random random;

    Draws(Random random) {
        this.random = random;
    }

    /** True in so many cases out of a hundred. */
    boolean percent(int cases) {
        return random.nextInt(100) < cases;
    }

    /** From low to high, both included, each as likely. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Most often near the middle. */
    int around(int low, int high) {
        return (between(low, high) + between(low, high)) / 2;
    }

    /** One of the words, by weights in per cent that come before them: {@code 70, "a", 30, "b"}. */
    String weighted(Object... weightsAndWords) {
        int left = random.nextInt(100);
        for (int i = 0; i < weightsAndWords.length; i += 2) {
            left -= (Integer) weightsAndWords[i];
            if (left < 0) {
                return (String) weightsAndWords[i + 1];
            }
        }
        throw new IllegalArgumentException("the weights do not add up to 100");
    }

    /** A log-normal sum of money with this median; about two thirds lie between median ÷ spread and median × spread. */
    BigDecimal euros(double median, double spread) {
        return decimal(median * Math.exp(random.nextGaussian() * Math.log(spread)), 2);
    }

    BigDecimal decimal(double low, double high, int decimals) {
        return decimal(low + random.nextDouble() * (high - low), decimals);
    }

    private static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
