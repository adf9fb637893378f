package eu.masp.assessment.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** The way to the maximum of the likelihood: cycles of EM until near, then Newton's steps. */
final class Search {

    private static final int MOST_CYCLES = 1000;
    private static final int MOST_STEPS = 30;
    private static final double NEAR = 1e-4;
    private static final double THERE = 1e-7;
    private static final double NO_LIMIT = 25;
    private final List<String> items;
    private final Expectation expectation;
    private final Information information;
    private int cycles;

    /** The maximum, and the inverse of the information there. */
    record Found(Parameters parameters, double logLikelihood, double[][] covariance, int cycles,
            Calibration.Errors errors) {}

    private record Cycle(Parameters next, double logLikelihood) {}

    Search(List<String> items, Patterns patterns, Expectation expectation) {
        this.items = items;
        this.expectation = expectation;
        this.information = new Information(patterns, expectation);
    }

    Found from(Parameters start) {
        Calibration.Errors errors = information.kind();
        Parameters near = cycles(start, errors == Calibration.Errors.LOUIS ? NEAR : NEAR / 10);
        Parameters found = errors == Calibration.Errors.LOUIS ? steps(near) : near;
        requireUsable(found);
        return new Found(found, expectation.of(found).logLikelihood(), covariance(found), cycles, errors);
    }

    private Cycle cycle(Parameters parameters) {
        cycles++;
        Expectation.Counts counts = expectation.of(parameters);
        double[] slopes = new double[parameters.items()];
        double[][] intercepts = new double[slopes.length][];
        double[][] nodes = new double[expectation.nodes().length][1];
        for (int node = 0; node < nodes.length; node++) {
            nodes[node][0] = expectation.nodes()[node];
        }
        for (int i = 0; i < slopes.length; i++) {
            double[][] weights = new double[nodes.length][counts.counts()[i].length];
            for (int k = 0; k < counts.counts()[i].length; k++) {
                for (int node = 0; node < nodes.length; node++) {
                    weights[node][k] = counts.counts()[i][k][node];
                }
            }
            OrdinalRegression.Fit fit = new OrdinalRegression(nodes, weights)
                    .fit(new double[] {parameters.slopes()[i]}, parameters.intercepts()[i], 4);
            slopes[i] = fit.slopes()[0];
            intercepts[i] = fit.intercepts();
        }
        return new Cycle(new Parameters(slopes, intercepts), counts.logLikelihood());
    }

    /** Squared extrapolation of every two cycles, given up where it does not raise the likelihood. */
    private Parameters cycles(Parameters start, double near) {
        Parameters now = start;
        while (cycles < MOST_CYCLES) {
            Cycle first = cycle(now);
            Cycle second = cycle(first.next());
            if (second.next().distance(first.next()) < near) {
                return second.next();
            }
            Parameters further = extrapolated(now, first.next(), second.next());
            now = second.next();
            if (further.valid()) {
                Cycle third = cycle(further);
                if (third.logLikelihood() >= second.logLikelihood()) {
                    now = third.next();
                }
            }
            requireLimits(now);
        }
        throw new CalibrationException("No convergence after " + MOST_CYCLES
                + " cycles: the answers do not settle the parameters. More people, or fewer items, are needed.");
    }

    private static Parameters extrapolated(Parameters zero, Parameters one, Parameters two) {
        double[] v0 = zero.vector();
        double[] v1 = one.vector();
        double[] v2 = two.vector();
        double step = 0;
        double bend = 0;
        for (int i = 0; i < v0.length; i++) {
            step += Math.pow(v1[i] - v0[i], 2);
            bend += Math.pow(v2[i] - 2 * v1[i] + v0[i], 2);
        }
        double alpha = Math.min(-1, -Math.sqrt(step / Math.max(bend, 1e-300)));
        double[] next = new double[v0.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = v0[i] - 2 * alpha * (v1[i] - v0[i]) + alpha * alpha * (v2[i] - 2 * v1[i] + v0[i]);
        }
        return zero.with(next);
    }

    private Parameters steps(Parameters near) {
        Parameters now = near;
        double logLikelihood = expectation.of(now).logLikelihood();
        for (int step = 0; step < MOST_STEPS; step++) {
            cycles++;
            Information.Derivatives derivatives = information.at(now);
            double[] move = decomposed(derivatives.information()).getSolver()
                    .solve(new ArrayRealVector(derivatives.gradient())).toArray();
            double part = 1;
            Parameters next = moved(now, move, part);
            while (part > 1e-4 && !(next.valid() && expectation.of(next).logLikelihood() >= logLikelihood - 1e-9)) {
                part /= 2;
                next = moved(now, move, part);
            }
            if (part <= 1e-4) {
                return now;
            }
            double far = next.distance(now);
            now = next;
            logLikelihood = expectation.of(now).logLikelihood();
            if (far < THERE) {
                return now;
            }
            requireLimits(now);
        }
        return now;
    }

    private static Parameters moved(Parameters from, double[] move, double part) {
        double[] vector = from.vector();
        for (int i = 0; i < vector.length; i++) {
            vector[i] += part * move[i];
        }
        return from.with(vector);
    }

    private static CholeskyDecomposition decomposed(double[][] matrix) {
        try {
            return new CholeskyDecomposition(MatrixUtils.createRealMatrix(matrix), 1e-8, 1e-12);
        } catch (MathRuntimeException e) {
            throw new CalibrationException(
                    "The answers do not settle all parameters: the information matrix cannot be inverted. "
                            + "More people, or fewer items or answers, are needed.");
        }
    }

    private double[][] covariance(Parameters parameters) {
        RealMatrix inverse = decomposed(information.at(parameters).information()).getSolver().getInverse();
        return inverse.getData();
    }

    private void requireLimits(Parameters parameters) {
        for (int i = 0; i < parameters.items(); i++) {
            if (Math.abs(parameters.slopes()[i]) > NO_LIMIT) {
                throw new CalibrationException(
                        "'" + items.get(i) + "': its slope grows without limit. It says the same as another item, "
                                + "or too few people answered it; leave it out or calibrate with more answers.");
            }
        }
    }

    private void requireUsable(Parameters parameters) {
        List<String> reversed = new ArrayList<>();
        for (int i = 0; i < parameters.items(); i++) {
            if (parameters.slopes()[i] <= 0) {
                reversed.add(String.format(Locale.ROOT,
                        "'%s' runs against the others (slope %.3f): turn its answers round, or leave it out.",
                        items.get(i),
                        parameters.slopes()[i]));
            }
        }
        if (!reversed.isEmpty()) {
            throw new CalibrationException(String.join("\n", reversed));
        }
    }
}
