package eu.masp.simulation.columns;

/** The local variables that hold a value's two ends; one variable when it is always known. */
record Pair(int low, int high) {

    boolean exact() {
        return low == high;
    }
}
