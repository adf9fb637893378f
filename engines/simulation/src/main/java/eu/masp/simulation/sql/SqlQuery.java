package eu.masp.simulation.sql;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.columns.Group;
import eu.masp.simulation.columns.Plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures as one query, of those that are decided for the same: roots, the members of one list, or pairs of members.
 *
 * <p>The query reads a table for each entity, named by the entity's id ({@code household}, {@code child}), with the columns of a
 * population: {@code <entity>_id}, of members also {@code <root>_id}, and the inputs by their names: numbers (exact decimals, or
 * floating point with no more decimals than the input has), DATE, BOOLEAN, texts; NULL is unknown. Every column that a measure
 * reads has to be there ({@link #reads}), and values have to be within the vocabulary's bounds.
 *
 * <p>It gives a row for each root, member or pair: the ids, the root's first, and for each measure {@code <measure>.verdict} (yes,
 * no, unknown), {@code <measure>.amount_cents} (BIGINT; NULL unless the verdict is yes and the amount known) and
 * {@code <measure>.<criterion>}: the columns of {@code --verdicts}.
 *
 * @param reads the tables that it reads
 */
public record SqlQuery(Group group, List<Measure> measures, Dialect dialect, Set<Entity> reads, String sql) {

    /**
     * A query for each kind of row; every table of the vocabulary is there.
     *
     * @throws CannotTranslateException naming measure, criterion and reason
     */
    public static List<SqlQuery> of(Rules rules, List<Measure> measures, Dialect dialect) {
        return of(rules, measures, dialect, Set.of());
    }

    /**
     * A query for each kind of row.
     *
     * @param missing lists of which the population has no table: unknown for every root
     * @throws CannotTranslateException naming measure, criterion and reason
     */
    public static List<SqlQuery> of(Rules rules, List<Measure> measures, Dialect dialect, Set<Entity> missing) {
        Map<Group, List<Measure>> groups = new LinkedHashMap<>();
        measures.forEach(measure -> groups.computeIfAbsent(Group.of(measure), _ -> new ArrayList<>()).add(measure));
        List<SqlQuery> queries = new ArrayList<>();
        groups.forEach((group, of) -> queries.add(query(rules, group, of, dialect, missing)));
        return queries;
    }

    private static SqlQuery query(Rules rules, Group group, List<Measure> measures, Dialect dialect,
            Set<Entity> missing) {
        RuleSql rule = new RuleSql(rules, dialect, missing);
        Frame frame = Frame.of(group);
        Map<String, Term> columns = new LinkedHashMap<>();
        measures.forEach(measure -> columns.putAll(rule.measures.columns(measure, frame)));
        Set<Entity> reads = new LinkedHashSet<>(List.of(group.root()));
        reads.addAll(group.of());
        reads.addAll(rule.steps.lists.keySet());
        String sql = new QueryText(rule.steps, group).of(columns);
        return new SqlQuery(group, List.copyOf(measures), dialect, Set.copyOf(reads), sql);
    }

    /** The ids of a measure's criteria as they stand in the columns' names. */
    public List<String> criteria(Measure measure) {
        List<String> ids = new ArrayList<>();
        if (measure.inForce().from() != null || measure.inForce().to() != null) {
            ids.add(Plan.IN_FORCE);
        }
        if (!measure.territories().isEmpty()) {
            ids.add(Plan.TERRITORY);
        }
        measure.criteria().forEach(criterion -> ids.add(criterion.id()));
        if (!measure.notWith().isEmpty()) {
            ids.add(Plan.NOT_WITH);
        }
        return ids;
    }

    /** The query's rows, kept under this name, with the weight of the entity that they are about as a last column. */
    public String weighted(String kept) {
        Entity of = group.of().getFirst();
        List<String> ids = new ArrayList<>(List.of(dialect.name(group.root().id() + "_id")));
        if (!group.isRoot()) {
            ids.add(dialect.name(of.id() + "_id"));
        }
        return "SELECT decided.*, weighted.weight FROM " + dialect.name(kept) + " decided JOIN " + dialect.name(of.id())
                + " weighted ON "
                + String.join(" AND ", ids.stream().map(id -> "weighted." + id + " = decided." + id).toList());
    }
}
