package eu.masp.lab.trial;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes people apply more or less than the share that is declared for all: each multiplies the odds of applying, and is null where
 * nothing is declared. They are assumptions, never findings.
 *
 * @param amount what twice as much money does
 * @param months what twice as many months do
 * @param flexibility what flexible hours at the workplace do
 * @param group what holds of one group
 */
public record Odds(@Nullable Doubling amount, @Nullable Doubling months, @Nullable Flexibility flexibility,
        @Nullable Group group) {

    public static final Odds NONE = new Odds(null, null, null, null);

    /** From what to what a figure is held possible. */
    public record Span(BigDecimal low, BigDecimal high) {

        Object key() {
            return low.compareTo(high) == 0 ? low.toPlainString()
                    : Map.of("low", low.toPlainString(), "central",
                            low.add(high).divide(BigDecimal.TWO).stripTrailingZeros().toPlainString(), "high",
                            high.toPlainString());
        }
    }

    /** @param reference the euros or months that the declared share is meant for */
    public record Doubling(BigDecimal reference, Span odds) {}

    /** @param share of the workplaces that offer it, from 0 to 1 */
    public record Flexibility(Span share, Span odds) {}

    /** @param when a condition in FEEL */
    public record Group(String when, Span odds) {}

    /** As keys of a measure's take-up in a scenario file. */
    Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (amount != null) {
            keys.put("amount", Map.of("reference", amount.reference().toPlainString(), "odds", amount.odds().key()));
        }
        if (months != null) {
            keys.put("months", Map.of("reference", months.reference().toPlainString(), "odds", months.odds().key()));
        }
        if (flexibility != null) {
            keys.put("flexibility", Map.of("share", flexibility.share().key(), "odds", flexibility.odds().key()));
        }
        if (group != null) {
            keys.put("groups", List.of(Map.of("id", "group", "when", group.when(), "odds", group.odds().key())));
        }
        return keys;
    }
}
