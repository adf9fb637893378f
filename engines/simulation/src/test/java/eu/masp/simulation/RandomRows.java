package eu.masp.simulation;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.Encoding;
import eu.masp.simulation.population.Ids;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** As many rows as wanted from a few random cases: each value is drawn, on its own, from those that the cases have, unknowns among them. */
final class RandomRows {

    private final Rules rules;
    private final Population cases;
    private final Random random;

    private RandomRows(Rules rules, Population cases, long seed) {
        this.rules = rules;
        this.cases = cases;
        this.random = new Random(seed);
    }

    /** @param roots how many roots; lists are as long as a random case's */
    static Population of(Rules rules, Population cases, String root, int roots, long seed) {
        RandomRows rows = new RandomRows(rules, cases, seed);
        List<Table> tables = new ArrayList<>();
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            if (entity.root().equals(root) && cases.hasTable(entity)) {
                tables.add(rows.table(entity, roots));
            }
        }
        return new Population(rules, cases.words(), tables);
    }

    private Table table(Entity entity, int roots) {
        Table from = cases.table(entity);
        int[] firsts = new int[roots + 1];
        int[] of;
        if (entity.isRoot()) {
            of = new int[roots];
            for (int i = 0; i <= roots; i++) {
                firsts[i] = i;
            }
        } else {
            for (int i = 0; i < roots; i++) {
                int like = random.nextInt(from.firsts().length - 1);
                firsts[i + 1] = firsts[i] + from.firsts()[like + 1] - from.firsts()[like];
            }
            of = new int[firsts[roots]];
        }
        for (int root = 0; root < roots; root++) {
            java.util.Arrays.fill(of, firsts[root], firsts[root + 1], root);
        }
        Map<Input, Object> columns = new HashMap<>();
        for (Map.Entry<Input, Object> column : from.columns().entrySet()) {
            columns.put(column.getKey(), column(column.getKey(), column.getValue(), from.rows(), of.length));
        }
        return new Table(entity, of.length, new Ids.Numbers(LongStream.range(0, of.length).toArray()), of, firsts,
                columns, null);
    }

    private Object column(Input input, Object from, int pool, int rows) {
        Encoding encoding = Encoding.of(input, rules, cases.words());
        Object column = encoding.width().column(rows);
        for (int row = 0; row < rows; row++) {
            encoding.width().put(column, row, encoding.width().get(from, random.nextInt(pool)));
        }
        return column;
    }
}
