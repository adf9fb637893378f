package eu.masp.measures;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Says how the figures of an amount were reached: each formula is followed once more, and what it reads is noted. */
final class Workings {

    private final Facts facts;
    private final Function<Trace, List<Result.Reading>> readings;
    private final Function<Trace, List<Result.ParameterReading>> parameters;

    Workings(Facts facts, Function<Trace, List<Result.Reading>> readings,
            Function<Trace, List<Result.ParameterReading>> parameters) {
        this.facts = facts;
        this.readings = readings;
        this.parameters = parameters;
    }

    List<Working> of(Instance instance) {
        Measure.Amount amount = instance.measure().amount();
        if (amount == null) {
            return List.of();
        }
        Map<Working.Part, Measure.@Nullable Formula> formulas = new EnumMap<>(Working.Part.class);
        formulas.put(Working.Part.MONTHLY, amount.monthly());
        formulas.put(Working.Part.MONTHS, amount.months());
        formulas.put(Working.Part.YEARLY, amount.yearly());
        formulas.put(Working.Part.ONCE, amount.once());
        List<Working> workings = new ArrayList<>();
        formulas.forEach((part, formula) -> {
            if (formula != null) {
                workings.add(working(part, formula, instance.frame()));
            }
        });
        return workings;
    }

    private Working working(Working.Part part, Measure.Formula formula, @Nullable Member[] frame) {
        Noted noted = new Noted();
        Trace trace = Trace.alone(facts, noted);
        trace.follow(formula.expr(), frame);
        return new Working(part, formula.feel(), (Num) Interpreter.value(formula.expr(), facts, frame),
                readings.apply(trace),
                parameters.apply(trace).stream().filter(each -> !noted.isScale(each.parameter())).toList(),
                List.copyOf(noted.scales), List.copyOf(noted.links));
    }

    /** What a trace meets besides answers and parameters. */
    final class Noted {
        private final Set<Working.ScaleReading> scales = new LinkedHashSet<>();
        private final Set<Working.LinkReading> links = new LinkedHashSet<>();

        void scale(Expr.Band band, @Nullable Member[] frame) {
            BandTable table = facts.rules().bands(band.index());
            if (table != null) {
                scales.add(Working.ScaleReading.of(facts.rules().catalogue().parameters().get(band.index()), table,
                        (Num) Interpreter.value(band.argument(), facts, frame)));
            }
        }

        void link(Expr.Linked link, @Nullable Member[] frame) {
            Value value = Interpreter.value(link, facts, frame);
            links.add(new Working.LinkReading(facts.rules().measureByFeelName(link.measure()),
                    link.field().name().toLowerCase(Locale.ROOT), value));
        }

        private boolean isScale(Parameter parameter) {
            return scales.stream().anyMatch(scale -> scale.parameter().equals(parameter));
        }
    }
}
