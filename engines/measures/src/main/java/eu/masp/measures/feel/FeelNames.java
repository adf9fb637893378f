package eu.masp.measures.feel;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Suggestion;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;

import java.util.List;

/** What a name means: the date, a parameter, a list, an input, another measure, a part of a date or duration. */
final class FeelNames {

    private FeelNames() {
    }

    static Expr name(BaseNode at, String name, Names names) {
        if (name.equals("on")) {
            return new Expr.ReferenceDate();
        }
        Names.ParameterName parameter = names.parameters().get(name);
        if (parameter != null) {
            if (parameter.type() == null) {
                throw FeelReader.error(at,
                        "'" + name + "' is a band table: read it at a number, as in " + name + "(household.isee).");
            }
            return new Expr.Parameter(parameter.index(), name, parameter.type());
        }
        Entity list = names.lists().get(name);
        if (list != null) {
            return new Expr.Members(list);
        }
        if (names.bound().containsKey(name)) {
            throw FeelReader.error(at, "'" + name + "' is a member; name one of its inputs, as in " + name + "."
                    + names.inputsOf(names.bound().get(name)).keySet().stream().findFirst().orElse("input") + ".");
        }
        throw unknown(at, name, names);
    }

    static FeelException unknown(BaseNode at, String name, Names names) {
        if (name.startsWith("item.")) {
            return FeelReader.error(at, "'item' stands in a filter only, as in children[" + name + " = …].");
        }
        String ofMember = names.known().stream().filter(known -> known.endsWith("." + name)).reduce((_, last) -> last)
                .orElse(null);
        return FeelReader.error(at, "'" + name + "' is not known here."
                + (ofMember == null ? Suggestion.nearest(name, names.known()) : " Did you mean '" + ofMember + "'?"));
    }

    static Expr qualified(QualifiedNameNode node, Names names) {
        List<String> parts = node.getParts().stream().map(NameRefNode::getText).toList();
        String first = parts.getFirst();
        if (first.equals("measure")) {
            return linked(node, parts, names);
        }
        Entity entity = names.bound().get(first);
        if (entity != null) {
            Expr read = input(node, first, entity, parts.get(1), names);
            return parts.size() == 2 ? read : property(node, read, parts.get(2), parts.size() > 3);
        }
        if (names.lists().containsKey(first) && parts.size() == 2) {
            return FeelLists.projection(node, new Expr.Members(names.lists().get(first)), parts.get(1), names);
        }
        if (first.equals("on") || names.parameters().containsKey(first)) {
            return property(node, name(node, first, names), parts.get(1), parts.size() > 2);
        }
        throw unknown(node, String.join(".", parts), names);
    }

    private static Expr linked(BaseNode at, List<String> parts, Names names) {
        if (parts.size() != 3) {
            throw FeelReader.error(at,
                    "Another measure is read as measure.its_id.entitled, .monthly, .yearly, .once or .total.");
        }
        if (!names.measures().contains(parts.get(1))) {
            throw FeelReader.error(at, "There is no measure '" + parts.get(1) + "' (its id with _ for -)."
                    + Suggestion.nearest(parts.get(1), names.measures()));
        }
        for (Expr.LinkedField field : Expr.LinkedField.values()) {
            if (field.name().toLowerCase(java.util.Locale.ROOT).equals(parts.get(2))) {
                return new Expr.Linked(parts.get(1), field);
            }
        }
        throw FeelReader.error(at,
                "A measure has no '" + parts.get(2) + "': read .entitled, .monthly, .yearly, .once or .total.");
    }

    static Expr input(BaseNode at, String variable, Entity entity, String name, Names names) {
        Input input = names.inputsOf(entity).get(name);
        if (input == null) {
            throw FeelReader.error(at,
                    "'" + variable + "." + name + "' is not an input." + Suggestion.nearest(variable + "." + name,
                            names.inputsOf(entity).keySet().stream().map(known -> variable + "." + known).toList()));
        }
        return new Expr.Read(names.slot(variable), variable, input, typeOf(input));
    }

    static Type typeOf(Input input) {
        return switch (input.type()) {
            case BOOLEAN -> Type.Scalar.BOOLEAN;
            case NUMBER -> Type.Scalar.NUMBER;
            case DATE -> Type.Scalar.DATE;
            case CHOICE, CODE -> new Type.Choice(input);
        };
    }

    static Expr property(BaseNode at, Expr of, String name, boolean more) {
        List<Expr.Part> parts = switch (of.type()) {
            case Type.Scalar.DATE -> List.of(Expr.Part.YEAR, Expr.Part.MONTH, Expr.Part.DAY);
            case Type.Scalar.MONTHS -> List.of(Expr.Part.YEARS, Expr.Part.MONTHS);
            case Type.Scalar.DAYS -> List.of(Expr.Part.DAYS);
            default -> List.of();
        };
        for (Expr.Part part : parts) {
            if (!more && part.name().toLowerCase(java.util.Locale.ROOT).equals(name)) {
                return new Expr.Property(of, part);
            }
        }
        throw FeelReader.error(at, "'" + at.getText() + "': " + of.type().words() + " has no '" + name + "'"
                + (parts.isEmpty() ? "." : "; it has " + String.join(", ",
                        parts.stream().map(p -> "." + p.name().toLowerCase(java.util.Locale.ROOT)).toList()) + "."));
    }
}
