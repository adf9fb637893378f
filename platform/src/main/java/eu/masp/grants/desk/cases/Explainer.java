package eu.masp.grants.desk.cases;

import eu.masp.catalogue.ValueWords;
import eu.masp.grants.desk.Show;
import eu.masp.measures.Money;
import eu.masp.measures.Parameter;
import eu.masp.measures.Result;
import eu.masp.measures.Source;
import eu.masp.measures.Working;
import eu.masp.measures.feel.Num;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts into words what rules say of an application, and why. */
final class Explainer {
    private final Show show;
    private final ValueWords words;
    private final Assessed assessed;
    private final FactWords facts;

    Explainer(Show show, Assessed assessed) {
        this.show = show;
        this.words = show.words();
        this.assessed = assessed;
        this.facts = new FactWords(show, assessed.catalogue().vocabulary(), assessed.facts());
    }

    Reasons reasons() {
        Result result = assessed.result();
        return new Reasons(assessed.verdict(), assessed.cents(),
                result.criteria().stream().map(this::criterion).toList(), figures(result),
                result.reliances().stream().map(each -> show.t("desk.unsure." + each.why().name().toLowerCase(
                        java.util.Locale.ROOT)) + (each.title() == null ? "" : ": " + words.in(each.title())))
                        .toList());
    }

    List<AnswerGroup> answers() {
        return facts.groups();
    }

    private Reasons.Criterion criterion(Result.CriterionResult criterion) {
        return new Reasons.Criterion(criterion.id(), criterion.verdict().word(), words.in(criterion.says()),
                law(criterion.source()), address(criterion.source()),
                criterion.readings().stream().map(each -> facts.reading(each.input(), each.member())).distinct()
                        .toList(),
                criterion.parameters().stream().map(this::parameter).distinct().toList());
    }

    private List<Reasons.Figure> figures(Result result) {
        Money money = result.money();
        return money == null ? List.of() : result.workings().stream().map(each -> figure(each, money)).toList();
    }

    private Reasons.Figure figure(Working working, Money money) {
        List<String> lines = new ArrayList<>();
        working.readings().forEach(each -> lines.add(facts.reading(each.input(), each.member())));
        working.parameters().forEach(each -> lines.add(parameter(each)));
        working.scales().forEach(each -> lines.add(words.in(each.parameter().title()) + ": "
                + words.number(each.value(), each.parameter().unit())));
        working.links().forEach(each -> lines.add(show.t("desk.working.other", words.in(each.measure().title()),
                words.value(each.value(), "eur"))));
        Num figure = switch (working.part()) {
            case MONTHLY -> money.monthly();
            case MONTHS -> money.months();
            case YEARLY -> money.yearly();
            case ONCE -> money.once();
        };
        String unit = working.part() == Working.Part.MONTHS ? "months" : "eur";
        String value = figure == null ? words.unknown() : words.number(figure, unit);
        return new Reasons.Figure(show.t("desk.working." + working.part().word(), value),
                lines.stream().distinct().toList(), working.feel());
    }

    private String parameter(Result.ParameterReading reading) {
        Parameter parameter = reading.parameter();
        String value = parameter.findPeriod(assessed.facts().on()).map(period -> value(parameter, period))
                .orElseGet(() -> show.t("desk.value.none"));
        return words.in(parameter.title()) + ": " + value;
    }

    private String value(Parameter parameter, Parameter.Period period) {
        return period.bands() != null ? show.t("desk.value.table")
                : period.value() == null ? show.t("desk.value.worked-out")
                        : words.value(period.value(), parameter.unit());
    }

    static String law(@Nullable Source source) {
        return source == null ? "" : source.place() == null ? source.title() : source.title() + ", " + source.place();
    }

    private static String address(@Nullable Source source) {
        String url = source == null ? null : source.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "";
    }
}
