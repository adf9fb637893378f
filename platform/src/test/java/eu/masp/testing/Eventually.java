package eu.masp.testing;

import java.time.Duration;

/** For what the running program also does by itself, every few seconds: whoever of the two was first, in the end it holds. */
public final class Eventually {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private Eventually() {
    }

    /** Something that may throw. */
    @FunctionalInterface
    public interface Check {
        void run() throws Exception;
    }

    /** Tries again for some seconds; the last failure is the test's. */
    public static void holds(Check check) throws Exception {
        long begun = System.nanoTime();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() - begun > PATIENCE) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }
}
