package eu.masp.guidance.flows;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen on the page of figures.
 *
 * @param years there are figures for, the last one first
 * @param territories those shown; none: all
 * @param reversed whether the months typed ended before they began, and the year of today is shown instead
 */
public record FlowChoice(Period period, List<Integer> years, Set<String> territories, boolean reversed) {

    static FlowChoice of(List<Integer> years, String year, String from, String to, List<String> territories) {
        int chosen = years.stream().filter(each -> each.toString().equals(year)).findFirst()
                .orElse(years.getFirst());
        YearMonth first = month(from, years);
        YearMonth last = month(to, years);
        boolean reversed = first != null && last != null && last.isBefore(first);
        Period period = first == null || last == null || reversed ? Period.of(chosen) : new Period(first, last);
        return new FlowChoice(period, years, new TreeSet<>(territories), reversed);
    }

    private static @Nullable YearMonth month(String text, List<Integer> years) {
        try {
            YearMonth month = YearMonth.parse(text);
            return years.contains(month.getYear()) ? month : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Every month there can be figures for, the last one first. */
    public List<YearMonth> months() {
        return years.stream().flatMap(year -> java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, 13 - month))).toList();
    }

    /** The address of the same as a file. */
    public String query() {
        StringBuilder query = new StringBuilder("from=" + period.from() + "&to=" + period.to());
        territories.forEach(each -> query.append("&territory=")
                .append(java.net.URLEncoder.encode(each, java.nio.charset.StandardCharsets.UTF_8)));
        return query.toString();
    }
}
