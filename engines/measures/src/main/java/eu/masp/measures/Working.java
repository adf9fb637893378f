package eu.masp.measures;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * How one figure of an amount was reached.
 *
 * @param feel the formula as written
 * @param value what it comes to before rounding; a range while something is unknown
 * @param readings the answers it was worked out from
 * @param parameters the values of the law it was worked out with
 * @param scales the tables of the law that were read, and where
 * @param links what was taken over from other measures
 */
public record Working(Part part, String feel, @Nullable Num value, List<Result.Reading> readings,
        List<Result.ParameterReading> parameters, List<ScaleReading> scales, List<LinkReading> links) {

    /** Which figure. */
    public enum Part {
        MONTHLY, MONTHS, YEARLY, ONCE;

        /** The word of the file formats. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A table that was read.
     *
     * @param at where; a range while that is not known exactly
     * @param value what it gives there
     * @param below the row at or before the place; null before the first, and where the place is a range
     * @param above the row at or after the place; null after the last, and where the place is a range
     */
    public record ScaleReading(Parameter parameter, Num at, Num value, boolean linear, BandTable.@Nullable Row below,
            BandTable.@Nullable Row above) {

        static ScaleReading of(Parameter parameter, BandTable table, Num at) {
            BandTable.Row below = null;
            BandTable.Row above = null;
            if (at.known()) {
                for (BandTable.Row row : table.rows()) {
                    if (row.end() == null || row.end().compareTo(at.value()) >= 0) {
                        above = row;
                        break;
                    }
                    below = row;
                }
            }
            return new ScaleReading(parameter, at, table.read(at), table.linear(), below, above);
        }
    }

    /** Another measure's verdict or figure. */
    public record LinkReading(Measure measure, String field, Value value) {}
}
