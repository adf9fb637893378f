package eu.masp.simulation.sql;

import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Territory;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Group;
import eu.masp.simulation.columns.Plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A measure's criteria, verdict and figures, for the members that a query decides for. */
final class MeasureSql {

    private final RuleSql rule;
    private final Map<String, Map<String, Term>> known = new HashMap<>();
    private final Set<Measure> beingRead = new LinkedHashSet<>();

    MeasureSql(RuleSql rule) {
        this.rule = rule;
    }

    /** The truth of each criterion by its id, in the order of results. */
    Map<String, Term> criteria(Measure measure, Frame frame) {
        Map<String, Term> criteria = known.get(measure.id());
        if (criteria == null) {
            if (!beingRead.add(measure)) {
                throw new CannotTranslateException(measure.file() + ": '" + measure.id()
                        + "' reads its own result, directly or through other measures.");
            }
            criteria = workOut(measure, frame.of(frame.group(), Group.of(measure)));
            known.put(measure.id(), criteria);
            beingRead.remove(measure);
        }
        return criteria;
    }

    private Map<String, Term> workOut(Measure measure, Frame frame) {
        Map<String, Term> criteria = new LinkedHashMap<>();
        if (measure.inForce().from() != null || measure.inForce().to() != null) {
            criteria.put(Plan.IN_FORCE, measure.inForce().holds(rule.rules.on()) ? Term.TRUE : Term.FALSE);
        }
        if (!measure.territories().isEmpty()) {
            criteria.put(Plan.TERRITORY, rule.steps.keep(territory(measure)));
        }
        for (Measure.Criterion criterion : measure.criteria()) {
            criteria.put(criterion.id(), rule.steps.keep(attempt(measure, "criterion '" + criterion.id() + "'",
                    () -> rule.truth(criterion.when().expr(), frame))));
        }
        if (!measure.notWith().isEmpty()) {
            List<Term> none = measure.notWith().stream().map(other -> TruthSql.not(verdict(other, frame))).toList();
            criteria.put(Plan.NOT_WITH, rule.steps.keep(TruthSql.and(none)));
        }
        return criteria;
    }

    private static <T> T attempt(Measure measure, String what, java.util.function.Supplier<T> rule) {
        try {
            return rule.get();
        } catch (Inexpressible e) {
            throw new CannotTranslateException(measure.file() + ": " + what + " of '" + measure.id()
                    + "' cannot be said exactly in SQL: " + e.reason() + ".");
        }
    }

    private Term territory(Measure measure) {
        Input residence = rule.rules.residence(measure.root());
        Term lives = rule.steps.read(new Frame.Read(new Frame.Joined(0, measure.root()), residence));
        Set<String> codes = new TreeSet<>();
        for (Territory territory : measure.territories()) {
            territory.members().stream().filter(code -> territory.holds(code, rule.rules.on())).forEach(codes::add);
        }
        return codes.isEmpty() ? Term.of("CASE WHEN # IS NOT NULL THEN false END", lives)
                : Term.of("(# IN (#))", lives,
                        Term.fixed(String.join(", ", codes.stream().map(rule.dialect::text).toList())));
    }

    Term verdict(Measure measure, Frame frame) {
        return rule.steps.keep(TruthSql.and(List.copyOf(criteria(measure, frame).values())));
    }

    /** Of another measure, by its name in FEEL. */
    Term verdict(String feelName, Frame frame) {
        return verdict(rule.rules.measureByFeelName(feelName), frame);
    }

    /** A figure of the measure; whatever its verdict. */
    Ends figure(Measure measure, Expr.LinkedField field, Frame frame) {
        Expr expr = Figure.of(measure, field);
        if (expr == null) {
            throw new IllegalArgumentException("no such figure");
        }
        return attempt(measure, "the amount", () -> {
            Ends ends = rule.ends(expr, frame.of(frame.group(), Group.of(measure)));
            if (ends.hasParts()) {
                throw RuleSql.cannot("an amount that is not rounded");
            }
            return rule.numbers.kept(rule.numbers.at(ends, Math.max(2, ends.scale()), BigInteger.ONE));
        });
    }

    /** Of another measure: nothing where its verdict is no, at least nothing while it is unknown. */
    Ends figure(Expr.Linked linked, Frame frame) {
        Measure other = rule.rules.measureByFeelName(linked.measure());
        if (Figure.of(other, linked.field()) == null) {
            return zero();
        }
        Term verdict = verdict(other, frame);
        if (verdict.equals(Term.FALSE)) {
            return zero();
        }
        Ends figure = figure(other, linked.field(), frame);
        Ends result = figure.between(figure.least().min(java.math.BigDecimal.ZERO),
                figure.most().max(java.math.BigDecimal.ZERO));
        return result.with(end(verdict, figure.low(), "<", ">=", figure.least().signum() >= 0),
                end(verdict, figure.high(), ">", "<=", figure.most().signum() <= 0));
    }

    private static Ends zero() {
        Ends zero = Ends.of(Num.ZERO);
        if (zero == null) {
            throw new IllegalStateException("zero is short");
        }
        return zero;
    }

    private static Term end(Term verdict, Term end, String beyond, String within, boolean never) {
        if (verdict.equals(Term.TRUE)) {
            return end;
        }
        if (never) {
            return Term.of("CASE WHEN # THEN # ELSE 0 END", verdict, end);
        }
        return Term.of("CASE WHEN # THEN # WHEN NOT # THEN 0 WHEN # " + beyond + " 0 THEN # WHEN # " + within
                + " 0 THEN 0 END", verdict, end, verdict, end, end, end);
    }

    /** The columns of a measure in the order of a file of verdicts: name and SQL. */
    Map<String, Term> columns(Measure measure, Frame frame) {
        Map<String, Term> columns = new LinkedHashMap<>();
        Map<String, Term> criteria = criteria(measure, frame);
        Term verdict = verdict(measure, frame);
        columns.put(measure.id() + ".verdict", word(verdict));
        Expr.LinkedField main = Figure.main(measure);
        if (main != null) {
            columns.put(measure.id() + ".amount_cents", cents(measure, main, verdict, frame));
        }
        criteria.forEach((id, truth) -> columns.put(measure.id() + "." + id, word(truth)));
        return columns;
    }

    private Term cents(Measure measure, Expr.LinkedField main, Term verdict, Frame frame) {
        if (verdict.equals(Term.FALSE)) {
            return Term.fixed("CAST(NULL AS BIGINT)");
        }
        Ends figure = figure(measure, main, frame);
        List<Term> parts = new ArrayList<>(List.of(verdict));
        String same = figure.isSame() ? "" : " AND # = #";
        if (!figure.isSame()) {
            parts.add(figure.low());
            parts.add(figure.high());
        }
        parts.add(figure.low());
        return Term.of("CAST(CASE WHEN #" + same + " THEN # END AS BIGINT)", parts.toArray(Term[]::new));
    }

    private static Term word(Term truth) {
        return truth.equals(Term.TRUE) ? Term.fixed("'yes'")
                : truth.equals(Term.FALSE) ? Term.fixed("'no'")
                        : Term.of("CASE WHEN # THEN 'yes' WHEN NOT # THEN 'no' ELSE 'unknown' END", truth, truth);
    }
}
