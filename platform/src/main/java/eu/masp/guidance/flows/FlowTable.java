package eu.masp.guidance.flows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures as it may be shown.
 *
 * @param id as in files
 * @param columns their words
 * @param totals whether the columns add up to a total in each row
 * @param rows the last one is the total of all where there is more than one
 */
public record FlowTable(String id, String title, List<String> columns, boolean totals, List<Row> rows) {

    /**
     * @param territory empty for the total of all
     * @param cells null: hidden because small, or because it would tell of one that is
     */
    public record Row(String territory, String title, List<@Nullable Long> cells) {

        /** A cell as a part of its row's total, in per cent; empty where either is hidden. */
        public Optional<Long> share(int at) {
            Long cell = cells.get(at);
            Long total = cells.getLast();
            return cell == null || total == null || total == 0 ? Optional.empty()
                    : Optional.of(Math.round(100.0 * cell / total));
        }
    }

    /** The same for some territories only. There is no total then: with that of all it would tell of the others. */
    FlowTable of(Set<String> territories) {
        return territories.isEmpty() ? this
                : new FlowTable(id, title, columns, totals,
                        rows.stream().filter(row -> territories.contains(row.territory())).toList());
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}
