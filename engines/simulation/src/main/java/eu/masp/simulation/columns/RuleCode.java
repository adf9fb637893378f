package eu.masp.simulation.columns;

import eu.masp.measures.Input;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.population.Width;

import java.lang.constant.ClassDesc;

/** The parts that turn a rule into code, which call each other as a rule's parts hold each other. */
final class RuleCode {

    final Loop loop;
    final TruthCode truths;
    final NumberCode numbers;
    final Sums sums;
    final DecimalCode decimals;
    final DayCode days;
    final ListCode lists;

    RuleCode(Loop loop) {
        this.loop = loop;
        this.sums = new Sums(loop);
        this.truths = new TruthCode(this);
        this.numbers = new NumberCode(this);
        this.decimals = new DecimalCode(this);
        this.days = new DayCode(this);
        this.lists = new ListCode(this);
    }

    /** Leaves what a column holds for a member on the stack: an int, or a long from a long column. */
    void column(Expr.Read read, Width width) {
        Input input = read.input();
        loop.code.aload(loop.column(input, switch (width) {
            case BYTE -> byte[].class;
            case SHORT -> short[].class;
            case INT -> int[].class;
            case LONG -> long[].class;
        })).iload(loop.frame[read.slot()]);
        switch (width) {
            case BYTE -> loop.code.baload();
            case SHORT -> loop.code.saload();
            case INT -> loop.code.iaload();
            case LONG -> loop.code.laload();
        }
    }

    /** What a column of numbers or dates holds, between its two ends. */
    Pair ends(Expr.Read read, Width width, int lowest, int highest) {
        column(read, width);
        if (width != Width.LONG) {
            loop.code.i2l();
        }
        int value = loop.store();
        if (loop.population.complete(read.input())) {
            return new Pair(value, value);
        }
        loop.code.lload(value).loadConstant(width.missing()).lload(lowest);
        loop.call(Ranges.class, "orEnd");
        int low = loop.store();
        loop.code.lload(value).loadConstant(width.missing()).lload(highest);
        loop.call(Ranges.class, "orEnd");
        return new Pair(low, loop.store());
    }

    static ClassDesc numClass() {
        return Loop.desc(eu.masp.measures.feel.Num.class);
    }

    static CannotCompileException cannot(Object construct) {
        return new CannotCompileException(construct.getClass().getSimpleName());
    }
}
