package eu.masp.entitlements.results;

import java.util.List;

/**
 * The months ahead, on the page.
 *
 * @param finding what the chart shows, in a sentence
 * @param total of all the months, in words
 * @param notes what is not sure in it
 */
public record MonthsPage(String finding, Chart chart, List<Row> rows, String total, String totalOnce,
        List<LeaveRow> leaves,
        List<String> notes) {

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * A month of the table.
     *
     * @param once what is paid once, in words; empty for nothing
     * @param why for what
     * @param remark that it is an estimate, or that values are missing; empty for nothing
     */
    public record Row(String month, String monthly, String once, String why, String remark) {}

    /** A leave, for everybody who can take it. */
    public record LeaveRow(String title, List<Taker> takers) {}

    /**
     * One who can take it.
     *
     * @param cells for each month whether it can be taken
     */
    public record Taker(String who, String howMuch, String when, List<Boolean> cells) {}

    /**
     * Bars, placed in a picture of {@code width} by {@code height} points.
     *
     * @param base where the bars stand
     */
    public record Chart(int width, int height, int base, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param middle of the bar, for what is written above and below it
     * @param once what is paid once in this month, written above; empty for nothing
     * @param anchor which end of what is written above stands at the middle: {@code start}, {@code middle}, {@code end}
     */
    public record Bar(int x, int y, int width, int height, int middle, String label, String month, String once,
            int onceY,
            String anchor, boolean estimate) {}
}
