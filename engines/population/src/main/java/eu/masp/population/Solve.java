package eu.masp.population;

import java.util.function.DoubleUnaryOperator;

/** Finds where a rising function takes a value. */
final class Solve {

    private Solve() {
    }

    /** @throws IllegalStateException if the value does not lie between the function's ends */
    static double increasing(double low, double high, DoubleUnaryOperator function, double value) {
        if (function.applyAsDouble(low) > value || function.applyAsDouble(high) < value) {
            throw new IllegalStateException("No solution gives " + value);
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
