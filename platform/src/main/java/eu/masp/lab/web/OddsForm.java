package eu.masp.lab.web;

import eu.masp.lab.trial.Odds;
import eu.masp.lab.trial.Odds.Doubling;
import eu.masp.lab.trial.Odds.Flexibility;
import eu.masp.lab.trial.Odds.Group;
import eu.masp.lab.trial.Odds.Span;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.Type;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.TypedNumber;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes people apply more or less, as it is typed: each line whole or empty. */
public final class OddsForm {
    private static final BigDecimal MOST_EUROS = new BigDecimal(1_000_000);
    private static final BigDecimal MOST_MONTHS = new BigDecimal(600);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal LEAST_ODDS = new BigDecimal("0.01");

    private final Form form;
    private final Language language;

    OddsForm(Form form, Language language) {
        this.form = form;
        this.language = language;
    }

    /** Whether any of it is filled in. */
    public static boolean begun(Form form) {
        return Stream.of("amount-reference", "amount-from", "months-reference", "months-from", "flex-share-from",
                "flex-from", "group-when", "group-from").anyMatch(field -> !form.value(field).isEmpty());
    }

    /** As far as it is right: what is wrong stands in the form. */
    Odds read(Catalogue catalogue, Optional<Measure> measure) {
        return new Odds(doubling("amount", MOST_EUROS), doubling("months", MOST_MONTHS), flexibility(),
                group(catalogue, measure));
    }

    static void write(Odds odds, Language language, Map<String, String> values) {
        write("amount", odds.amount(), language, values);
        write("months", odds.months(), language, values);
        Flexibility flexibility = odds.flexibility();
        if (flexibility != null) {
            values.put("flex-share-from", typed(flexibility.share().low().movePointRight(2), language));
            values.put("flex-share-to", typed(flexibility.share().high().movePointRight(2), language));
            span("flex", flexibility.odds(), language, values);
        }
        Group group = odds.group();
        if (group != null) {
            values.put("group-when", group.when());
            span("group", group.odds(), language, values);
        }
    }

    private static void write(String name, @Nullable Doubling doubling, Language language,
            Map<String, String> values) {
        if (doubling != null) {
            values.put(name + "-reference", typed(doubling.reference(), language));
            span(name, doubling.odds(), language, values);
        }
    }

    private static void span(String name, Span span, Language language, Map<String, String> values) {
        values.put(name + "-from", typed(span.low(), language));
        values.put(name + "-to", typed(span.high(), language));
    }

    /** A number as one types it, without signs between thousands. */
    static String typed(BigDecimal number, Language language) {
        String plain = number.stripTrailingZeros().toPlainString();
        return language == Language.IT ? plain.replace('.', ',') : plain;
    }

    private @Nullable Doubling doubling(String name, BigDecimal most) {
        String reference = name + "-reference";
        if (empty(reference, name + "-from", name + "-to")) {
            return null;
        }
        Optional<BigDecimal> typed = TypedNumber.read(form.value(reference), language, 2, most)
                .filter(number -> number.signum() > 0);
        if (typed.isEmpty()) {
            form.reject(reference, "lab.wrong.reference");
        }
        Optional<Span> odds = odds(name);
        return typed.isEmpty() || odds.isEmpty() ? null : new Doubling(typed.get(), odds.get());
    }

    private @Nullable Flexibility flexibility() {
        if (empty("flex-share-from", "flex-share-to", "flex-from", "flex-to")) {
            return null;
        }
        Optional<Span> share = span("flex-share", HUNDRED, "lab.wrong.percent")
                .map(span -> new Span(span.low().movePointLeft(2), span.high().movePointLeft(2)));
        Optional<Span> odds = odds("flex");
        return share.isEmpty() || odds.isEmpty() ? null : new Flexibility(share.get(), odds.get());
    }

    private @Nullable Group group(Catalogue catalogue, Optional<Measure> measure) {
        String when = form.value("group-when");
        if (empty("group-when", "group-from", "group-to") || measure.isEmpty()) {
            return null;
        }
        try {
            OwnFormula.rule(catalogue, measure.get(), when, Type.Scalar.BOOLEAN);
        } catch (FeelException e) {
            form.reject("group-when", "lab.wrong.feel", e.line(), e.column() + 1, String.valueOf(e.getMessage()));
        }
        return odds("group").map(odds -> new Group(when, odds)).orElse(null);
    }

    private boolean empty(String... fields) {
        return Stream.of(fields).allMatch(field -> form.value(field).isEmpty());
    }

    private Optional<Span> odds(String name) {
        Optional<Span> span = span(name, HUNDRED, "lab.wrong.odds");
        if (span.isPresent() && span.get().low().compareTo(LEAST_ODDS) < 0) {
            form.reject(name + "-from", "lab.wrong.odds");
        }
        return span;
    }

    /** Without an end it is one figure. */
    private Optional<Span> span(String name, BigDecimal most, String wrong) {
        Optional<BigDecimal> low = number(name + "-from", most, wrong);
        Optional<BigDecimal> high = form.value(name + "-to").isEmpty() ? low : number(name + "-to", most, wrong);
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            form.reject(name + "-to", "lab.wrong.span");
        }
        return low.isEmpty() || high.isEmpty() ? Optional.empty() : Optional.of(new Span(low.get(), high.get()));
    }

    private Optional<BigDecimal> number(String field, BigDecimal most, String wrong) {
        Optional<BigDecimal> number = TypedNumber.read(form.value(field), language, 2, most);
        if (number.isEmpty()) {
            form.reject(field, wrong);
        }
        return number;
    }
}
