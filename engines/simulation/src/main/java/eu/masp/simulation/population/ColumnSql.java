package eu.masp.simulation.population;

import eu.masp.measures.Input;

import java.util.List;
import java.util.Locale;

/**
 * SQL that turns a file's values into a column's numbers: NULL where nothing is known, {@link #BAD} where something stands
 * that is no value of the input.
 */
final class ColumnSql {

    static final long BAD = Long.MAX_VALUE;
    private static final List<String> WHOLE = List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT",
            "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT");

    private ColumnSql() {
    }

    /**
     * @param name the column's name in quotation marks
     * @param words the name of the type that lists the input's words
     * @throws PopulationException when a column of this type cannot hold the input
     */
    static String of(Input input, String name, String type, String words, String file) {
        String column = isText(type) ? "nullif(" + name + ", '')" : name;
        String value = switch (input.type()) {
            case BOOLEAN -> {
                allow(input, type, file, isText(type) || type.equals("BOOLEAN"), "true and false");
                yield "CASE TRY_CAST(" + column + " AS BOOLEAN) WHEN true THEN 2 WHEN false THEN 0 END";
            }
            case NUMBER -> {
                allow(input, type, file, isText(type) || isNumber(type), "numbers");
                yield number(input, column, type);
            }
            case DATE -> {
                allow(input, type, file, isText(type) || type.equals("DATE"), "dates");
                String date = isText(type) ? "CASE WHEN regexp_full_match(" + column
                        + ", '\\d{4}-\\d{2}-\\d{2}') THEN TRY_CAST(" + column + " AS DATE) END" : column;
                yield "date_diff('day', DATE '1970-01-01', " + date + ")";
            }
            case CHOICE, CODE -> {
                allow(input, type, file, isText(type) || type.startsWith("ENUM"), "texts");
                yield "enum_code(TRY_CAST(CAST(" + column + " AS VARCHAR) AS " + words + "))";
            }
        };
        return "CASE WHEN " + column + " IS NULL THEN NULL ELSE coalesce(CAST(" + value + " AS BIGINT), " + BAD
                + ") END";
    }

    private static boolean isText(String type) {
        return type.equals("VARCHAR");
    }

    private static boolean isNumber(String type) {
        return WHOLE.contains(type) || type.startsWith("DECIMAL") || type.equals("DOUBLE") || type.equals("FLOAT");
    }

    /** Exact or nothing: a number with more decimals than the input has is not rounded. */
    private static String number(Input input, String column, String type) {
        String exact = "TRY_CAST(" + column + " AS DECIMAL(18," + input.decimals() + "))";
        String same = isText(type) ? exact + " = TRY_CAST(" + column + " AS DECIMAL(38,18))"
                : type.equals("DOUBLE") || type.equals("FLOAT") ? "CAST(" + exact + " AS " + type + ") = " + column
                        : exact + " = " + column;
        String unit = "1" + "0".repeat(input.decimals());
        return "CASE WHEN " + same + " THEN " + exact + " * " + unit + " END";
    }

    private static void allow(Input input, String type, String file, boolean allowed, String words) {
        if (!allowed) {
            throw new PopulationException(file + ": the column '" + input.name() + "' should hold " + words
                    + " but is of type " + type.toLowerCase(Locale.ROOT) + ".");
        }
    }
}
