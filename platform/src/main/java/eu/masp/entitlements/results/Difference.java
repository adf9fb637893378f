package eu.masp.entitlements.results;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Measure.Kind;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many euros one result has more, or less, than another. Figures that cannot be told make no difference. */
final class Difference {
    private final Words words;

    Difference(Words words) {
        this.words = words;
    }

    /** In words: over all its months where it has a number of them; empty for none. */
    String of(@Nullable Result before, @Nullable Result after) {
        if (isOpen(before) || isOpen(after)) {
            return "";
        }
        Money old = money(before);
        Money now = money(after);
        List<String> parts = new ArrayList<>();
        if (counted(old) && counted(now)) {
            addWhole(parts, "what-if.altogether", whole(old), whole(now));
        } else {
            add(parts, "totals.monthly", monthly(old), monthly(now));
            add(parts, "totals.yearly", least(old == null ? null : old.yearly()),
                    least(now == null ? null : now.yearly()));
            add(parts, "totals.once", least(old == null ? null : old.once()), least(now == null ? null : now.once()));
        }
        return words.list(parts);
    }

    /** Adds {@code €120 a month less}, or nothing where there is no difference. */
    void add(List<String> parts, String key, BigDecimal before, BigDecimal after) {
        BigDecimal difference = after.subtract(before);
        if (difference.signum() != 0) {
            String amount = words.t(key, words.figures().euros(difference.abs()));
            parts.add(words.t(difference.signum() > 0 ? "what-if.more" : "what-if.less", amount));
        }
    }

    /** The same of a sum over all months: the keys end in {@code .more} and {@code .less}. */
    void addWhole(List<String> parts, String key, BigDecimal before, BigDecimal after) {
        BigDecimal difference = after.subtract(before);
        if (difference.signum() != 0) {
            parts.add(words.t(key + (difference.signum() > 0 ? ".more" : ".less"),
                    words.figures().euros(difference.abs())));
        }
    }

    /** Money that comes with a leave, over all its months: it is in no other sum, because it replaces pay. */
    static BigDecimal paidLeave(List<Result> results) {
        return results.stream().filter(result -> result.measure().kind() == Kind.LEAVE).map(Difference::money)
                .filter(Difference::counted).map(Difference::whole).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a figure cannot be told: that it can be told afterwards is no gain. */
    static boolean isOpen(@Nullable Result result) {
        return result != null && result.verdict() == Verdict.YES && !OpenFigures.of(result).isEmpty();
    }

    private static @Nullable Money money(@Nullable Result result) {
        return result == null || result.verdict() != Verdict.YES ? null : OpenFigures.told(result);
    }

    /** Whether all of it comes to one sum; no money at all comes to none. */
    private static boolean counted(@Nullable Money money) {
        return money == null || money.monthly() == null || money.months() != null && money.total() != null;
    }

    private static BigDecimal whole(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : least(money.total());
    }

    private static BigDecimal monthly(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : least(Totals.monthly(money));
    }

    private static BigDecimal least(eu.masp.measures.feel.@Nullable Num figure) {
        return Totals.least(figure);
    }
}
