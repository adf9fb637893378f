package eu.masp.simulation.sql;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.simulation.columns.Group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query: the root's rows with its lists, step by step what they give, then the members', each read once. */
final class QueryText {

    private final Steps steps;
    private final Group group;
    private final Dialect dialect;
    private final List<String> tables = new ArrayList<>();
    private String last = "";

    QueryText(Steps steps, Group group) {
        this.steps = steps;
        this.group = group;
        this.dialect = steps.dialect;
    }

    String of(Map<String, Term> columns) {
        root();
        steps(0, "root");
        if (!group.isRoot()) {
            for (int i = 0; i < group.of().size(); i++) {
                member(i + 1, group.of().get(i));
                steps(i + 1, group.of().get(i).id());
            }
        }
        List<String> select = new ArrayList<>();
        entities().forEach(entity -> select.add(id(entity)));
        columns.forEach((name, term) -> select.add(term.text() + " AS " + dialect.name(name)));
        return "WITH " + String.join(",\n", tables) + "\nSELECT " + String.join(",\n    ", select) + "\nFROM " + last;
    }

    /** The root, then the members. */
    private Set<Entity> entities() {
        Set<Entity> entities = new LinkedHashSet<>(List.of(group.root()));
        entities.addAll(group.of());
        return entities;
    }

    private String id(Entity entity) {
        return dialect.name(entity.id() + "_id");
    }

    private void table(String name, String query) {
        tables.add(dialect.name(name) + " AS (\n" + query + ")");
        last = dialect.name(name);
    }

    private void root() {
        Entity root = group.root();
        List<String> select = new ArrayList<>(List.of("r." + id(root)));
        StringBuilder from = new StringBuilder(dialect.name(root.id()) + " r");
        select.addAll(columns(0, "r"));
        int number = 0;
        for (Map.Entry<Entity, Set<Input>> list : steps.lists.entrySet()) {
            Entity entity = list.getKey();
            String alias = "l" + ++number;
            String name = dialect.name(String.valueOf(entity.list()));
            table(entity.list() + " of each", list(entity, list.getValue()));
            from.append("\nLEFT JOIN ").append(last).append(' ').append(alias).append(" ON ").append(alias).append('.')
                    .append(id(root)).append(" = r.").append(id(root));
            select.add("coalesce(" + alias + "." + name + ", " + emptyList(entity, list.getValue()) + ") AS " + name);
        }
        table("root", "SELECT " + String.join(",\n    ", select) + "\nFROM " + from);
    }

    private String list(Entity entity, Set<Input> inputs) {
        List<String> fields = new ArrayList<>();
        inputs.forEach(input -> fields.add(dialect.field(input.name(), steps.column(input, "m"))));
        if (fields.isEmpty()) {
            fields.add(dialect.field("there", "true"));
        }
        return "SELECT m." + id(group.root()) + ", " + dialect.gather(String.join(", ", fields)) + " AS "
                + dialect.name(String.valueOf(entity.list())) + "\nFROM " + dialect.name(entity.id())
                + " m\nGROUP BY m."
                + id(group.root());
    }

    private String emptyList(Entity entity, Set<Input> inputs) {
        List<String> fields = new ArrayList<>();
        inputs.forEach(input -> fields.add(dialect.fieldType(input.name(), Steps.kind(input))));
        if (fields.isEmpty()) {
            fields.add(dialect.fieldType("there", Dialect.Kind.TRUTH));
        }
        return dialect.emptyList(String.join(", ", fields));
    }

    private List<String> columns(int table, String alias) {
        List<String> columns = new ArrayList<>();
        steps.columns.get(table).keySet()
                .forEach(input -> columns.add(steps.column(input, alias) + " AS " + dialect.name(input.id())));
        return columns;
    }

    private void member(int table, Entity entity) {
        List<String> select = new ArrayList<>(List.of("r.*", "m." + id(entity)));
        select.addAll(columns(table, "m"));
        table(entity.id() + " rows", "SELECT " + String.join(",\n    ", select) + "\nFROM " + last + " r\nJOIN "
                + dialect.name(entity.id()) + " m ON m." + id(group.root()) + " = r." + id(group.root()));
    }

    /** Each step reads what the one before it has worked out. */
    private void steps(int table, String name) {
        List<Map<String, String>> of = steps.steps.get(table);
        for (int i = 0; i < of.size(); i++) {
            List<String> select = new ArrayList<>(List.of("*"));
            of.get(i).forEach((step, sql) -> select.add(sql + " AS " + step));
            table(name + " step " + (i + 1), "SELECT " + String.join(",\n    ", select) + "\nFROM " + last);
        }
    }
}
