package eu.masp.measures.files;

import eu.masp.measures.feel.BandTable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a band table. */
final class BandReader {

    private final boolean linear;

    BandReader(Field parameter) {
        String reading = parameter.find("reading").flatMap(Field::string).orElse("");
        if (!reading.equals("linear") && !reading.equals("stepped")) {
            parameter.problem("A band table needs 'reading: linear' or 'reading: stepped'.");
        }
        this.linear = reading.equals("linear");
    }

    Optional<BandTable> read(Field list) {
        List<BandTable.Row> rows = new ArrayList<>();
        List<Field> items = list.items();
        for (Field item : items) {
            boolean last = rows.size() == items.size() - 1;
            Optional<BandTable.Row> row = linear ? linearRow(item) : steppedRow(item, last);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            if (!rows.isEmpty() && !rises(rows.getLast(), row.get())) {
                item.problem("The rows of a band table rise; this one does not come after the one before it.");
                return Optional.empty();
            }
            rows.add(row.get());
        }
        if (rows.isEmpty()) {
            list.problem("A band table needs at least one row.");
            return Optional.empty();
        }
        return Optional.of(new BandTable(linear, List.copyOf(rows)));
    }

    private static boolean rises(BandTable.Row before, BandTable.Row row) {
        BigDecimal end = before.end();
        BigDecimal next = row.end();
        return end != null && (next == null || end.compareTo(next) < 0
                || (end.compareTo(next) == 0 && !before.includesEnd() && row.includesEnd()));
    }

    private static Optional<BandTable.Row> linearRow(Field item) {
        item.only("at", "value");
        Optional<BigDecimal> at = item.need("at").flatMap(Field::number);
        Optional<BigDecimal> value = item.need("value").flatMap(Field::number);
        return at.flatMap(place -> value.map(v -> new BandTable.Row(place, true, v)));
    }

    private static Optional<BandTable.Row> steppedRow(Field item, boolean last) {
        item.only("up-to", "below", "value");
        Optional<BigDecimal> value = item.need("value").flatMap(Field::number);
        Optional<BigDecimal> upTo = item.find("up-to").flatMap(Field::number);
        Optional<BigDecimal> below = item.find("below").flatMap(Field::number);
        boolean open = upTo.isEmpty() && below.isEmpty();
        if (open != last || (upTo.isPresent() && below.isPresent())) {
            item.problem(last
                    ? "The last row of a stepped table holds for everything above: it has neither 'up-to' nor 'below'."
                    : "A row has 'up-to' (the end belongs to it) or 'below' (it does not).");
            return Optional.empty();
        }
        return value.map(v -> new BandTable.Row(upTo.or(() -> below).orElse(null), upTo.isPresent(), v));
    }
}
