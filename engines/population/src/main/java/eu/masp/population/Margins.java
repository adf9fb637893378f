package eu.masp.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table of published figures. */
record Margins(List<Margin> all) {

    private static final String FILE = "population_margins.csv";

    static Margins read() {
        List<Margin> margins = new ArrayList<>();
        try (InputStream stream = Margins.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8));
            int row = 1;
            for (NamedCsvRecord cells : rows) {
                row++;
                margins.add(new Margin(row, cells.getField("margin"), cells.getField("territory"),
                        Integer.parseInt(cells.getField("year")), cells.getField("category_1"),
                        cells.getField("category_2"),
                        Double.parseDouble(cells.getField("value")), cells.getField("unit"), cells.getField("source"),
                        cells.getField("confidence")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Margins(List.copyOf(margins));
    }

    /** The only margin that reads so. */
    Margin get(String name, String territory, int year, String first, String second) {
        return get(name, territory, year, first, second, "");
    }

    /** The only margin that reads so and has a unit that begins like this: some are given as a count and as a share. */
    Margin get(String name, String territory, int year, String first, String second, String unit) {
        List<Margin> found = all.stream()
                .filter(m -> m.name().equals(name) && m.territory().equals(territory) && m.year() == year
                        && m.first().equals(first) && m.second().equals(second) && m.unit().startsWith(unit))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    found.size() + " margins are " + name + ", " + territory + " " + year + ", " + first
                            + ", " + second);
        }
        return found.getFirst();
    }

    double value(String name, String territory, int year, String first, String second) {
        return get(name, territory, year, first, second).value();
    }

    List<Margin> list(String name, String territory, int year) {
        return all.stream().filter(m -> m.name().equals(name) && m.territory().equals(territory) && m.year() == year)
                .toList();
    }
}
