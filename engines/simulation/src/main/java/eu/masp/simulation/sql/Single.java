package eu.masp.simulation.sql;

import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Walk;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Rules that read one answer or none. What they are worth while it is missing is the same for everybody: the interpreter says it
 * once, and where it is there plain SQL does.
 */
final class Single {

    private static final int SLOTS = 64;
    private final Rules rules;

    Single(Rules rules) {
        this.rules = rules;
    }

    /** Which answers a rule reads; null when it reads a list or another measure. */
    @Nullable
    Set<Frame.Read> reads(Expr expr, Frame frame) {
        boolean[] more = {false};
        Walk.all(expr, part -> more[0] |= switch (part) {
            case Expr.Linked _,Expr.Members _,Expr.Filter _,Expr.Each _,Expr.Append _,Expr.Quantified _,Expr.Aggregate _ ->
                true;
            default -> false;
        });
        if (more[0]) {
            return null;
        }
        Set<Frame.Read> reads = new HashSet<>();
        Walk.all(expr, part -> {
            if (part instanceof Expr.Read read) {
                reads.add(new Frame.Read(frame.place(read.slot()), read.input()));
            }
        });
        return reads;
    }

    /** What the rule is worth while nothing that it reads is known. */
    Value unknown(Expr expr) {
        @Nullable
        Member[] frame = new Member[SLOTS];
        Walk.all(expr, part -> {
            if (part instanceof Expr.Read read) {
                frame[read.slot()] = nothingKnown(read.input());
            }
        });
        return Interpreter.value(expr, new Parameters(), frame);
    }

    /** Whether every parameter of the rule has a value. */
    boolean isDefinite(Expr expr) {
        boolean[] definite = {true};
        Walk.all(expr, part -> {
            switch (part) {
                case Expr.Parameter parameter -> definite[0] &= rules.parameter(parameter.index()).known();
                case Expr.Band band -> definite[0] &= rules.bands(band.index()) != null;
                case Expr.Constant constant -> definite[0] &= constant.value().known();
                default -> {
                    // depends on its parts alone
                }
            }
        });
        return definite[0];
    }

    private Member nothingKnown(Input input) {
        Value[] values = rules.catalogue().vocabulary().inputsOf(input.entity()).stream().map(rules::domain)
                .toArray(Value[]::new);
        return new Member(input.entity(), "?", values);
    }

    private final class Parameters implements Interpreter.Scope {

        @Override
        public LocalDate on() {
            return rules.on();
        }

        @Override
        public Value.Items list(int entity) {
            throw new IllegalStateException("reads a list");
        }

        @Override
        public Value parameter(int index) {
            return rules.parameter(index);
        }

        @Override
        public @Nullable BandTable bands(int index) {
            return rules.bands(index);
        }

        @Override
        public Value linked(Expr.Linked link, @Nullable Member[] frame) {
            throw new IllegalStateException("reads another measure");
        }
    }
}
