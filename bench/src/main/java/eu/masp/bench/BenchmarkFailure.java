package eu.masp.bench;

import org.jspecify.annotations.Nullable;

/** A benchmark that cannot give figures; the message says why in one sentence. */
public final class BenchmarkFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BenchmarkFailure(String message) {
        super(message);
    }

    public BenchmarkFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
