package eu.masp.bench.measures;

import eu.masp.measures.Measure;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Walk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.codegen.feel11.CompiledFEELExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.FEELImpl;

/**
 * A measure whose texts KIE has compiled.
 *
 * @param reads the measures whose results its texts read
 * @param givesWayTo the measures it is not paid with
 */
record KieMeasure(Measure measure, List<Measure> reads, List<Measure> givesWayTo, List<CompiledFEELExpression> criteria,
        Map<String, Figure> figures) {

    /** The variable that holds other measures' results. */
    static final String LINKS = "measure";

    /**
     * One figure.
     *
     * @param rounding to the cent; null: as it is
     */
    record Figure(CompiledFEELExpression value, @Nullable RoundingMode rounding) {}

    /**
     * Verdict and figures for one instance.
     *
     * @param link what other measures read of it
     */
    record Outcome(Verdict verdict, Map<String, BigDecimal> figures, Map<String, Object> link) {

        static final Outcome NO = of(Verdict.NO, Map.of());

        static Outcome of(Verdict verdict, Map<String, BigDecimal> figures) {
            BigDecimal yearly = figures.getOrDefault("yearly", BigDecimal.ZERO);
            BigDecimal once = figures.getOrDefault("once", BigDecimal.ZERO);
            BigDecimal monthly = figures.getOrDefault("monthly", BigDecimal.ZERO);
            BigDecimal total = monthly.multiply(figures.getOrDefault("months", BigDecimal.ZERO))
                    .setScale(2, RoundingMode.HALF_UP).add(yearly).add(once);
            return new Outcome(verdict, figures,
                    Map.of("entitled", verdict == Verdict.YES, "monthly", monthly, "yearly",
                            yearly, "once", once, "total", total));
        }
    }

    /** Compiles with all names known beforehand. */
    record Compiler(FEELImpl feel, Set<String> names) {

        CompiledFEELExpression compile(String text) {
            CompilerContext context = feel.newCompilerContext();
            names.forEach(name -> context.addInputVariable(name, null));
            return (CompiledFEELExpression) feel.compile(text, context);
        }
    }

    /** Each after those it reads. */
    static List<KieMeasure> inOrder(List<Measure> measures, Compiler compiler) {
        Map<String, Measure> byName = measures.stream()
                .collect(Collectors.toMap(Measure::feelName, Function.identity()));
        Map<Measure, KieMeasure> done = new LinkedHashMap<>();
        measures.forEach(measure -> add(measure, byName, compiler, done));
        return List.copyOf(done.values());
    }

    private static void add(Measure measure, Map<String, Measure> byName, Compiler compiler,
            Map<Measure, KieMeasure> done) {
        if (done.containsKey(measure)) {
            return;
        }
        List<Measure> reads = linked(measure).stream().map(byName::get).toList();
        List<Measure> givesWayTo = measure.notWith().stream().map(id -> byName.get(id.replace('-', '_'))).toList();
        reads.forEach(other -> add(other, byName, compiler, done));
        givesWayTo.forEach(other -> add(other, byName, compiler, done));
        done.put(measure, compiled(measure, reads, givesWayTo, compiler));
    }

    private static KieMeasure compiled(Measure measure, List<Measure> reads, List<Measure> givesWayTo,
            Compiler compiler) {
        List<CompiledFEELExpression> criteria = measure.criteria().stream()
                .map(criterion -> compiler.compile(criterion.when().feel())).toList();
        Map<String, Figure> figures = new LinkedHashMap<>();
        Measure.Amount amount = measure.amount();
        if (amount != null) {
            add(figures, "monthly", amount.monthly(), amount.rounding(), compiler);
            add(figures, "months", amount.months(), null, compiler);
            add(figures, "yearly", amount.yearly(), amount.rounding(), compiler);
            add(figures, "once", amount.once(), amount.rounding(), compiler);
        }
        measure.leave().forEach((unit, formula) -> add(figures, unit.key(), formula, null, compiler));
        return new KieMeasure(measure, reads, givesWayTo, criteria, figures);
    }

    private static void add(Map<String, Figure> figures, String name, Measure.@Nullable Formula formula,
            @Nullable RoundingMode rounding, Compiler compiler) {
        if (formula != null) {
            figures.put(name, new Figure(compiler.compile(formula.feel()), rounding));
        }
    }

    private static Collection<String> linked(Measure measure) {
        Set<String> names = new LinkedHashSet<>();
        measure.expressions().forEach(expression -> Walk.all(expression, e -> {
            if (e instanceof Expr.Linked linked) {
                names.add(linked.measure().replace('-', '_'));
            }
        }));
        return new ArrayList<>(names);
    }

    /** All criteria, stopping at the first that is false. */
    Verdict criteria(EvaluationContext context) {
        Verdict verdict = Verdict.YES;
        for (CompiledFEELExpression criterion : criteria) {
            verdict = and(verdict, verdict(criterion.apply(context.current())));
            if (verdict == Verdict.NO) {
                return verdict;
            }
        }
        return verdict;
    }

    Outcome figures(Verdict verdict, EvaluationContext context) {
        Map<String, BigDecimal> values = new HashMap<>();
        figures.forEach((name, figure) -> {
            if (figure.value().apply(context.current()) instanceof BigDecimal value) {
                values.put(name, figure.rounding() == null ? value : value.setScale(2, figure.rounding()));
            }
        });
        return Outcome.of(verdict, values);
    }

    static Verdict and(Verdict a, Verdict b) {
        return a == Verdict.NO || b == Verdict.NO ? Verdict.NO : a == Verdict.YES ? b : a;
    }

    static Verdict not(Verdict verdict) {
        return switch (verdict) {
            case YES -> Verdict.NO;
            case NO -> Verdict.YES;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private static Verdict verdict(@Nullable Object result) {
        return !(result instanceof Boolean holds) ? Verdict.UNKNOWN : holds ? Verdict.YES : Verdict.NO;
    }
}
