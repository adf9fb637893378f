package eu.masp.simulation.sql;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.simulation.sql.Dialect.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a query reads of each table and works out step by step; what is alike is worked out once. */
final class Steps {

    private static final int TABLES = 3;
    final Dialect dialect;
    /** For each table, what it reads: column to the SQL that makes it. */
    final List<Map<Input, Term>> columns = new ArrayList<>();
    /** For each table its steps: name to SQL. */
    final List<List<Map<String, String>>> steps = new ArrayList<>();
    /** What is read of lists. */
    final Map<Entity, Set<Input>> lists = new LinkedHashMap<>();
    private final Map<String, Term> kept = new LinkedHashMap<>();
    private int variables;

    Steps(Dialect dialect) {
        this.dialect = dialect;
        for (int i = 0; i < TABLES; i++) {
            columns.add(new LinkedHashMap<>());
            steps.add(new ArrayList<>());
        }
    }

    /** The same term by a name, if it is worth one. */
    Term keep(Term term) {
        if (term.isPlain() || !term.inner().isEmpty()) {
            return term;
        }
        return kept.computeIfAbsent(term.text(), text -> {
            String name = "v" + (kept.size() + 1);
            List<Map<String, String>> of = steps.get(term.table());
            while (of.size() <= term.depth()) {
                of.add(new LinkedHashMap<>());
            }
            of.get(term.depth()).put(name, text);
            return new Term(name, term.table(), term.depth() + 1, Set.of());
        });
    }

    int newVariable() {
        return ++variables;
    }

    Term read(Frame.Read read) {
        Input input = read.input();
        return switch (read.place()) {
            case Frame.Joined(int table, Entity _) -> columns.get(table).computeIfAbsent(input,
                    _ -> new Term(dialect.name(input.id()), table, 0, Set.of()));
            case Frame.Item(int variable, Entity entity) -> {
                lists.computeIfAbsent(entity, _ -> new LinkedHashSet<>()).add(input);
                yield new Term("x" + variable + "." + dialect.name(input.name()), 0, 0, Set.of(variable));
            }
        };
    }

    /** The list of an entity's members, of each root. */
    Term list(Entity entity) {
        lists.computeIfAbsent(entity, _ -> new LinkedHashSet<>());
        return new Term(dialect.name(String.valueOf(entity.list())), 0, 0, Set.of());
    }

    /** What a column of a table has to be turned into. */
    String column(Input input, String table) {
        String column = table + "." + dialect.name(input.name());
        return switch (input.type()) {
            case NUMBER -> {
                String whole = input.decimals() == 0 ? column : column + " * 1" + "0".repeat(input.decimals());
                yield "CAST(round(" + whole + ") AS BIGINT)";
            }
            case DATE -> "CAST(" + column + " AS DATE)";
            case BOOLEAN -> "CAST(" + column + " AS BOOLEAN)";
            case CHOICE, CODE -> "CAST(" + column + " AS " + dialect.type(Kind.WORD) + ")";
        };
    }

    static Kind kind(Input input) {
        return switch (input.type()) {
            case NUMBER -> Kind.WHOLE;
            case DATE -> Kind.DATE;
            case BOOLEAN -> Kind.TRUTH;
            case CHOICE, CODE -> Kind.WORD;
        };
    }
}
