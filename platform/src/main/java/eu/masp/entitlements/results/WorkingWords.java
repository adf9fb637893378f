package eu.masp.entitlements.results;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Working;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says how the figures of a result were reached: from which answers, by which row of which table. */
final class WorkingWords {
    private final Words words;
    private final Function<Result.Reading, String> reading;
    private final Function<Result.ParameterReading, String> parameter;

    WorkingWords(Words words, Function<Result.Reading, String> reading,
            Function<Result.ParameterReading, String> parameter) {
        this.words = words;
        this.reading = reading;
        this.parameter = parameter;
    }

    /** One for each figure of the money that is there; empty where there is none. */
    List<Explanation.Figure> of(Result result) {
        Money money = result.money();
        if (money == null) {
            return List.of();
        }
        return result.workings().stream().map(working -> figure(working, money)).toList();
    }

    private Explanation.Figure figure(Working working, Money money) {
        List<String> lines = new ArrayList<>();
        working.readings().stream().map(reading).distinct().forEach(lines::add);
        working.parameters().stream().map(parameter).distinct().forEach(lines::add);
        working.scales().stream().map(scale -> scale(scale, working)).forEach(lines::add);
        working.links().stream().map(this::link).forEach(lines::add);
        Num figure = rounded(working.part(), money);
        String unit = working.part() == Working.Part.MONTHS ? "months" : "eur";
        if (OpenFigures.isOpen(working)) {
            String inputs = words
                    .list(OpenFigures.missing(working).stream().map(input -> words.in(input.label())).toList());
            return new Explanation.Figure(words.t("working.depends", inputs), lines, working.feel());
        }
        String value = figure == null || figure.low() == null && figure.high() == null ? words.unknown()
                : words.number(figure, unit);
        return new Explanation.Figure(words.t("working." + working.part().word(), value), lines, working.feel());
    }

    private static @Nullable Num rounded(Working.Part part, Money money) {
        return switch (part) {
            case MONTHLY -> money.monthly();
            case MONTHS -> money.months();
            case YEARLY -> money.yearly();
            case ONCE -> money.once();
        };
    }

    private String scale(Working.ScaleReading scale, Working working) {
        String title = words.in(scale.parameter().title());
        String unit = unitOf(scale.at(), working);
        String value = words.number(
                "eur".equals(scale.parameter().unit()) ? scale.value().rounded(2, RoundingMode.HALF_UP) : scale.value(),
                scale.parameter().unit());
        BandTable.Row below = scale.below();
        BandTable.Row above = scale.above();
        if (!scale.at().known()) {
            return words.t("working.table", title, value);
        }
        String at = words.amount(scale.at().value(), unit);
        if (scale.linear() && below != null && above != null) {
            return words.t("working.table-between", title, at, value, end(below, unit), money(below, scale),
                    end(above, unit), money(above, scale));
        }
        return above != null && above.end() != null ? words.t("working.table-up-to", title, at, value, end(above, unit))
                : below != null ? words.t("working.table-above", title, at, value, end(below, unit))
                        : words.t("working.table", title, value);
    }

    private String end(BandTable.Row row, @Nullable String unit) {
        return row.end() == null ? "" : words.amount(row.end(), unit);
    }

    private String money(BandTable.Row row, Working.ScaleReading scale) {
        return words.amount(row.value(), scale.parameter().unit());
    }

    /** A table does not say in what it is read: where an answer is the place, it is in the answer's unit. */
    private static @Nullable String unitOf(Num at, Working working) {
        BigDecimal place = at.known() ? at.value() : null;
        return working.readings().stream()
                .filter(each -> place != null && each.value() instanceof Num num && num.known()
                        && num.value().compareTo(place) == 0)
                .map(each -> each.input().unit()).findFirst().orElse(null);
    }

    private String link(Working.LinkReading link) {
        String title = words.in(link.measure().title());
        return link.value() instanceof Truth
                ? words.t("working.other", title, words.value(link.value(), null))
                : words.t("working.other", title, words.value(link.value(), "eur"));
    }
}
