package eu.masp.database;

/** For work on whose end many wait: it does not queue for a connection behind them. */
public final class FirstInLine {
    private static final ScopedValue<Boolean> FIRST = ScopedValue.newInstance();

    private FirstInLine() {
    }

    public static void run(Runnable work) {
        ScopedValue.where(FIRST, true).run(work);
    }

    static boolean now() {
        return FIRST.isBound();
    }
}
