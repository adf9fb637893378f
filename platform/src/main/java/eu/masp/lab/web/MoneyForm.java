package eu.masp.lab.web;

import eu.masp.lab.trial.Money;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.TypedNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fund and an expectation of who applies, as they are typed. */
final class MoneyForm {
    static final String FUND = "fund-";
    private static final BigDecimal MOST = new BigDecimal("100000000000");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Form form;
    private final Language language;
    private final Set<String> provinces;

    MoneyForm(Form form, Language language, Set<String> provinces) {
        this.form = form;
        this.language = language;
        this.provinces = provinces;
    }

    /** Nothing is known of who applies: the share is for people to say, and wide; or as wide as the pilot leaves it. */
    static Map<String, String> begin(LocalDate on, boolean pilot) {
        Map<String, String> values = new HashMap<>();
        values.put("from", on.toString());
        values.put("to", on.plusYears(1).minusDays(1).toString());
        values.put("paid", "100");
        if (pilot) {
            values.putAll(PilotRange.read().values());
        }
        return values;
    }

    Optional<Money> read() {
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from != null && to != null && (!to.isAfter(from) || to.isAfter(from.plusYears(5)))) {
            form.reject("to", "lab.wrong.period");
        }
        Map<String, Long> cents = new HashMap<>();
        for (String province : provinces) {
            fund(FUND + province).ifPresent(sum -> cents.put(province, sum));
        }
        Optional<Long> all = fund("all");
        if (cents.isEmpty() && all.isEmpty() && !form.isWrong()) {
            form.reject("all", "lab.wrong.fund-missing");
        }
        if (!cents.isEmpty() && all.isPresent()) {
            form.reject("all", "lab.wrong.fund-twice");
        }
        if (cents.isEmpty()) {
            all.ifPresent(sum -> cents.put("", sum));
        }
        double low = share("low");
        double central = share("central");
        double high = share("high");
        if (!form.isWrong() && (low > central || central > high)) {
            form.reject("central", "lab.wrong.range");
        }
        double paid = share("paid");
        return form.isWrong() || from == null || to == null ? Optional.empty()
                : Optional.of(new Money(from, to, cents, low, central, high, paid));
    }

    private Optional<Long> fund(String field) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> euros = TypedNumber.read(typed, language, 2, MOST);
        if (euros.isEmpty()) {
            form.reject(field, "lab.wrong.euros");
        }
        return euros.map(each -> each.movePointRight(2).longValueExact());
    }

    private double share(String field) {
        Optional<BigDecimal> percent = TypedNumber.read(form.value(field), language, 1, HUNDRED);
        if (percent.isEmpty()) {
            form.reject(field, "lab.wrong.percent");
        }
        return percent.map(each -> each.movePointLeft(2).doubleValue()).orElse(0.0);
    }

    private @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(form.value(field));
        } catch (DateTimeParseException e) {
            form.reject(field, "lab.wrong.date");
            return null;
        }
    }
}
