package eu.masp.assessment.calibration;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Proportional odds: log odds of answering k or higher = d<sub>k</sub> + x·β. Weighted maximum likelihood by Fisher's scoring (P. McCullagh,
 * Regression models for ordinal data, Journal of the Royal Statistical Society B 42, 1980). An item's step of the EM algorithm is one, with
 * ability as its only covariate; a test for differential functioning is another.
 */
final class OrdinalRegression {

    private static final int MOST_STEPS = 100;
    private static final double EXACT = 1e-10;
    private final double[][] covariates;
    private final double[][] weights;
    private final int thresholds;

    /** Slopes first, then intercepts, which fall. */
    record Fit(double[] slopes, double[] intercepts, double logLikelihood, boolean converged) {}

    /**
     * Rows of data.
     *
     * @param covariates one row for each place
     * @param weights for the same rows, how much weight each category has
     */
    OrdinalRegression(double[][] covariates, double[][] weights) {
        this.covariates = covariates;
        this.weights = weights;
        this.thresholds = weights[0].length - 1;
    }

    Fit fit(double[] slopes, double[] intercepts, int steps) {
        double[] parameters = joined(slopes, intercepts);
        int p = slopes.length;
        double[] gradient = new double[parameters.length];
        RealMatrix information = MatrixUtils.createRealMatrix(parameters.length, parameters.length);
        double logLikelihood = derivatives(parameters, p, gradient, information);
        boolean converged = false;
        for (int step = 0; step < Math.min(steps, MOST_STEPS) && !converged; step++) {
            double[] move = solve(information, gradient);
            double[] next = moved(parameters, move, 1);
            double part = 1;
            while (part > 1e-6 && !(rises(next, p) && logLikelihood(next, p) >= logLikelihood - 1e-12)) {
                part /= 2;
                next = moved(parameters, move, part);
            }
            if (part <= 1e-6) {
                break;
            }
            converged = largest(move) * part < EXACT;
            parameters = next;
            logLikelihood = derivatives(parameters, p, gradient, information);
        }
        return new Fit(java.util.Arrays.copyOf(parameters, p),
                java.util.Arrays.copyOfRange(parameters, p, parameters.length), logLikelihood, converged);
    }

    private static double[] joined(double[] slopes, double[] intercepts) {
        double[] all = java.util.Arrays.copyOf(slopes, slopes.length + intercepts.length);
        System.arraycopy(intercepts, 0, all, slopes.length, intercepts.length);
        return all;
    }

    private static double[] moved(double[] parameters, double[] move, double part) {
        double[] next = parameters.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += part * move[i];
        }
        return next;
    }

    private static boolean rises(double[] parameters, int p) {
        for (int k = p + 1; k < parameters.length; k++) {
            if (!(parameters[k] < parameters[k - 1])) {
                return false;
            }
        }
        return true;
    }

    private static double largest(double[] move) {
        double most = 0;
        for (double value : move) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    private static double[] solve(RealMatrix information, double[] gradient) {
        for (double ridge = 0; ridge < 1e6; ridge = ridge == 0 ? 1e-8 : ridge * 100) {
            RealMatrix steady = information.copy();
            for (int i = 0; i < gradient.length; i++) {
                steady.addToEntry(i, i, ridge * (1 + Math.abs(information.getEntry(i, i))));
            }
            try {
                return new CholeskyDecomposition(steady, 1e-9, 1e-14).getSolver().solve(new ArrayRealVector(gradient))
                        .toArray();
            } catch (MathRuntimeException e) {
                // Nearly flat in some direction: a little steadier, a shorter step.
            }
        }
        return new double[gradient.length];
    }

    private double logLikelihood(double[] parameters, int p) {
        Cumulative place = new Cumulative(thresholds);
        double[] intercepts = java.util.Arrays.copyOfRange(parameters, p, parameters.length);
        double sum = 0;
        for (int row = 0; row < covariates.length; row++) {
            place.at(intercepts, common(parameters, p, row));
            for (int k = 0; k <= thresholds; k++) {
                sum += weights[row][k] == 0 ? 0 : weights[row][k] * place.logProbability[k];
            }
        }
        return sum;
    }

    private double common(double[] parameters, int p, int row) {
        double common = 0;
        for (int j = 0; j < p; j++) {
            common += parameters[j] * covariates[row][j];
        }
        return common;
    }

    private double derivatives(double[] parameters, int p, double[] gradient, RealMatrix information) {
        java.util.Arrays.fill(gradient, 0);
        double[][] matrix = new double[gradient.length][gradient.length];
        Cumulative place = new Cumulative(thresholds);
        double[] intercepts = java.util.Arrays.copyOfRange(parameters, p, parameters.length);
        double sum = 0;
        for (int row = 0; row < covariates.length; row++) {
            place.at(intercepts, common(parameters, p, row));
            double[] x = covariates[row];
            double total = 0;
            double slope = 0;
            double steep = 0;
            for (int k = 0; k <= thresholds; k++) {
                double weight = weights[row][k];
                sum += weight == 0 ? 0 : weight * place.logProbability[k];
                total += weight;
                slope += weight * place.slope(k);
                steep += place.probability[k] * place.slope(k) * place.slope(k);
            }
            for (int j = 0; j < p; j++) {
                gradient[j] += x[j] * slope;
                for (int l = 0; l <= j; l++) {
                    matrix[j][l] += total * steep * x[j] * x[l];
                }
            }
            for (int k = 1; k <= thresholds; k++) {
                int at = p + k - 1;
                gradient[at] += weights[row][k] * place.up[k] - weights[row][k - 1] * place.down[k];
                matrix[at][at] += total * place.spread[k] * (place.up[k] + place.down[k]);
                if (k > 1) {
                    matrix[at][at - 1] -= total * place.up[k - 1] * place.spread[k];
                }
                double both = total * place.spread[k] * (place.slope(k) - place.slope(k - 1));
                for (int j = 0; j < p; j++) {
                    matrix[at][j] += both * x[j];
                }
            }
        }
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                information.setEntry(i, j, matrix[i][j]);
                information.setEntry(j, i, matrix[i][j]);
            }
        }
        return sum;
    }
}
