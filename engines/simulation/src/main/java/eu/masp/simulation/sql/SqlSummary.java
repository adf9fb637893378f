package eu.masp.simulation.sql;

import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Plan;
import eu.masp.simulation.results.Summary;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts verdicts where they are: in the table that a query gave. */
public final class SqlSummary {

    private static final int[] PERCENTS = {10, 25, 50, 75, 90};
    private final SqlPopulation population;
    private final Dialect dialect;
    private final String table;
    private final String weight;

    /**
     * @param table where the rows of the query are kept
     * @param weighted whether they have a column {@code weight}
     */
    public SqlSummary(SqlPopulation population, String table, boolean weighted) {
        this.population = population;
        this.dialect = population.dialect();
        this.table = dialect.name(table);
        this.weight = weighted ? "weight" : "1";
    }

    /** The counts of one measure, over all. */
    public Summary.OfMeasure of(SqlQuery query, Measure measure) {
        List<String> criteria = query.criteria(measure);
        Expr.LinkedField main = Figure.main(measure);
        List<String> sums = new ArrayList<>(List.of("count(*)"));
        for (String verdict : List.of("yes", "no", "unknown")) {
            sums.add(sum(verdictIs(measure, verdict), weight));
        }
        String yes = verdictIs(measure, "yes");
        String amount = dialect.name(measure.id() + ".amount_cents");
        sums.add(main == null ? "0" : sum(yes + " AND " + amount + " IS NOT NULL", weight));
        sums.add(main == null ? "0" : sum(yes + " AND " + amount + " IS NULL", weight));
        sums.add(main == null ? "0" : sum(yes + " AND " + amount + " IS NOT NULL", weight + " * CAST(" + amount
                + " AS DOUBLE)"));
        for (String criterion : criteria) {
            String not = criterion(measure, criterion) + " = 'no'";
            sums.add(sum(not, weight));
            sums.add(sum(not + " AND failed = 1", weight));
            sums.add(criterion.equals(Plan.IN_FORCE) ? "0" : sum(not + " AND failed = 1 AND open = 0", weight));
            sums.add(sum(not, weight + " / CAST(failed AS DOUBLE)"));
        }
        sums.add(sum(yes, "1"));
        Object[] found = population.rows("SELECT " + String.join(", ", sums) + " FROM (SELECT *, "
                + counted(measure, criteria, "no") + " AS failed, " + counted(measure, criteria, "unknown")
                + " AS open FROM " + table + ") counted").getFirst();
        List<Summary.OfCriterion> excludes = IntStream.range(0, criteria.size())
                .mapToObj(c -> new Summary.OfCriterion(criteria.get(c), number(found[7 + 4 * c]),
                        number(found[8 + 4 * c]), number(found[9 + 4 * c]), number(found[10 + 4 * c])))
                .sorted(Comparator.comparingDouble(Summary.OfCriterion::share).reversed()).toList();
        double decided = number(found[1]) + number(found[2]) + number(found[3]);
        long rows = (long) number(found[0]);
        Summary.OfGroup all = new Summary.OfGroup(null, rows, (long) number(found[found.length - 1]), decided,
                number(found[1]), number(found[2]),
                number(found[3]), main == null ? null
                        : amounts(yes, amount, number(found[4]), number(found[5]), number(found[6])),
                excludes);
        return new Summary.OfMeasure(measure, main == null ? null : main.name().toLowerCase(Locale.ROOT),
                rows == 0 ? List.of() : List.of(all));
    }

    private String verdictIs(Measure measure, String verdict) {
        return dialect.name(measure.id() + ".verdict") + " = '" + verdict + "'";
    }

    private String criterion(Measure measure, String criterion) {
        return dialect.name(measure.id() + "." + criterion);
    }

    private static String sum(String where, String what) {
        return "sum(CASE WHEN " + where + " THEN " + what + " ELSE 0 END)";
    }

    private String counted(Measure measure, List<String> criteria, String truth) {
        return criteria.isEmpty() ? "0"
                : criteria.stream().map(criterion -> "CASE WHEN " + criterion(measure, criterion)
                        + " = '" + truth + "' THEN 1 ELSE 0 END").collect(Collectors.joining(" + "));
    }

    private static double number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).doubleValue();
    }

    /** Percentiles are the least amount that at least this share does not exceed. */
    private Summary.Amounts amounts(String yes, String amount, double known, double unknown, double cents) {
        String reached = IntStream.of(PERCENTS)
                .mapToObj(percent -> "min(CASE WHEN upto >= everybody * " + percent + " / 100 THEN cents END)")
                .collect(Collectors.joining(", "));
        Object[] found = population.rows("SELECT " + reached
                + " FROM (SELECT cents, sum(many) OVER (ORDER BY cents) AS upto, sum(many) OVER () AS everybody FROM "
                + "(SELECT " + amount + " AS cents, sum(" + weight + ") AS many FROM " + table + " WHERE " + yes
                + " AND " + amount + " IS NOT NULL GROUP BY " + amount + ") counted WHERE many > 0) ranked").getFirst();
        long[] p = IntStream.range(0, PERCENTS.length).mapToLong(i -> (long) number(found[i])).toArray();
        return new Summary.Amounts(known, unknown, cents, known == 0 ? 0 : cents / known, p[0], p[1], p[2], p[3],
                p[4]);
    }
}
