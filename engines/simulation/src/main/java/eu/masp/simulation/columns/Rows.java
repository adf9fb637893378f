package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Which rows of which tables belong to a stretch of roots, group by group. */
final class Rows {

    private final Population population;
    private final Run run;
    private final Map<Group, int[][]> pairs = new HashMap<>();
    private int from;
    private int to;

    Rows(Population population, Run run) {
        this.population = population;
        this.run = run;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The roots from here, the last not included. */
    void set(Entity root, int first, int last) {
        from = first;
        to = last;
        pairs.clear();
        for (Table table : population.tables()) {
            Entity entity = table.entity();
            if (entity.root().equals(root.id())) {
                run.bases[entity.index()] = entity.isRoot() ? first : table.firsts()[first];
            }
        }
    }

    Object column(Input input) {
        Object column = population.table(input.entity()).columns().get(input);
        if (column == null) {
            throw new IllegalStateException("no column of " + input.id());
        }
        return column;
    }

    /** Room for so many truth values, and for what is read with them 64 at a time. */
    static byte[] room(byte @Nullable [] array, int count) {
        int needed = Bits.words(count) * Long.SIZE;
        return array != null && array.length >= needed ? array : new byte[needed + Bits.words(count / 4) * Long.SIZE];
    }

    int count(Group group) {
        if (group.isRoot()) {
            return to - from;
        }
        if (group.isPair()) {
            return pairs.computeIfAbsent(group, this::pairs)[0].length;
        }
        int[] firsts = population.table(group.of().getFirst()).firsts();
        return firsts[to] - firsts[from];
    }

    /** Makes the rows of a group those that the next loop goes through. */
    void enter(Group group) {
        if (group.isPair()) {
            int[][] both = pairs.computeIfAbsent(group, this::pairs);
            run.left = both[0];
            run.right = both[1];
        }
        run.count = count(group);
    }

    private int[][] pairs(Group group) {
        int[] a = population.table(group.of().get(0)).firsts();
        int[] b = population.table(group.of().get(1)).firsts();
        int count = 0;
        for (int root = from; root < to; root++) {
            count += (a[root + 1] - a[root]) * (b[root + 1] - b[root]);
        }
        int[][] both = new int[2][count];
        int next = 0;
        for (int root = from; root < to; root++) {
            for (int left = a[root]; left < a[root + 1]; left++) {
                for (int right = b[root]; right < b[root + 1]; right++) {
                    both[0][next] = left;
                    both[1][next++] = right;
                }
            }
        }
        return both;
    }

    /** The rows in its table of an entity, for all rows of a group; of the group entered last. */
    int[] all(Entity entity, Group group) {
        int[] all = new int[run.count];
        Entity first = group.of().getFirst();
        if (group.isPair()) {
            for (int i = 0; i < all.length; i++) {
                all[i] = row(entity, group, i);
            }
            return all;
        }
        int base = group.isRoot() ? from : run.bases[first.index()];
        int[] roots = population.table(first).roots();
        boolean own = entity.equals(first);
        for (int i = 0; i < all.length; i++) {
            all[i] = own ? base + i : roots[base + i];
        }
        return all;
    }

    /** The row in its table of a member of a group's row; of the group entered last. */
    int row(Entity entity, Group group, int i) {
        int first = group.isRoot() ? from + i
                : group.isPair() ? run.left[i] : run.bases[group.of().getFirst().index()] + i;
        if (entity.equals(group.of().getFirst())) {
            return first;
        }
        return entity.isRoot() ? population.table(group.of().getFirst()).roots()[first] : run.right[i];
    }
}
