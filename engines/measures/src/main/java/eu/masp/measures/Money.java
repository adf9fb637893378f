package eu.masp.measures;

import eu.masp.measures.feel.Num;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a measure brings, in euros; a range while something is unknown.
 *
 * @param monthly each month, to the cent
 * @param months for how many months; null where the measure does not say
 * @param total {@code monthly × months + yearly + once}; null where nothing but an endless month is known
 * @param starts first day it runs
 * @param ends last day it runs
 */
public record Money(@Nullable Num monthly, @Nullable Num months, @Nullable Num yearly, @Nullable Num once,
        @Nullable Num total, @Nullable LocalDate starts, @Nullable LocalDate ends) {

    static Num cents(Num value, RoundingMode rounding) {
        return value.rounded(2, rounding);
    }

    static @Nullable Num total(@Nullable Num monthly, @Nullable Num months, @Nullable Num yearly, @Nullable Num once) {
        Num total = monthly != null && months != null ? cents(monthly.times(months), RoundingMode.HALF_UP) : null;
        total = plus(total, yearly);
        return plus(total, once);
    }

    private static @Nullable Num plus(@Nullable Num a, @Nullable Num b) {
        return a == null ? b : b == null ? a : a.plus(b);
    }
}
