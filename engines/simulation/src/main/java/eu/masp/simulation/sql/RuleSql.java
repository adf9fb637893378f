package eu.masp.simulation.sql;

import eu.masp.measures.Entity;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** The parts that turn a rule into SQL, which call each other as a rule's parts hold each other. */
final class RuleSql {

    final Rules rules;
    final Steps steps;
    final Dialect dialect;
    final Set<Entity> unknownLists;
    final Single single;
    final TruthSql truths;
    final NumberSql numbers;
    final DaySql days;
    final ListSql lists;
    final MeasureSql measures;

    RuleSql(Rules rules, Dialect dialect, Set<Entity> unknownLists) {
        this.rules = rules;
        this.dialect = dialect;
        this.unknownLists = unknownLists;
        this.steps = new Steps(dialect);
        this.single = new Single(rules);
        this.truths = new TruthSql(this);
        this.numbers = new NumberSql(this);
        this.days = new DaySql(this);
        this.lists = new ListSql(this);
        this.measures = new MeasureSql(this);
    }

    /** A yes-or-no as BOOLEAN, NULL while it is unknown. */
    Term truth(Expr expr, Frame frame) {
        Set<Frame.Read> reads = single.reads(expr, frame);
        if (reads == null || reads.size() > 1) {
            return truths.truth(expr, frame);
        }
        Truth unknown = (Truth) single.unknown(expr);
        if (reads.isEmpty()) {
            return literal(unknown);
        }
        Frame.Read read = reads.iterator().next();
        if (frame.known().contains(read)) {
            return truths.truth(expr, frame);
        }
        Term known = truths.truth(expr, frame.knowing(read));
        return where(read, known, literal(unknown), unknown == Truth.UNKNOWN);
    }

    static Term literal(Truth truth) {
        return switch (truth) {
            case YES -> Term.TRUE;
            case NO -> Term.FALSE;
            case UNKNOWN -> Term.UNKNOWN;
        };
    }

    /** One thing where an answer is there, another where it is missing. */
    private Term where(Frame.Read read, Term known, Term unknown, boolean isNull) {
        if (known.isStrict() && reads(known)) {
            return isNull ? known : Term.of("coalesce(#, #)", known, unknown);
        }
        Term column = steps.read(read);
        return isNull ? Term.of("CASE WHEN # IS NOT NULL THEN # END", column, known)
                : Term.of("CASE WHEN # IS NULL THEN # ELSE # END", column, unknown, known);
    }

    /** A rule whose value does not depend on the answer after all would not be NULL without it. */
    private static boolean reads(Term known) {
        return known.text().matches("(?s).*[\"`].*");
    }

    /** A number, date or duration. */
    Ends ends(Expr expr, Frame frame) {
        Set<Frame.Read> reads = single.reads(expr, frame);
        if (reads == null || reads.size() > 1) {
            return structural(expr, frame);
        }
        Ends unknown = literal(single.unknown(expr));
        if (unknown == null) {
            return structural(expr, frame);
        }
        if (reads.isEmpty()) {
            return unknown;
        }
        Frame.Read read = reads.iterator().next();
        if (frame.known().contains(read)) {
            return structural(expr, frame);
        }
        Ends known = structural(expr, frame.knowing(read));
        if (unknown.scale() > known.scale()) {
            return structural(expr, frame);
        }
        Ends aligned = numbers.at(unknown, known.scale(), known.parts());
        Term low = where(read, known.low(), aligned.low(), unknown.openLow());
        Term high = where(read, known.high(), aligned.high(), unknown.openHigh());
        return new Ends(low, high, known.scale(), known.parts(), known.least().min(unknown.least()),
                known.most().max(unknown.most()), known.openLow() || unknown.openLow(),
                known.openHigh() || unknown.openHigh(), known.direct());
    }

    private Ends structural(Expr expr, Frame frame) {
        return expr.type() == eu.masp.measures.feel.Type.Scalar.NUMBER ? numbers.ends(expr, frame)
                : days.ends(expr, frame);
    }

    private static @Nullable Ends literal(Value value) {
        return switch (value) {
            case Num num -> Ends.of(num);
            case Day day -> Ends.of(day);
            case Span span -> Ends.of(span);
            default -> throw new IllegalStateException("not a number, date or duration: " + value);
        };
    }

    /** Whether a rule is never unknown here: everything that it reads is there. */
    boolean isDefinite(Expr expr, Frame frame) {
        Set<Frame.Read> reads = single.reads(expr, frame);
        return reads != null && frame.known().containsAll(reads) && single.isDefinite(expr);
    }

    static Inexpressible cannot(String why) {
        return new Inexpressible(why);
    }
}
