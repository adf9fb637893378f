package eu.masp.simulation.columns;

import eu.masp.measures.Input;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import eu.masp.simulation.population.Width;

import java.lang.classfile.CodeBuilder;

/** Dates and durations, each in two variables: its ends. */
final class DayCode {

    private final RuleCode rule;
    private final Loop loop;
    private final CodeBuilder code;

    DayCode(RuleCode rule) {
        this.rule = rule;
        this.loop = rule.loop;
        this.code = loop.code;
    }

    Pair value(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> loop.constants(low(c.value()), high(c.value()));
            case Expr.ReferenceDate _ -> {
                int on = loop.argument("on", rules -> rules.on().toEpochDay());
                yield new Pair(on, on);
            }
            case Expr.Parameter p -> {
                int low = loop.argument(p.id(), rules -> low(rules.parameter(p.index())));
                yield loop.shapes.parameterValue(p).known() ? new Pair(low, low)
                        : new Pair(low, loop.argument(p.id() + "^", rules -> high(rules.parameter(p.index()))));
            }
            case Expr.Read read -> read(read);
            case Expr.Plus plus -> plus(plus);
            case Expr.Minus minus -> minus(minus);
            case Expr.Negate negate -> plainNegated(value(negate.operand()));
            case Expr.Extreme extreme -> rule.numbers.extreme(extreme.least(), extreme.operands(), 0,
                    (operand, _) -> value(operand));
            case Expr.If branch -> rule.numbers.branch(branch, 0, (operand, _) -> value(operand));
            case Expr.Call call -> call(call);
            case Expr.Aggregate aggregate -> rule.lists.aggregate(aggregate, 0);
            default -> throw RuleCode.cannot(expr);
        };
    }

    private static long low(Value value) {
        return switch (value) {
            case Day day -> day.low();
            case Span span -> span.low();
            default -> throw new CannotCompileException("a date that is none");
        };
    }

    private static long high(Value value) {
        return switch (value) {
            case Day day -> day.high();
            case Span span -> span.high();
            default -> throw new CannotCompileException("a date that is none");
        };
    }

    private Pair read(Expr.Read read) {
        Input input = read.input();
        int lowest = loop.argument("low " + input.id(), rules -> low(rules.domain(input)));
        int highest = loop.argument("high " + input.id(), rules -> high(rules.domain(input)));
        Width width = loop.population.width(input);
        return width == null ? new Pair(lowest, highest) : rule.ends(read, width, lowest, highest);
    }

    private Pair plus(Expr.Plus plus) {
        boolean dayFirst = plus.left().type() == Type.Scalar.DATE;
        if (!dayFirst && plus.right().type() != Type.Scalar.DATE) {
            return ends(value(plus.left()), value(plus.right()), "spanPlusLow", "spanPlusHigh");
        }
        Expr day = dayFirst ? plus.left() : plus.right();
        Expr span = dayFirst ? plus.right() : plus.left();
        Pair first = value(day);
        return shifted(first, value(span), span.type());
    }

    private Pair minus(Expr.Minus minus) {
        Pair left = value(minus.left());
        Pair right = value(minus.right());
        if (minus.right().type() == Type.Scalar.DATE) {
            code.lload(left.low()).lload(right.high());
            loop.call(Calendar.class, "daysLow");
            int low = loop.store();
            if (left.exact() && right.exact()) {
                return new Pair(low, low);
            }
            code.lload(left.high()).lload(right.low());
            loop.call(Calendar.class, "daysHigh");
            return new Pair(low, loop.store());
        }
        Pair back = plainNegated(right);
        return minus.left().type() == Type.Scalar.DATE ? shifted(left, back, minus.right().type())
                : ends(left, back, "spanPlusLow", "spanPlusHigh");
    }

    private Pair shifted(Pair day, Pair span, Type unit) {
        String name = unit == Type.Scalar.MONTHS ? "plusMonths" : "plusDays";
        return ends(day, span, name, name);
    }

    private Pair ends(Pair a, Pair b, String low, String high) {
        code.lload(a.low()).lload(b.low());
        loop.call(Calendar.class, low);
        int first = loop.store();
        if (a.exact() && b.exact()) {
            return new Pair(first, first);
        }
        code.lload(a.high()).lload(b.high());
        loop.call(Calendar.class, high);
        return new Pair(first, loop.store());
    }

    private Pair plainNegated(Pair pair) {
        code.lload(pair.high()).lneg();
        int low = loop.store();
        if (pair.exact()) {
            return new Pair(low, low);
        }
        code.lload(pair.low()).lneg();
        return new Pair(low, loop.store());
    }

    private Pair call(Expr.Call call) {
        if (call.function() == Expr.Function.MONTHS_BETWEEN) {
            Pair from = value(call.arguments().get(0));
            Pair to = value(call.arguments().get(1));
            loop.load(from);
            loop.load(to);
            loop.call(Calendar.class, "monthsLow");
            int low = loop.store();
            loop.load(from);
            loop.load(to);
            loop.call(Calendar.class, "monthsHigh");
            return new Pair(low, loop.store());
        }
        Shape year = loop.shapes.of(call.arguments().get(0));
        Shape month = loop.shapes.of(call.arguments().get(1));
        if (call.function() != Expr.Function.DATE || year == null || month == null) {
            throw RuleCode.cannot(call);
        }
        Pair years = rule.numbers.value(call.arguments().get(0));
        Pair months = rule.numbers.value(call.arguments().get(1));
        int day = ((eu.masp.measures.feel.Num) ((Expr.Constant) call.arguments().get(2)).value()).value().intValue();
        date(years.low(), months.low(), day, year, month, "dateLow");
        int low = loop.store();
        if (years.exact() && months.exact()) {
            return new Pair(low, low);
        }
        date(years.high(), months.high(), day, year, month, "dateHigh");
        return new Pair(low, loop.store());
    }

    private void date(int year, int month, int day, Shape years, Shape months, String name) {
        code.lload(year).lload(month).loadConstant(day).loadConstant(Shape.power(years.scale()))
                .loadConstant(Shape.power(months.scale()));
        loop.call(Calendar.class, name);
    }

    /** A part of a date or duration: a whole number. */
    Pair part(Expr.Property property) {
        Pair of = value(property.of());
        return switch (property.part()) {
            case YEAR -> part(of, "yearLow", "yearHigh", 0);
            case MONTH -> part(of, "monthLow", "monthHigh", 0);
            case DAY -> part(of, "dayLow", "dayHigh", 0);
            case YEARS -> part(of, "wholeLow", "wholeHigh", 12);
            case MONTHS -> part(of, "restLow", "restHigh", 0);
            case DAYS -> part(of, "wholeLow", "wholeHigh", 1);
        };
    }

    private Pair part(Pair of, String lowName, String highName, long by) {
        loop.load(of);
        if (by > 0) {
            code.loadConstant(by);
        }
        loop.call(Calendar.class, lowName);
        int low = loop.store();
        if (of.exact()) {
            return new Pair(low, low);
        }
        loop.load(of);
        if (by > 0) {
            code.loadConstant(by);
        }
        loop.call(Calendar.class, highName);
        return new Pair(low, loop.store());
    }
}
