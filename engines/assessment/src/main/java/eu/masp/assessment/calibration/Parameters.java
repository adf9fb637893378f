package eu.masp.assessment.calibration;

/**
 * Slope and intercepts of each item: log odds of answering k or higher = a θ + d<sub>k</sub>, where d<sub>k</sub> = −a b<sub>k</sub> falls
 * with k.
 *
 * @param slopes one for each item
 * @param intercepts for each item, as many as thresholds
 */
record Parameters(double[] slopes, double[][] intercepts) {

    int items() {
        return slopes.length;
    }

    int size() {
        int size = slopes.length;
        for (double[] d : intercepts) {
            size += d.length;
        }
        return size;
    }

    /** Where each item's parameters begin in the vector of all: its slope, then its intercepts. */
    int[] offsets() {
        int[] offsets = new int[slopes.length];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + 1 + intercepts[i - 1].length;
        }
        return offsets;
    }

    double[] vector() {
        double[] vector = new double[size()];
        int at = 0;
        for (int i = 0; i < slopes.length; i++) {
            vector[at++] = slopes[i];
            for (double d : intercepts[i]) {
                vector[at++] = d;
            }
        }
        return vector;
    }

    Parameters with(double[] vector) {
        double[] a = new double[slopes.length];
        double[][] d = new double[slopes.length][];
        int at = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] = vector[at++];
            d[i] = java.util.Arrays.copyOfRange(vector, at, at + intercepts[i].length);
            at += d[i].length;
        }
        return new Parameters(a, d);
    }

    /** Whether every item's thresholds are in order, so that all probabilities are above 0. */
    boolean valid() {
        for (double[] d : intercepts) {
            for (int k = 1; k < d.length; k++) {
                if (!(d[k] < d[k - 1])) {
                    return false;
                }
            }
        }
        return true;
    }

    double distance(Parameters other) {
        double[] one = vector();
        double[] two = other.vector();
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - two[i]));
        }
        return most;
    }

    /** Item, category, node. */
    double[][][] logProbabilities(double[] nodes) {
        double[][][] logs = new double[slopes.length][][];
        for (int i = 0; i < logs.length; i++) {
            Cumulative place = new Cumulative(intercepts[i].length);
            logs[i] = new double[intercepts[i].length + 1][nodes.length];
            for (int node = 0; node < nodes.length; node++) {
                place.at(intercepts[i], slopes[i] * nodes[node]);
                for (int k = 0; k < logs[i].length; k++) {
                    logs[i][k][node] = place.logProbability[k];
                }
            }
        }
        return logs;
    }
}
