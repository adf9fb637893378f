package eu.masp.lab.web;

import eu.masp.lab.scenarios.Trial;
import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Odds;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
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
    private final Catalogue catalogue;
    private final Optional<Measure> measure;

    /** @param measure whose fund it is; empty where the catalogue no longer has it */
    MoneyForm(Form form, Language language, Set<String> provinces, Catalogue catalogue, Optional<Measure> measure) {
        this.form = form;
        this.language = language;
        this.provinces = provinces;
        this.catalogue = catalogue;
        this.measure = measure;
    }

    /** A fund as it would be typed in this language. */
    static Map<String, String> values(Money money, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put("from", money.from().toString());
        values.put("to", money.to().toString());
        money.cents().forEach((province, cents) -> values.put(province.isEmpty() ? "all" : FUND + province,
                OddsForm.typed(BigDecimal.valueOf(cents, 2), language)));
        values.put("low", percent(money.low(), language));
        values.put("central", percent(money.central(), language));
        values.put("high", percent(money.high(), language));
        values.put("paid", percent(money.paid(), language));
        OddsForm.write(money.odds(), language, values);
        return values;
    }

    private static String percent(double share, Language language) {
        return OddsForm.typed(BigDecimal.valueOf(share).movePointRight(2), language);
    }

    /**
     * The fund that is kept with the trial. Without one nothing is known of who applies: the share is for people to say, and wide; or as
     * wide as the pilot leaves it.
     */
    static Map<String, String> begin(Trial trial, Language language, boolean pilot) {
        Map<String, String> values = new HashMap<>();
        Money kept = trial.money();
        if (kept == null) {
            values.put("from", trial.setting().on().toString());
            values.put("to", trial.setting().on().plusYears(1).minusDays(1).toString());
            values.put("paid", "100");
        } else {
            values.putAll(values(kept, language));
        }
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
        Odds odds = new OddsForm(form, language).read(catalogue, measure);
        return form.isWrong() || from == null || to == null ? Optional.empty()
                : Optional.of(new Money(from, to, cents, low, central, high, paid, odds));
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
