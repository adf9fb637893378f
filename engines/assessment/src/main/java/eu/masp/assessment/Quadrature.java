package eu.masp.assessment;

/**
 * Equally spaced abilities at which integrals are summed, each weighted by the standard normal density; the weights add up to 1.
 *
 * @param points at least 2
 * @param from the first ability
 * @param to the last one
 */
public record Quadrature(int points, double from, double to) {

    /** 241 points on [−6, 6]: scores. */
    public static final Quadrature SCORES = new Quadrature(241, -6, 6);

    /** 61 points on [−6, 6]: calibration, where the integrals are of many smooth functions. */
    public static final Quadrature CALIBRATION = new Quadrature(61, -6, 6);

    public Quadrature {
        if (points < 2 || !(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException(
                    "a quadrature needs at least 2 points and a range that rises, not " + points
                            + " on [" + from + ", " + to + "]");
        }
    }

    public double node(int point) {
        return from + (to - from) * point / (points - 1);
    }

    public double[] nodes() {
        double[] nodes = new double[points];
        for (int point = 0; point < points; point++) {
            nodes[point] = node(point);
        }
        return nodes;
    }

    public double[] weights() {
        double[] weights = new double[points];
        double sum = 0;
        for (int point = 0; point < points; point++) {
            weights[point] = Math.exp(-0.5 * node(point) * node(point));
            sum += weights[point];
        }
        for (int point = 0; point < points; point++) {
            weights[point] /= sum;
        }
        return weights;
    }
}
