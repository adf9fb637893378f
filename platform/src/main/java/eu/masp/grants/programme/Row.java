package eu.masp.grants.programme;

import eu.masp.grants.ledger.Figure;
import eu.masp.grants.ledger.StatementLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of the statement: one fund, or the sum of some.
 *
 * @param funds whose lines it adds up
 */
public record Row(String title, List<Long> funds, Map<Figure, Long> figures, int requests, int awards, int payments) {

    /** The columns of the table: what there was and what is left first, then the way of the money. */
    public static final List<Figure> COLUMNS = List.of(Figure.BUDGET, Figure.REMAINING, Figure.REQUESTED, Figure.BOOKED,
            Figure.ASSIGNED, Figure.LAPSED, Figure.COMMITTED, Figure.CLAIMED, Figure.CHECKED, Figure.PAID,
            Figure.RECOVERABLE, Figure.RECOVERED);

    /** What stands now: what is not left adds up to the budget with what is. */
    public static final List<Figure> STANDS = List.of(Figure.BUDGET, Figure.REMAINING, Figure.BOOKED, Figure.COMMITTED,
            Figure.RECOVERABLE, Figure.PAID);
    /** What went by on the way. */
    public static final List<Figure> WAY = List.of(Figure.REQUESTED, Figure.ASSIGNED, Figure.LAPSED, Figure.CLAIMED,
            Figure.CHECKED, Figure.RECOVERED);

    static Row of(StatementLine line, String title) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, line.figure(figure));
        }
        return new Row(title, List.of(line.fund().id()), figures, line.requests(), line.awards(), line.payments());
    }

    static Row total(String title, List<Row> rows) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, rows.stream().mapToLong(row -> row.cents(figure)).sum());
        }
        return new Row(title, rows.stream().flatMap(row -> row.funds.stream()).toList(), figures,
                rows.stream().mapToInt(Row::requests).sum(), rows.stream().mapToInt(Row::awards).sum(),
                rows.stream().mapToInt(Row::payments).sum());
    }

    Row titled(String other) {
        return new Row(other, funds, figures, requests, awards, payments);
    }

    boolean isEmpty() {
        return figures.values().stream().allMatch(cents -> cents == 0);
    }

    public long cents(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    /** Promised or kept for somebody, and not paid yet. */
    public long underway() {
        return cents(Figure.BOOKED) + cents(Figure.COMMITTED) + cents(Figure.RECOVERABLE);
    }

    /** For how many applications a figure stands; less than nothing where that is not said. */
    public int count(Figure figure) {
        return switch (figure) {
            case REQUESTED -> requests;
            case ASSIGNED -> awards;
            case PAID -> payments;
            default -> -1;
        };
    }

    /** The width of a part in a bar of a hundred. */
    public String width(long part) {
        long budget = cents(Figure.BUDGET);
        return budget <= 0 ? "0" : String.format(java.util.Locale.ROOT, "%.2f", Math.max(0, 100.0 * part / budget));
    }

    /** Where a part of the bar begins that follows others. */
    public String after(long others) {
        return width(others);
    }

    /** In an address. */
    public String ids() {
        return funds.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
