package eu.masp.population;

/**
 * One published figure.
 *
 * @param row its line in the table, the head being line 1
 * @param confidence P primary source, S secondary, M from memory
 */
record Margin(int row, String name, String territory, int year, String first, String second, double value, String unit,
        String source, String confidence) {

    /** {@code births, Lombardia 2024, live births, total}. */
    String title() {
        return name + ", " + territory + " " + year + ", " + first + (second.isEmpty() ? "" : ", " + second);
    }

    boolean percent() {
        return unit.startsWith("%");
    }
}
