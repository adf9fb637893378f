package eu.masp.simulation.population;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * All members of one entity, those of one root side by side, in the order of their roots.
 *
 * @param ids as in the file
 * @param roots the row of each row's root; for a root its own
 * @param firsts for each root the first of its rows here, and at the end the number of rows
 * @param columns by input: an array of byte, short, int or long, see {@link Encoding}
 * @param weights how many members of the real population each row stands for; null: one each
 */
@SuppressWarnings("ArrayRecordComponent") // millions of rows; tables are never compared
public record Table(Entity entity, int rows, Ids ids, int[] roots, int[] firsts, Map<Input, Object> columns,
        double @Nullable [] weights) {

    /** How many real members a row stands for. */
    public double weight(int row) {
        return weights == null ? 1 : weights[row];
    }
}
