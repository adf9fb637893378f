package eu.masp.simulation.sql;

/** How DuckDB and Spark write what SQL has no common words for. */
public enum Dialect {

    /** DuckDB 1.3 and later. */
    DUCKDB {
        @Override
        public String name(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }

        @Override
        String text(String text) {
            return "'" + text.replace("'", "''") + "'";
        }

        @Override
        String type(Kind kind) {
            return switch (kind) {
                case WHOLE -> "BIGINT";
                case WIDE -> "HUGEINT";
                case DATE -> "DATE";
                case TRUTH -> "BOOLEAN";
                case WORD -> "VARCHAR";
            };
        }

        @Override
        Term lambda(String function, Term list, int variable, Term body) {
            return Term.of("list_" + function + "(#, lambda x" + variable + ": #)", list, body);
        }

        @Override
        Term some(Term list, int variable, Term body) {
            return truth("list_max", 0, list, variable, body);
        }

        @Override
        Term every(Term list, int variable, Term body) {
            return truth("list_min", 2, list, variable, body);
        }

        /** The greatest or least of 0 no, 1 unknown, 2 yes. */
        private Term truth(String extreme, int none, Term list, int variable, Term body) {
            Term all = lambda("transform", list, variable, Term.of("coalesce(CAST(# AS TINYINT) * 2, 1)", body));
            return Term.of("CASE coalesce(" + extreme + "(#), " + none + ") WHEN 2 THEN true WHEN 0 THEN false END",
                    all);
        }

        @Override
        Term sum(Term list, Kind kind) {
            return Term.of("CASE WHEN list_count(#) = len(#) THEN CAST(coalesce(list_sum(#), 0) AS " + type(kind)
                    + ") END", list, list, list);
        }

        @Override
        Term extreme(boolean least, Term list) {
            return Term.of((least ? "list_min" : "list_max") + "(#)", list);
        }

        @Override
        Term hasNull(Term list) {
            return Term.of("list_count(#) < len(#)", list, list);
        }

        @Override
        Term size(Term list) {
            return Term.of("len(#)", list);
        }

        @Override
        Term quotient(Term dividend, Term divisor) {
            return Term.of("(# // #)", dividend, divisor);
        }

        @Override
        Term plusMonths(Term day, Term months) {
            return Term.of("CAST(# + to_months(CAST(# AS INTEGER)) AS DATE)", day, months);
        }

        @Override
        Term plusDays(Term day, Term days) {
            return Term.of("(# + CAST(# AS INTEGER))", day, days);
        }

        @Override
        Term daysBetween(Term from, Term to) {
            return Term.of("(# - #)", to, from);
        }

        @Override
        Term part(String part, Term day) {
            return Term.of(part + "(#)", day);
        }

        @Override
        Term date(Term year, Term month, int day) {
            return Term.of("make_date(#, #, " + day + ")", year, month);
        }

        @Override
        String gather(String fields) {
            return "list({" + fields + "})";
        }

        @Override
        String field(String name, String value) {
            return text(name) + ": " + value;
        }

        @Override
        String emptyList(String fields) {
            return "CAST([] AS STRUCT(" + fields + ")[])";
        }

        @Override
        String fieldType(String name, Kind kind) {
            return name(name) + " " + type(kind);
        }
    },

    /** Spark 4. */
    SPARK {
        @Override
        public String name(String name) {
            return '`' + name.replace("`", "``") + '`';
        }

        @Override
        String text(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }

        @Override
        String type(Kind kind) {
            return switch (kind) {
                case WHOLE -> "BIGINT";
                case WIDE -> "DECIMAL(38,0)";
                case DATE -> "DATE";
                case TRUTH -> "BOOLEAN";
                case WORD -> "STRING";
            };
        }

        @Override
        Term lambda(String function, Term list, int variable, Term body) {
            return Term.of(function + "(#, x" + variable + " -> #)", list, body);
        }

        @Override
        Term some(Term list, int variable, Term body) {
            return lambda("exists", list, variable, body);
        }

        @Override
        Term every(Term list, int variable, Term body) {
            return lambda("forall", list, variable, body);
        }

        @Override
        Term sum(Term list, Kind kind) {
            String type = type(kind);
            return Term.of("aggregate(#, CAST(0 AS " + type + "), (a, b) -> CAST(a + b AS " + type + "))", list);
        }

        @Override
        Term extreme(boolean least, Term list) {
            return Term.of((least ? "array_min" : "array_max") + "(#)", list);
        }

        @Override
        Term hasNull(Term list) {
            return Term.of("exists(#, e -> e IS NULL)", list);
        }

        @Override
        Term size(Term list) {
            return Term.of("CAST(size(#) AS BIGINT)", list);
        }

        @Override
        Term quotient(Term dividend, Term divisor) {
            return Term.of("(# div #)", dividend, divisor);
        }

        @Override
        Term plusMonths(Term day, Term months) {
            return Term.of("add_months(#, CAST(# AS INT))", day, months);
        }

        @Override
        Term plusDays(Term day, Term days) {
            return Term.of("date_add(#, CAST(# AS INT))", day, days);
        }

        @Override
        Term daysBetween(Term from, Term to) {
            return Term.of("CAST(datediff(#, #) AS BIGINT)", to, from);
        }

        @Override
        Term part(String part, Term day) {
            return Term.of("CAST(" + part + "(#) AS BIGINT)", day);
        }

        @Override
        Term date(Term year, Term month, int day) {
            return Term.of("make_date(CAST(# AS INT), CAST(# AS INT), " + day + ")", year, month);
        }

        @Override
        String gather(String fields) {
            return "collect_list(named_struct(" + fields + "))";
        }

        @Override
        String field(String name, String value) {
            return text(name) + ", " + value;
        }

        @Override
        String emptyList(String fields) {
            return "CAST(array() AS ARRAY<STRUCT<" + fields + ">>)";
        }

        @Override
        String fieldType(String name, Kind kind) {
            return name(name) + ": " + type(kind);
        }
    };

    /** The kinds of values a query works with. */
    enum Kind {
        WHOLE, WIDE, DATE, TRUTH, WORD
    }

    /** A name in quotation marks. */
    public abstract String name(String name);

    abstract String text(String text);

    abstract String type(Kind kind);

    /** {@code transform} or {@code filter}. */
    abstract Term lambda(String function, Term list, int variable, Term body);

    /** Kleene's "or" over a list. */
    abstract Term some(Term list, int variable, Term body);

    /** Kleene's "and" over a list. */
    abstract Term every(Term list, int variable, Term body);

    /** NULL when an element is NULL, 0 of an empty list. */
    abstract Term sum(Term list, Kind kind);

    /** Of those that are not NULL; NULL of none. */
    abstract Term extreme(boolean least, Term list);

    abstract Term hasNull(Term list);

    abstract Term size(Term list);

    /** Towards zero. */
    abstract Term quotient(Term dividend, Term divisor);

    abstract Term plusMonths(Term day, Term months);

    abstract Term plusDays(Term day, Term days);

    abstract Term daysBetween(Term from, Term to);

    /** {@code year}, {@code month} or {@code day}. */
    abstract Term part(String part, Term day);

    abstract Term date(Term year, Term month, int day);

    /** The aggregate that puts a group's rows into a list. */
    abstract String gather(String fields);

    abstract String field(String name, String value);

    abstract String emptyList(String fields);

    abstract String fieldType(String name, Kind kind);
}
