package eu.masp.bench.measures;

import eu.masp.measures.Brief;
import eu.masp.measures.Money;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Num;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure decided for one instance, whoever decided it.
 *
 * @param members entity id to member id
 * @param figures monthly, months, yearly, once; and leave by its unit's key
 */
record Decision(String measure, Map<String, String> members, Verdict verdict, Map<String, BigDecimal> figures) {

    static Decision of(Brief brief) {
        Map<String, BigDecimal> figures = new HashMap<>();
        Money money = brief.money();
        if (money != null) {
            put(figures, "monthly", money.monthly());
            put(figures, "months", money.months());
            put(figures, "yearly", money.yearly());
            put(figures, "once", money.once());
        }
        brief.leave().forEach((unit, num) -> put(figures, unit.key(), num));
        return new Decision(brief.measure().id(), brief.members(), brief.verdict(), figures);
    }

    /** Whether both say the same: figures as numbers, whatever their scale. */
    boolean sameAs(@Nullable Decision other) {
        return other != null && measure.equals(other.measure) && members.equals(other.members)
                && verdict == other.verdict && figures.keySet().equals(other.figures.keySet())
                && figures.entrySet().stream()
                        .allMatch(e -> e.getValue().compareTo(other.figures.get(e.getKey())) == 0);
    }

    private static void put(Map<String, BigDecimal> figures, String name, @Nullable Num num) {
        if (num != null && num.known()) {
            figures.put(name, num.value());
        }
    }
}
