package eu.masp.entitlements.results;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Ask;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.Measure.LeaveUnit;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Result.Reliance;
import eu.masp.measures.Result.WindowResult;
import eu.masp.measures.Source;
import eu.masp.measures.Text;
import eu.masp.measures.feel.Num;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the rules say, as a person would say it. */
final class ResultWords {
    private static final int WHOLE = 100;
    private final Words words;
    private final Case facts;
    private final LocalDate today;
    private final String condition;
    private final Predicate<Ask> later;

    ResultWords(Words words, Case facts) {
        this(words, facts, facts.on(), "", _ -> false);
    }

    /**
     * About the time to come.
     *
     * @param facts as they will stand on their date
     * @param condition under which they will: {@code if the birth is on 14 March 2027}
     * @param later what can be answered only then
     */
    ResultWords(Words words, Case facts, LocalDate today, String condition, Predicate<Ask> later) {
        this.words = words;
        this.facts = facts;
        this.today = today;
        this.condition = condition;
        this.later = later;
    }

    boolean isAnsweredLater(Ask ask) {
        return later.test(ask);
    }

    Words words() {
        return words;
    }

    Case facts() {
        return facts;
    }

    /** For whom: {@code you}, {@code first child (…)}; empty for the whole family. */
    String who(Measure measure, Map<String, String> members) {
        List<String> names = new ArrayList<>();
        for (Entity entity : measure.decidedFor()) {
            String member = members.get(entity.id());
            if (member != null && !entity.isRoot()) {
                names.add(words.member(facts, entity, member));
            }
        }
        return capital(words.list(names));
    }

    /** Several of them: {@code You and the other parent}. */
    String whoAll(List<String> names) {
        List<String> some = names.stream().filter(name -> !name.isEmpty()).toList();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            all.add(i == 0 ? some.get(i) : uncapital(some.get(i)));
        }
        return words.list(all);
    }

    private static String uncapital(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** {@code €203.80 a month until 3 May 2044}; empty when there is no money in it. */
    String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        Num monthly = Totals.monthly(money);
        Num months = money.months();
        if (present(monthly)) {
            parts.add(months != null && months.known()
                    ? words.t("amount.monthly-for", euros(monthly), words.number(months, "months"))
                    : words.t("amount.monthly", euros(monthly)));
        }
        if (present(money.yearly())) {
            parts.add(words.t("amount.yearly", euros(money.yearly())));
        }
        if (present(money.once())) {
            parts.add(words.t("amount.once", euros(money.once())));
        }
        String text = words.list(parts);
        Num total = money.total();
        boolean several = months != null && months.known() && months.value().compareTo(BigDecimal.ONE) > 0;
        return several && present(monthly) && present(total) && total != null && total.known()
                ? text + " " + words.t("amount.total", euros(total)) : text;
    }

    /** When the money runs; empty when that is now and without an end. */
    String period(@Nullable Money money) {
        LocalDate starts = money == null ? null : money.starts();
        LocalDate ends = money == null ? null : money.ends();
        boolean later = starts != null && starts.isAfter(today);
        if (later && starts != null && ends != null) {
            return words.t("amount.from-until", words.date(starts), words.date(ends));
        }
        return later && starts != null ? words.t("amount.from", words.date(starts))
                : ends != null ? words.t("amount.until", words.date(ends)) : "";
    }

    private String euros(@Nullable Num figure) {
        return figure == null ? "" : words.number(figure, "eur");
    }

    /** Whether there is something to say of it: not nothing at all, and not exactly zero. */
    private static boolean present(@Nullable Num figure) {
        return figure != null && (figure.low() != null || figure.high() != null) && !isZero(figure);
    }

    private static boolean isZero(@Nullable Num figure) {
        return figure != null && figure.known() && figure.value().signum() == 0;
    }

    /** {@code 6 months, paid at 30%}; empty when there is no leave in it. */
    String leave(Map<LeaveUnit, Num> leave) {
        List<String> parts = new ArrayList<>();
        new EnumMap<>(withoutNull(leave)).forEach((unit, figure) -> {
            if (unit == LeaveUnit.PAY) {
                parts.add(pay(figure));
            } else if (figure.low() != null || figure.high() != null) {
                parts.add(words.t("leave." + unit.key(), words.number(figure, unitOf(unit))));
            }
        });
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static Map<LeaveUnit, Num> withoutNull(Map<LeaveUnit, Num> leave) {
        Map<LeaveUnit, Num> all = new EnumMap<>(LeaveUnit.class);
        all.putAll(leave);
        return all;
    }

    private String pay(Num percent) {
        if (!percent.known()) {
            return percent.low() == null || percent.high() == null ? ""
                    : words.t("leave.pay", words.number(percent, "percent"));
        }
        int whole = percent.value().signum() == 0 ? 0 : percent.value().intValue();
        return whole == 0 ? words.t("leave.unpaid")
                : whole == WHOLE ? words.t("leave.full-pay") : words.t("leave.pay", words.number(percent, "percent"));
    }

    private static String unitOf(LeaveUnit unit) {
        return switch (unit) {
            case DAYS, DAYS_PER_MONTH, DAYS_PER_YEAR -> "days";
            case MONTHS -> "months";
            case HOURS_PER_DAY, HOURS_PER_YEAR -> "hours";
            case PAY -> "percent";
        };
    }

    /** Until when one can apply, or from when; empty when one can at any time. */
    String window(@Nullable WindowResult window) {
        if (window == null) {
            return "";
        }
        LocalDate opens = window.opens();
        LocalDate closes = window.closes();
        return switch (window.state()) {
            case OPEN -> open(closes, window.late());
            case NOT_YET ->
                opens == null ? words.t("window.not-yet") : words.t("window.opens", words.fromToday(opens, today));
            case CLOSED -> closes == null ? words.t("window.closed")
                    : words.t("window.closed-since", words.fromToday(closes, today));
            case UNKNOWN -> words.t("window.unknown");
        };
    }

    private String open(@Nullable LocalDate closes, @Nullable Text late) {
        if (late != null) {
            return closes == null ? words.t("window.open-late", words.in(late))
                    : words.t("window.open-until-late", words.fromToday(closes, today), words.in(late));
        }
        return closes == null ? words.t("window.open") : words.t("window.open-until", words.fromToday(closes, today));
    }

    /** In a word or two, beside the amount; empty when all of it is sure. */
    List<String> caveats(Result result) {
        List<String> caveats = new ArrayList<>();
        if (!condition.isEmpty()) {
            caveats.add(condition);
        }
        result.reliances().stream().map(Reliance::why).distinct().sorted()
                .forEach(why -> caveats.add(why == Reliance.Why.APPROXIMATION ? approximately(result.measure())
                        : words.t("caveat." + why.name().toLowerCase(java.util.Locale.ROOT))));
        return caveats;
    }

    private String approximately(Measure measure) {
        Measure.Amount amount = measure.amount();
        Measure.Approximation approximation = amount == null ? null : amount.approximation();
        return approximation == null ? words.t("caveat.approximation")
                : words.t("caveat.within", words.figures().euros(approximation.error()));
    }

    /** The same at length. */
    List<String> unsure(Result result) {
        List<String> lines = new ArrayList<>();
        for (Reliance reliance : result.reliances()) {
            String what = reliance.title() == null ? "" : words.in(reliance.title());
            String key = "unsure." + reliance.why().name().toLowerCase(java.util.Locale.ROOT);
            String line = what.isEmpty() ? words.t(key + ".bare") : words.t(key, what);
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
        result.measure().uncertain().stream().map(words::in).forEach(lines::add);
        return lines;
    }

    /** {@code D.Lgs. 151/2001, art. 32 c. 1}. */
    String law(@Nullable Source source) {
        if (source == null) {
            return "";
        }
        return source.place() == null ? source.title() : source.title() + ", " + source.place();
    }

    /** Web addresses of the content, and nothing else that could be one. */
    static String address(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "";
    }
}
