package eu.masp.simulation.sql;

import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Day;
import eu.masp.simulation.population.Encoding;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.population.Words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a population's tables hold what the vocabulary allows: without it a query could go wrong, or its sums overflow. */
public final class SqlChecks {

    private final Rules rules;
    private final SqlPopulation population;
    private final Dialect dialect;

    private SqlChecks(Rules rules, SqlPopulation population) {
        this.rules = rules;
        this.population = population;
        this.dialect = population.dialect();
    }

    /** @throws PopulationException saying which table and column, and of how many rows */
    public static void check(Rules rules, SqlPopulation population) {
        SqlChecks checks = new SqlChecks(rules, population);
        population.tables().forEach((entity, inputs) -> {
            checks.values(entity, inputs);
            checks.ids(entity);
        });
    }

    private void values(Entity entity, Set<Input> inputs) {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("have no '" + entity.id() + "_id'", id(entity) + " IS NULL");
        for (Input input : inputs) {
            String what = wrong(input);
            if (!what.isEmpty()) {
                wrong.put("have a value of '" + input.name() + "' that the vocabulary does not allow on " + rules.on(),
                        what);
            }
        }
        if (population.isWeighted(entity)) {
            wrong.put("have no 'weight' of 0 or more", "weight IS NULL OR NOT weight >= 0");
        }
        String counts = wrong.values().stream().map(what -> "count(CASE WHEN " + what + " THEN 1 END)")
                .collect(Collectors.joining(", "));
        Object[] found = population.rows("SELECT " + counts + " FROM " + dialect.name(entity.id())).getFirst();
        int i = 0;
        for (String what : wrong.keySet()) {
            refuse(entity, (Number) found[i++], what);
        }
    }

    private String id(Entity entity) {
        return dialect.name(entity.id() + "_id");
    }

    private static void refuse(Entity entity, Number rows, String what) {
        if (rows.longValue() > 0) {
            throw new PopulationException("The table of each " + entity.id() + ": " + rows + " rows " + what + ".");
        }
    }

    private String wrong(Input input) {
        String column = dialect.name(input.name());
        Encoding encoding = Encoding.of(input, rules, new Words(rules.catalogue().vocabulary()));
        return switch (input.type()) {
            case BOOLEAN -> "";
            case NUMBER -> {
                String whole = column + " * 1" + "0".repeat(input.decimals());
                yield column + " < " + decimal(encoding.least(), input) + " OR " + column + " > "
                        + decimal(encoding.most(), input) + " OR abs(" + whole + " - round(" + whole + ")) > 0.000001";
            }
            case DATE -> {
                String early = encoding.least() <= Day.FIRST ? "false" : column + " < " + day(encoding.least());
                yield early + (encoding.most() >= Day.LAST ? "" : " OR " + column + " > " + day(encoding.most()));
            }
            case CHOICE, CODE -> {
                CodeList codes = rules.catalogue().vocabulary().codes().get(String.valueOf(input.codes()));
                List<String> words = input.type() == Input.Type.CHOICE
                        ? input.options().stream().map(Input.Option::id).toList()
                        : codes == null ? List.of() : new ArrayList<>(codes.codes().keySet());
                yield words.isEmpty() ? column + " IS NOT NULL" : column + " NOT IN ("
                        + words.stream().map(dialect::text).collect(Collectors.joining(", ")) + ")";
            }
        };
    }

    private static String decimal(long end, Input input) {
        return BigDecimal.valueOf(end, input.decimals()).toPlainString();
    }

    private static String day(long end) {
        return Ends.date(end).text();
    }

    private void ids(Entity entity) {
        String table = dialect.name(entity.id());
        if (entity.isRoot()) {
            refuse(entity, number("SELECT count(*) FROM (SELECT " + id(entity) + " FROM " + table + " GROUP BY "
                    + id(entity) + " HAVING count(*) > 1) twice"), "have an id that stands there for the second time");
            return;
        }
        String root = dialect.name(entity.root() + "_id");
        refuse(entity, number("SELECT count(*) FROM " + table + " m LEFT JOIN " + dialect.name(entity.root())
                + " r ON r." + root + " = m." + root + " WHERE r." + root + " IS NULL"),
                "belong to a " + entity.root() + " that is not there");
        refuse(entity, number("SELECT count(*) FROM (SELECT " + root + " FROM " + table + " GROUP BY " + root + ", "
                + id(entity) + " HAVING count(*) > 1) twice"), "stand twice in their " + entity.root());
        refuse(entity, number("SELECT count(*) FROM (SELECT " + root + " FROM " + table + " GROUP BY " + root
                + " HAVING count(*) > " + entity.max() + ") many"),
                "or more are more than the " + entity.max() + " that a " + entity.root() + " may have");
    }

    private Number number(String sql) {
        return (Number) population.rows(sql).getFirst()[0];
    }
}
