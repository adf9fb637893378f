package eu.masp.lab.trial;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fund for the first measure of a trial, and who is expected to ask for it.
 *
 * @param cents by province; under the empty name for everybody
 * @param low of those entitled, the least share that is held possible to apply, from 0 to 1
 * @param paid of what is awarded, the share that is paid in the end
 * @param odds what makes people apply more or less
 */
public record Money(LocalDate from, LocalDate to, Map<String, Long> cents, double low, double central, double high,
        double paid, Odds odds) {

    public Money {
        cents = new TreeMap<>(cents);
    }

    /** As keys of a scenario file, beside the changes to the rules. */
    Map<String, Object> keys(Map<String, Object> changes, String measure, String column) {
        Map<String, Object> fund = new LinkedHashMap<>();
        fund.put("measure", measure);
        if (cents.containsKey("")) {
            fund.put("amount", euros(cents.getOrDefault("", 0L)));
        } else {
            Map<String, Object> amounts = new LinkedHashMap<>();
            cents.forEach((area, sum) -> amounts.put(area, euros(sum)));
            fund.put("by", column);
            fund.put("amounts", amounts);
        }
        Map<String, Object> keys = new LinkedHashMap<>(changes);
        keys.put("period", Map.of("opens", from.toString(), "closes", to.toString()));
        keys.put("funds", List.of(fund));
        Map<String, Object> takeUp = new LinkedHashMap<>(odds.keys());
        takeUp.put("applies", low == high ? (Object) number(central)
                : Map.of("low", number(low), "central", number(central), "high", number(high)));
        takeUp.put("paid", number(paid));
        keys.put("takeup", Map.of(measure, takeUp));
        return keys;
    }

    private static String euros(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String number(double share) {
        return java.math.BigDecimal.valueOf(share).toPlainString();
    }
}
