package eu.masp.matching.fit;

/** The standard normal distribution. */
final class Normal {

    private Normal() {
    }

    /** The share below a value; off by less than 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26). */
    static double below(double value) {
        double x = Math.abs(value) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-x * x) / 2;
        return value < 0 ? tail : 1 - tail;
    }
}
