package eu.masp.simulation.columns;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.math.RoundingMode;

/** Sums, products and quotients of numbers with two ends; one variable is enough for what is exact. */
final class Sums {

    private final Loop loop;
    private final CodeBuilder code;

    Sums(Loop loop) {
        this.loop = loop;
        this.code = loop.code;
    }

    Pair scaled(Pair pair, int digits) {
        if (digits == 0) {
            return pair;
        }
        long by = Shape.power(digits);
        if (pair.exact()) {
            code.lload(pair.low()).loadConstant(by).lmul();
            return exact();
        }
        code.lload(pair.low()).loadConstant(by);
        loop.call(Ranges.class, "scaled");
        int low = loop.store();
        code.lload(pair.high()).loadConstant(by);
        loop.call(Ranges.class, "scaled");
        return new Pair(low, loop.store());
    }

    /** The long on the stack, which has no other end. */
    private Pair exact() {
        int value = loop.store();
        return new Pair(value, value);
    }

    Pair negate(Pair pair) {
        if (pair.exact()) {
            code.lload(pair.low()).lneg();
            return exact();
        }
        code.lload(pair.high());
        loop.call(Ranges.class, "negate");
        int low = loop.store();
        code.lload(pair.low());
        loop.call(Ranges.class, "negate");
        return new Pair(low, loop.store());
    }

    Pair plus(Pair a, Pair b) {
        if (a.exact() && b.exact()) {
            code.lload(a.low()).lload(b.low()).ladd();
            return exact();
        }
        code.lload(a.low()).lload(b.low());
        loop.call(Ranges.class, "plusLow");
        int low = loop.store();
        code.lload(a.high()).lload(b.high());
        loop.call(Ranges.class, "plusHigh");
        return new Pair(low, loop.store());
    }

    Pair times(Pair a, Pair b) {
        if (a.exact() && b.exact()) {
            code.lload(a.low()).lload(b.low()).lmul();
            return exact();
        }
        loop.load(a);
        loop.load(b);
        loop.call(Ranges.class, "timesLow");
        int low = loop.store();
        loop.load(a);
        loop.load(b);
        loop.call(Ranges.class, "timesHigh");
        return new Pair(low, loop.store());
    }

    Pair extreme(boolean least, Pair a, Pair b) {
        code.lload(a.low()).lload(b.low());
        math(least);
        int low = loop.store();
        if (a.exact() && b.exact()) {
            return new Pair(low, low);
        }
        code.lload(a.high()).lload(b.high());
        math(least);
        return new Pair(low, loop.store());
    }

    void math(boolean least) {
        code.invokestatic(Loop.desc(Math.class), least ? "min" : "max", MethodTypeDesc.ofDescriptor("(JJ)J"));
    }

    Pair divided(Pair pair, long by, RoundingMode mode) {
        code.lload(pair.low()).loadConstant(by).loadConstant(mode.ordinal());
        loop.call(Ranges.class, "divided");
        int low = loop.store();
        if (pair.exact()) {
            return new Pair(low, low);
        }
        code.lload(pair.high()).loadConstant(by).loadConstant(mode.ordinal());
        loop.call(Ranges.class, "divided");
        return new Pair(low, loop.store());
    }

    Pair abs(Pair of) {
        loop.load(of);
        loop.call(Ranges.class, "absLow");
        int low = loop.store();
        if (of.exact()) {
            return new Pair(low, low);
        }
        loop.load(of);
        loop.call(Ranges.class, "absHigh");
        return new Pair(low, loop.store());
    }
}
