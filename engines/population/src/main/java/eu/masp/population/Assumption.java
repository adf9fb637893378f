package eu.masp.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.masp.measures.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What no published margin gives. Its value, words and reason are in {@code assumptions.csv} and are shown with every result. */
enum Assumption {

    NOBODY_IN_INSTITUTIONS, YEARS_TOGETHER, COMUNI_DIFFER_BY_SIZE, AGES_WITHIN_BANDS, COUPLE_AGE_GAP, AGE_AT_FIRST_BIRTH, OLDEST_MOTHER, NO_TWINS, NO_NUCLEUS_SHARE, LONE_MOTHERS_LOMBARDY, OLDEST_BY_SEX, BIRTHS_BETWEEN, BIRTHS_STAY, FAMILY_OF_DEPENDENT_CHILDREN, YOUNG_AT_HOME_WHO_WORK, WORK_BY_AGE, UNEMPLOYED, SELF_EMPLOYED_BY_SEX, PROFESSIONALS, NO_COLLABORATORS, DOMESTIC_WOMEN, SELF_EMPLOYED_IN_SMALLEST, PUBLIC_SHARE, MEDIUM_FIRMS, WORK_TRAITS_ALONE, PART_TIME_PAY, PAY_SHAPE, OTHERS_PAID_ALIKE, MONTHS_OF_PAY, PENSION, ISEE_MODEL, ISEE_ASKED_BY_ALL_ALIKE, ISEE_FOR_FAMILIES, CITIZENSHIP_BY_DWELLING, PERMITS_UNKNOWN, PREGNANT, NURSERY_PLACES_ARE_TAKEN, NO_OTHER_EARLY_CARE, FEES_ELSEWHERE, ORDINARY_MATERNITY, FATHERS_ENTITLED;

    private record Row(String value, Text text, String why) {}

    private static final Map<String, Row> ROWS = read();

    private static Map<String, Row> read() {
        Map<String, Row> rows = new HashMap<>();
        try (InputStream stream = Assumption.class.getResourceAsStream("assumptions.csv")) {
            if (stream == null) {
                throw new IllegalStateException("assumptions.csv is not in the program");
            }
            for (NamedCsvRecord row : CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                rows.put(row.getField("id"), new Row(row.getField("value"),
                        Text.of(row.getField("it"), row.getField("en")), row.getField("why")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Row row() {
        Row row = ROWS.get(id());
        if (row == null) {
            throw new IllegalStateException("assumptions.csv has no " + id());
        }
        return row;
    }

    Text text() {
        return row().text();
    }

    String value() {
        return row().value();
    }

    String why() {
        return row().why();
    }

    /** The figure that the program uses: one place for what is said and what is done. */
    double number() {
        return Double.parseDouble(value());
    }
}
