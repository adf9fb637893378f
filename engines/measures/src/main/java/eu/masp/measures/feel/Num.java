package eu.masp.measures.feel;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * A number, or the range that holds it, both ends included.
 *
 * @param low null: no lower end
 * @param high null: no upper end
 */
public record Num(@Nullable BigDecimal low, @Nullable BigDecimal high) implements Value {

    public static final Num UNKNOWN = new Num(null, null);
    public static final Num ZERO = of(BigDecimal.ZERO);

    public static Num of(BigDecimal value) {
        return new Num(value, value);
    }

    public static Num of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // one object for both ends is the common case
    public boolean known() {
        return low != null && high != null && (low == high || low.compareTo(high) == 0);
    }

    /** The value; only when {@link #known()}. */
    public BigDecimal value() {
        if (low == null || !known()) {
            throw new IllegalStateException("not one value: " + this);
        }
        return low;
    }

    @Override
    public Num hull(Value other) {
        Num n = (Num) other;
        return new Num(low == null || n.low == null ? null : low.min(n.low),
                high == null || n.high == null ? null : high.max(n.high));
    }

    public Num plus(Num other) {
        if (known() && other.known()) {
            return of(value().add(other.value()));
        }
        return new Num(low == null || other.low == null ? null : low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high));
    }

    public Num negate() {
        return new Num(high == null ? null : high.negate(), low == null ? null : low.negate());
    }

    public Num times(Num other) {
        if (known() && other.known()) {
            return of(value().multiply(other.value()));
        }
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        Num result = null;
        boolean lowOpen = false;
        boolean highOpen = false;
        for (int i = 0; i < 4; i++) {
            BigDecimal a = i < 2 ? low : high;
            BigDecimal b = i % 2 == 0 ? other.low : other.high;
            if (a != null && b != null) {
                Num product = of(a.multiply(b));
                result = result == null ? product : result.hull(product);
                continue;
            }
            // an open end runs to plus or minus infinity, unless it meets an exact zero
            int signA = a != null ? a.signum() : i < 2 ? -1 : 1;
            int signB = b != null ? b.signum() : i % 2 == 0 ? -1 : 1;
            if (signA * signB > 0) {
                highOpen = true;
            } else if (signA * signB < 0) {
                lowOpen = true;
            } else {
                result = result == null ? ZERO : result.hull(ZERO);
            }
        }
        if (result == null) {
            return UNKNOWN;
        }
        return new Num(lowOpen ? null : result.low, highOpen ? null : result.high);
    }

    private boolean isZero() {
        return low != null && high != null && low.signum() == 0 && high.signum() == 0;
    }

    public Num dividedBy(BigDecimal divisor) {
        Num result = monotone(end -> end.divide(divisor, MathContext.DECIMAL128));
        return divisor.signum() > 0 ? result : new Num(/* low= */ result.high, /* high= */ result.low);
    }

    public Num abs() {
        if (low != null && low.signum() >= 0) {
            return this;
        }
        Num mirrored = negate();
        if (high != null && high.signum() <= 0) {
            return mirrored;
        }
        return new Num(BigDecimal.ZERO, low == null || high == null ? null : low.negate().max(high));
    }

    public Num rounded(int scale, RoundingMode mode) {
        return monotone(end -> end.setScale(scale, mode));
    }

    public Num least(Num other) {
        BigDecimal newHigh = high == null ? other.high : other.high == null ? high : high.min(other.high);
        return new Num(low == null || other.low == null ? null : low.min(other.low), newHigh);
    }

    public Num greatest(Num other) {
        return negate().least(other.negate()).negate();
    }

    /** Applies a function that never decreases. */
    Num monotone(UnaryOperator<BigDecimal> function) {
        if (low != null && known()) {
            return of(function.apply(low));
        }
        return new Num(low == null ? null : function.apply(low), high == null ? null : function.apply(high));
    }

    public Truth less(Num other) {
        if (high != null && other.low != null && high.compareTo(other.low) < 0) {
            return Truth.YES;
        }
        return low != null && other.high != null && low.compareTo(other.high) >= 0 ? Truth.NO : Truth.UNKNOWN;
    }

    public Truth same(Num other) {
        if (known() && other.known()) {
            return Truth.of(value().compareTo(other.value()) == 0);
        }
        return less(other) == Truth.YES || other.less(this) == Truth.YES ? Truth.NO : Truth.UNKNOWN;
    }
}
