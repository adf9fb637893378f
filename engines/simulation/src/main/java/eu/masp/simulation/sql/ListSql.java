package eu.masp.simulation.sql;

import eu.masp.measures.Entity;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The lists of a root: an array of its members each, gone through by lambdas. */
final class ListSql {

    private static final BigInteger ONE = BigInteger.ONE;
    private final RuleSql rule;

    ListSql(RuleSql rule) {
        this.rule = rule;
    }

    /**
     * Elements of a list: the members of an entity, or one value.
     *
     * @param entity null: one value that is surely there
     * @param present whether a member is in the list; null: surely
     * @param value what an element is worth, in a list of values
     */
    private record Part(@Nullable Entity entity, int variable, @Nullable Term present, @Nullable Expr value,
            Frame frame) {

        Frame.Place place() {
            if (entity == null) {
                throw RuleSql.cannot("a value gone through as a member");
            }
            return new Frame.Item(variable, entity);
        }

        Expr valueOrThrow() {
            if (value == null) {
                throw RuleSql.cannot("a member as a value");
            }
            return value;
        }
    }

    private boolean isUnknown(Expr list) {
        return switch (list) {
            case Expr.Members members -> rule.unknownLists.contains(members.entity());
            case Expr.Filter filter -> isUnknown(filter.list());
            case Expr.Each each -> isUnknown(each.list());
            case Expr.Append append -> append.lists().stream().anyMatch(this::isUnknown);
            default -> throw RuleSql.cannot("a list chosen by 'if'");
        };
    }

    private List<Part> parts(Expr list, Frame frame) {
        return switch (list) {
            // a list of another root: this one has none of them
            case Expr.Members members -> members.entity().root().equals(frame.group().root().id())
                    ? List.of(new Part(members.entity(), rule.steps.newVariable(), null, null, frame)) : List.of();
            case Expr.Filter filter ->
                parts(filter.list(), frame).stream().map(part -> filtered(filter, part)).toList();
            case Expr.Each each -> parts(each.list(), frame).stream().map(part -> new Part(part.entity(),
                    part.variable(), part.present(), each.body(), part.frame().bind(each.slot(), part.place())))
                    .toList();
            case Expr.Append append -> {
                List<Part> all = new ArrayList<>();
                append.lists().forEach(from -> all.addAll(parts(from, frame)));
                append.items().forEach(item -> all.add(new Part(null, 0, null, item, frame)));
                yield all;
            }
            default -> throw RuleSql.cannot("a list chosen by 'if'");
        };
    }

    private Part filtered(Expr.Filter filter, Part part) {
        Frame frame = part.frame().bind(filter.slot(), part.place());
        Term condition = rule.truth(filter.condition(), frame);
        Term present = part.present() == null ? condition : TruthSql.and(List.of(part.present(), condition));
        return new Part(part.entity(), part.variable(), present, null, part.frame());
    }

    Term quantified(Expr.Quantified quantified, Frame frame) {
        if (isUnknown(quantified.list())) {
            return Term.UNKNOWN;
        }
        List<Term> all = new ArrayList<>();
        for (Part part : parts(quantified.list(), frame)) {
            Term holds = rule.truth(quantified.condition(), part.frame().bind(quantified.slot(), part.place()));
            Term present = part.present();
            Term body = present == null ? holds
                    : quantified.every() ? TruthSql.or(List.of(TruthSql.not(present), holds))
                            : TruthSql.and(List.of(present, holds));
            Term members = members(part);
            all.add(rule.steps.keep(quantified.every() ? rule.dialect.every(members, part.variable(), body)
                    .without(part.variable())
                    : rule.dialect.some(members, part.variable(), body).without(part.variable())));
        }
        return quantified.every() ? TruthSql.and(all) : TruthSql.or(all);
    }

    private Term members(Part part) {
        Entity entity = part.entity();
        if (entity == null) {
            throw new IllegalStateException("no members");
        }
        return rule.steps.list(entity);
    }

    private Term lambda(String function, Term list, Part part, Term body) {
        return rule.dialect.lambda(function, list, part.variable(), body).without(part.variable());
    }

    Ends aggregate(Expr.Aggregate aggregate, Frame frame) {
        Expr list = aggregate.list();
        boolean unknown = isUnknown(list);
        return switch (aggregate.aggregation()) {
            case COUNT -> unknown ? number(new Num(BigDecimal.valueOf(least(list)), BigDecimal.valueOf(most(list))))
                    : count(list, frame);
            case SUM -> unknown ? number(Num.UNKNOWN) : sum(list, frame);
            case MIN, MAX -> unknown ? anything(aggregate.type())
                    : extreme(list, aggregate.type(), aggregate.aggregation() == Expr.Aggregation.MIN, frame);
        };
    }

    private static Ends number(Num value) {
        Ends ends = Ends.of(value);
        if (ends == null) {
            throw new IllegalStateException("no short number: " + value);
        }
        return ends;
    }

    private static Ends anything(Type type) {
        return type == Type.Scalar.NUMBER ? number(Num.UNKNOWN)
                : type == Type.Scalar.DATE ? Ends.of(Day.UNKNOWN)
                        : Ends.of(Span.unknown(type == Type.Scalar.MONTHS ? Span.Unit.MONTHS : Span.Unit.DAYS));
    }

    private static long least(Expr list) {
        return switch (list) {
            case Expr.Members members -> members.entity().min();
            case Expr.Each each -> least(each.list());
            case Expr.Append append -> append.items().size() + append.lists().stream().mapToLong(ListSql::least).sum();
            default -> 0;
        };
    }

    private static long most(Expr list) {
        return switch (list) {
            case Expr.Members members -> members.entity().max();
            case Expr.Filter filter -> most(filter.list());
            case Expr.Each each -> most(each.list());
            case Expr.Append append -> append.items().size() + append.lists().stream().mapToLong(ListSql::most).sum();
            default -> throw RuleSql.cannot("a list chosen by 'if'");
        };
    }

    private Ends count(Expr list, Frame frame) {
        Term low = Term.whole(BigInteger.ZERO);
        Term high = low;
        for (Part part : parts(list, frame)) {
            Term present = part.present();
            Term all = part.entity() == null ? Term.whole(ONE) : rule.dialect.size(
                    present == null ? members(part) : lambda("filter", members(part), part, present));
            Term possible = part.entity() == null || present == null ? all : rule.dialect.size(lambda("filter",
                    members(part), part, Term.of("coalesce(#, true)", present)));
            low = Term.of("(# + #)", low, all);
            high = Term.of("(# + #)", high, possible);
        }
        return new Ends(rule.steps.keep(low), rule.steps.keep(high), 0, ONE, BigDecimal.ZERO,
                BigDecimal.valueOf(most(list)), false, false, true);
    }

    private List<Ends> values(List<Part> parts, boolean numbers) {
        List<Ends> values = parts.stream().map(part -> rule.ends(part.valueOrThrow(), part.frame())).toList();
        return numbers ? rule.numbers.aligned(values) : values;
    }

    private Ends sum(Expr list, Frame frame) {
        List<Part> parts = parts(list, frame);
        List<Ends> values = values(parts, true);
        if (values.stream().anyMatch(Ends::hasParts)) {
            throw RuleSql.cannot("a sum of quotients that never end");
        }
        Ends result = number(Num.ZERO);
        for (int i = 0; i < parts.size(); i++) {
            result = rule.numbers.plus(result, sum(parts.get(i), values.get(i)));
        }
        return rule.numbers.kept(result);
    }

    private Ends sum(Part part, Ends value) {
        Entity entity = part.entity();
        if (entity == null) {
            return value;
        }
        BigDecimal times = BigDecimal.valueOf(entity.max());
        Ends sum = value.between(value.least().min(BigDecimal.ZERO).multiply(times),
                value.most().max(BigDecimal.ZERO).multiply(times));
        Term low = total(part, present(part, value.low(), value, true), sum);
        return sum.with(low, value.isSame() && part.present() == null ? low
                : total(part, present(part, value.high(), value, false), sum));
    }

    private Term total(Part part, Term body, Ends sum) {
        Term all = lambda("transform", members(part), part, rule.numbers.roomy(body, sum.size()));
        return rule.dialect.sum(rule.steps.keep(all), rule.numbers.kind(sum.size()));
    }

    /** An end of an element that may be missing: then it adds nothing. */
    private static Term present(Part part, Term end, Ends value, boolean low) {
        Term present = part.present();
        if (present == null) {
            return end;
        }
        boolean nothingOnThisSide = low ? value.least().signum() >= 0 : value.most().signum() <= 0;
        Term perhaps = nothingOnThisSide ? Term.whole(BigInteger.ZERO)
                : low ? Term.of("CASE WHEN # < 0 THEN # WHEN # >= 0 THEN 0 END", end, end, end)
                        : Term.of("CASE WHEN # > 0 THEN # WHEN # <= 0 THEN 0 END", end, end, end);
        return Term.of("CASE WHEN # THEN # WHEN NOT # THEN 0 ELSE # END", present, end, present, perhaps);
    }

    /**
     * An element that may be missing can only move the end on its own side: the least may be lower for it, but not higher.
     * Such a list is never empty, or it would not have been read.
     */
    private Ends extreme(Expr list, Type type, boolean least, Frame frame) {
        List<Part> parts = parts(list, frame);
        List<Ends> values = values(parts, type == Type.Scalar.NUMBER);
        List<Term> either = new ArrayList<>();
        List<Term> certain = new ArrayList<>();
        List<Term> missing = new ArrayList<>();
        Ends first = values.getFirst();
        BigDecimal from = values.stream().map(Ends::least).reduce(BigDecimal::min).orElseThrow();
        BigDecimal to = values.stream().map(Ends::most).reduce(BigDecimal::max).orElseThrow();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Ends value = values.get(i);
            Term outer = least ? value.low() : value.high();
            Term inner = least ? value.high() : value.low();
            boolean open = least ? value.openLow() : value.openHigh();
            Term present = part.present();
            if (part.entity() == null) {
                either.add(outer);
                certain.add(inner);
                if (open) {
                    missing.add(Term.of("# IS NULL", rule.steps.keep(outer)));
                }
                continue;
            }
            Term members = members(part);
            Term possible = present == null ? members
                    : lambda("filter", members, part, Term.of("coalesce(#, true)", present));
            Term outers = rule.steps.keep(lambda("transform", possible, part, outer));
            either.add(rule.dialect.extreme(least, outers));
            certain.add(rule.dialect.extreme(least, rule.steps.keep(lambda("transform", members, part,
                    present == null ? inner : Term.of("CASE WHEN # THEN # END", present, inner)))));
            if (open) {
                missing.add(rule.dialect.hasNull(outers));
            }
        }
        Term outer = fold(least, either);
        Term surely = fold(least, certain);
        Term end = missing.isEmpty() ? outer
                : Term.of("CASE WHEN NOT # THEN # END", TruthSql.or(missing), outer);
        boolean open = values.stream().anyMatch(Ends::isOpen);
        return rule.numbers
                .kept(new Ends(least ? end : surely, least ? surely : end, first.scale(), first.parts(), from,
                        to, open, open, values.stream().allMatch(Ends::direct)));
    }

    private static Term fold(boolean least, List<Term> terms) {
        return terms.size() == 1 ? terms.getFirst()
                : Term.of((least ? "least(" : "greatest(") + String.join(", ", terms.stream().map(_ -> "#").toList())
                        + ")", terms.toArray(Term[]::new));
    }
}
