package eu.masp.simulation.population;

import eu.masp.measures.Input;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL that turns a file's values into a column's numbers: NULL where nothing is known, {@link #BAD} where something stands
 * that is no value of the input.
 */
final class ColumnSql {

    static final long BAD = Long.MAX_VALUE;
    private static final List<String> WHOLE = List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT",
            "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT");
    private static final List<String> SMALL = List.of("TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT",
            "UINTEGER");
    private static final int SMALL_DECIMALS = 6;
    private static final int MOST_DIGITS = 18;
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");

    private ColumnSql() {
    }

    /**
     * @param name the column's name in quotation marks
     * @param words the name of the type that lists the input's words
     * @throws PopulationException when a column of this type cannot hold the input
     */
    static String of(Input input, String name, String type, String words, String file) {
        boolean text = isText(type);
        return switch (input.type()) {
            case BOOLEAN -> {
                allow(input, type, file, text || type.equals("BOOLEAN"), "true and false");
                yield text
                        ? checked(name, "CASE TRY_CAST(" + name + " AS BOOLEAN) WHEN true THEN 2 WHEN false THEN 0 END")
                        : "2 * CAST(" + name + " AS BIGINT)";
            }
            case NUMBER -> {
                allow(input, type, file, text || isNumber(type), "numbers");
                yield alwaysFits(input, type) ? "CAST(" + name + " * " + unit(input) + " AS BIGINT)"
                        : checked(name, number(input, name, type));
            }
            case DATE -> {
                allow(input, type, file, text || type.equals("DATE"), "dates");
                yield text ? checked(name, days("CASE WHEN regexp_full_match(" + name
                        + ", '\\d{4}-\\d{2}-\\d{2}') THEN TRY_CAST(" + name + " AS DATE) END")) : days(name);
            }
            case CHOICE, CODE -> {
                allow(input, type, file, text || type.startsWith("ENUM"), "texts");
                String word = text ? name : "CAST(" + name + " AS VARCHAR)";
                yield checked(word, "enum_code(TRY_CAST(" + word + " AS " + words + "))");
            }
        };
    }

    /** Nothing where nothing or an empty text stands, {@link #BAD} where the value is none; asked only where there is no value. */
    private static String checked(String column, String value) {
        return "coalesce(CAST(" + value + " AS BIGINT), CASE WHEN coalesce(CAST(" + column
                + " AS VARCHAR), '') = '' THEN NULL ELSE " + BAD + " END)";
    }

    private static String days(String date) {
        return "date_diff('day', DATE '1970-01-01', " + date + ")";
    }

    /** Whether every value of a type is one of the input's, as far as its digits go, and fits 64 bits when it is counted in its last digit. */
    private static boolean alwaysFits(Input input, String type) {
        Matcher decimal = DECIMAL.matcher(type);
        if (decimal.matches()) {
            return Integer.parseInt(decimal.group(2)) <= input.decimals()
                    && Integer.parseInt(decimal.group(1)) + input.decimals() <= MOST_DIGITS;
        }
        return SMALL.contains(type) && input.decimals() <= SMALL_DECIMALS;
    }

    private static String unit(Input input) {
        return "1" + "0".repeat(input.decimals());
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
        return "CASE WHEN " + same + " THEN " + exact + " * " + unit(input) + " END";
    }

    private static void allow(Input input, String type, String file, boolean allowed, String words) {
        if (!allowed) {
            throw new PopulationException(file + ": the column '" + input.name() + "' should hold " + words
                    + " but is of type " + type.toLowerCase(Locale.ROOT) + ".");
        }
    }
}
