package eu.masp.measures.feel;

import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.StringNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of the profile. */
final class FeelFunctions {

    private static final int NON_LEAP_YEAR = 2025;
    private static final int FEBRUARY = 2;
    private final FeelReader reader;

    FeelFunctions(FeelReader reader) {
        this.reader = reader;
    }

    Expr call(FunctionInvocationNode node, Names names) {
        String name = node.getName().getText();
        List<BaseNode> arguments = node.getParams().getElements();
        return switch (name) {
            case "not" -> new Expr.Not(reader.readAs(one(node, arguments), names, Type.Scalar.BOOLEAN));
            case "date" -> date(node, arguments, names);
            case "duration" -> FeelLiterals.duration(node, text(node, one(node, arguments)));
            case "abs", "floor", "ceiling" -> number(node, name, arguments, names, 1);
            case "round half up", "decimal", "round down", "round up" -> rounding(node, name, arguments, names);
            case "years and months duration" -> monthsBetween(node, arguments, names);
            case "count" -> aggregate(node, Expr.Aggregation.COUNT, one(node, arguments), names);
            case "sum" -> aggregate(node, Expr.Aggregation.SUM, one(node, arguments), names);
            case "min", "max" -> extreme(node, name.equals("min"), arguments, names);
            case "append" -> append(node, arguments, names);
            default -> band(node, name, arguments, names);
        };
    }

    private Expr band(FunctionInvocationNode node, String name, List<BaseNode> arguments, Names names) {
        Names.ParameterName parameter = names.parameters().get(name);
        if (parameter == null) {
            List<String> known = Stream.concat(
                    Stream.of("not", "date", "duration", "abs", "floor", "ceiling", "round half up", "decimal",
                            "round down", "round up", "years and months duration", "count", "sum", "min", "max",
                            "append"),
                    names.parameters().entrySet().stream().filter(e -> e.getValue().type() == null)
                            .map(e -> e.getKey()))
                    .collect(Collectors.toList());
            throw FeelReader.error(node, "There is no function '" + name + "' in the FEEL profile of measures."
                    + eu.masp.measures.Suggestion.nearest(name, known));
        }
        if (parameter.type() != null) {
            throw FeelReader.error(node, "'" + name + "' is a parameter, not a band table: write it without brackets.");
        }
        return new Expr.Band(parameter.index(), name, reader.readAs(one(node, arguments), names, Type.Scalar.NUMBER));
    }

    private static BaseNode one(FunctionInvocationNode node, List<BaseNode> arguments) {
        return exactly(node, arguments, 1).getFirst();
    }

    private static List<BaseNode> exactly(FunctionInvocationNode node, List<BaseNode> arguments, int count) {
        if (arguments.size() != count) {
            throw FeelReader.error(node, "'" + node.getName().getText() + "' takes " + count + " argument"
                    + (count == 1 ? "" : "s") + ", not " + arguments.size() + ".");
        }
        return arguments;
    }

    private static String text(BaseNode at, BaseNode argument) {
        if (argument instanceof StringNode string) {
            return string.getValue();
        }
        throw FeelReader.error(at, "'" + at.getText() + "' takes a text in quotation marks.");
    }

    private Expr date(FunctionInvocationNode node, List<BaseNode> arguments, Names names) {
        if (arguments.size() == 1) {
            return FeelLiterals.date(node, text(node, arguments.getFirst()));
        }
        exactly(node, arguments, 3);
        Expr year = reader.readAs(arguments.get(0), names, Type.Scalar.NUMBER);
        Expr month = reader.readAs(arguments.get(1), names, Type.Scalar.NUMBER);
        Expr day = reader.readAs(arguments.get(2), names, Type.Scalar.NUMBER);
        boolean monthOfDate = month instanceof Expr.Property(Expr _, Expr.Part part) && part == Expr.Part.MONTH;
        Num inMonth = month instanceof Expr.Constant(Num literal, var _) ? literal : Num.of(FEBRUARY);
        if ((!(month instanceof Expr.Constant) && !monthOfDate) || !(day instanceof Expr.Constant(Num inDay, var _))) {
            throw FeelReader.error(node,
                    "In date(year, month, day) the month is a literal or the .month of a date, the day a literal.");
        }
        try {
            LocalDate.of(NON_LEAP_YEAR, inMonth.value().intValueExact(), inDay.value().intValueExact());
        } catch (DateTimeException | ArithmeticException e) {
            throw FeelReader.error(node,
                    "'" + node.getText() + "' does not exist in every year" + (monthOfDate ? " and month." : "."));
        }
        return new Expr.Call(Expr.Function.DATE, List.of(year, month, day), Type.Scalar.DATE);
    }

    private Expr number(FunctionInvocationNode node, String name, List<BaseNode> arguments, Names names, int count) {
        exactly(node, arguments, count);
        Expr argument = reader.readAs(arguments.getFirst(), names, Type.Scalar.NUMBER);
        return new Expr.Call(function(name), List.of(argument), Type.Scalar.NUMBER);
    }

    private Expr rounding(FunctionInvocationNode node, String name, List<BaseNode> arguments, Names names) {
        exactly(node, arguments, 2);
        Expr argument = reader.readAs(arguments.get(0), names, Type.Scalar.NUMBER);
        Expr scale = reader.read(arguments.get(1), names);
        if (!(scale instanceof Expr.Constant(Num digits, var _)) || digits.value().stripTrailingZeros().scale() > 0
                || digits.value().abs().intValue() > 20) {
            throw FeelReader.error(node, "'" + name + "' takes the number of decimals as a literal.");
        }
        return new Expr.Call(function(name), List.of(argument, scale), Type.Scalar.NUMBER);
    }

    private static Expr.Function function(String name) {
        return Stream.of(Expr.Function.values()).filter(f -> f.feelName.equals(name)).findFirst().orElseThrow();
    }

    private Expr monthsBetween(FunctionInvocationNode node, List<BaseNode> arguments, Names names) {
        exactly(node, arguments, 2);
        Expr from = reader.readAs(arguments.get(0), names, Type.Scalar.DATE);
        Expr to = reader.readAs(arguments.get(1), names, Type.Scalar.DATE);
        return new Expr.Call(Expr.Function.MONTHS_BETWEEN, List.of(from, to), Type.Scalar.MONTHS);
    }

    private Expr extreme(FunctionInvocationNode node, boolean least, List<BaseNode> arguments, Names names) {
        if (arguments.isEmpty()) {
            throw FeelReader.error(node,
                    "'" + node.getName().getText() + "' takes a list of values, or at least two values.");
        }
        if (arguments.size() == 1) {
            return aggregate(node, least ? Expr.Aggregation.MIN : Expr.Aggregation.MAX, arguments.getFirst(), names);
        }
        List<Expr> operands = new ArrayList<>();
        for (BaseNode argument : arguments) {
            Expr operand = reader.read(argument, names);
            if (!(operand.type() instanceof Type.Scalar) || operand.type() == Type.Scalar.BOOLEAN
                    || (!operands.isEmpty() && !operands.getFirst().type().equals(operand.type()))) {
                throw FeelReader.error(node,
                        "'" + node.getText() + "' takes numbers, or dates, or durations, all of one kind.");
            }
            operands.add(operand);
        }
        return new Expr.Extreme(least, operands, operands.getFirst().type());
    }

    private Expr aggregate(FunctionInvocationNode node, Expr.Aggregation aggregation, BaseNode argument, Names names) {
        Expr list = argument instanceof ListNode literal ? items(node, List.of(), literal.getElements(), names)
                : reader.read(argument, names);
        if (aggregation == Expr.Aggregation.COUNT && list.type() instanceof Type.MemberList) {
            return new Expr.Aggregate(aggregation, list, Type.Scalar.NUMBER);
        }
        if (!(list.type() instanceof Type.ScalarList(Type element, boolean neverEmpty))) {
            throw FeelReader.error(node, "'" + node.getText() + "' takes a list of values, as in sum(children.cost).");
        }
        if (aggregation == Expr.Aggregation.COUNT) {
            return new Expr.Aggregate(aggregation, list, Type.Scalar.NUMBER);
        }
        if (aggregation == Expr.Aggregation.SUM && element != Type.Scalar.NUMBER) {
            throw FeelReader.error(node, "'sum' adds numbers, not " + element.words() + ".");
        }
        if (!FeelTypes.comparable(element, true)) {
            throw FeelReader.error(node, "'" + node.getText() + "': " + element.words() + " has no order.");
        }
        if (aggregation != Expr.Aggregation.SUM && !neverEmpty) {
            throw FeelReader.error(node,
                    "The list may be empty; write " + node.getName().getText() + "(append(" + argument.getText()
                            + ", fallback)).");
        }
        return new Expr.Aggregate(aggregation, list, element);
    }

    private Expr append(FunctionInvocationNode node, List<BaseNode> arguments, Names names) {
        if (arguments.size() < 2) {
            throw FeelReader.error(node, "'append' takes a list and what to add to it.");
        }
        return items(node, arguments.subList(0, 1), arguments.subList(1, arguments.size()), names);
    }

    private Expr items(BaseNode node, List<BaseNode> lists, List<BaseNode> items, Names names) {
        List<Expr> added = items.stream().map(item -> reader.read(item, names)).toList();
        List<Expr> from = lists.stream().map(list -> reader.read(list, names)).toList();
        if (added.isEmpty()) {
            throw FeelReader.error(node, "An empty list has nothing to work with.");
        }
        Type element = added.getFirst().type();
        boolean oneKind = added.stream().allMatch(item -> item.type().sameKind(element)) && from.stream().allMatch(
                list -> list.type() instanceof Type.ScalarList(Type of, boolean _) && of.sameKind(element));
        if (!oneKind) {
            throw FeelReader.error(node, "'" + node.getText() + "' mixes kinds of values.");
        }
        return new Expr.Append(from, added, new Type.ScalarList(element, true));
    }
}
