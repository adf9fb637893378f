package eu.masp.simulation.columns;

import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.population.Population;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one class of all the loops that a set of measures needs: a method each, so that each is small enough for the JIT. */
final class KernelBuilder implements Loop.Numbering {

    private static final ClassDesc SELF = ClassDesc.of(KernelBuilder.class.getPackageName(), "Compiled");
    private static final ClassDesc BYTES = Loop.desc(byte[].class);
    private static final ClassDesc LONGS = Loop.desc(long[].class);
    private static final MethodTypeDesc TRUTHS = MethodTypeDesc.of(ConstantDescs.CD_void, Loop.RUN, BYTES);
    private static final MethodTypeDesc FIGURES = MethodTypeDesc.of(ConstantDescs.CD_void, Loop.RUN, LONGS, LONGS);
    private static final int PUBLIC = ClassFile.ACC_PUBLIC;
    private static final int STATIC = ClassFile.ACC_STATIC;

    private record Rule(Group group, Expr expr) {}

    private final Rules rules;
    private final Population population;
    private final Shapes shapes;
    private final Arguments arguments = new Arguments();
    private final Map<Rule, Integer> truths = new LinkedHashMap<>();
    private final Map<Rule, Integer> figures = new LinkedHashMap<>();
    private final Set<Rule> definite = new HashSet<>();
    private final List<Input> columns = new ArrayList<>();

    KernelBuilder(Rules rules, Population population) {
        this.rules = rules;
        this.population = population;
        this.shapes = new Shapes(rules);
    }

    /** The number of the loop that decides this for every row of the group; the same for the same rule. */
    int truth(Group group, Expr expr) {
        return truths.computeIfAbsent(new Rule(group, expr), _ -> truths.size());
    }

    int figure(Group group, Expr expr) {
        return figures.computeIfAbsent(new Rule(group, expr), _ -> figures.size());
    }

    @Override
    public int column(Input input) {
        int place = columns.indexOf(input);
        if (place < 0) {
            columns.add(input);
            place = columns.size() - 1;
        }
        return place;
    }

    @Override
    public Measure measure(String feelName) {
        return rules.measureByFeelName(feelName);
    }

    Arguments arguments() {
        return arguments;
    }

    /** The inputs whose columns the loops read, in the order of {@link Run#columns}. */
    List<Input> columns() {
        return columns;
    }

    int truthCount() {
        return truths.size();
    }

    /** Whether the loop can be compiled: tried on its own, so that an error can say which rule is meant. */
    void attempt(Group group, Expr expr, boolean figure) {
        ClassFile.of().build(SELF, type -> type.withMethodBody("attempt", figure ? FIGURES : TRUTHS, STATIC,
                code -> body(code, group, expr, figure)));
    }

    Kernel build() {
        try {
            return (Kernel) MethodHandles.lookup().defineHiddenClass(bytes(), true).lookupClass()
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled class cannot be started", e);
        }
    }

    byte[] bytes() {
        return ClassFile.of().build(SELF, this::build);
    }

    private void build(ClassBuilder type) {
        ClassDesc kernel = Loop.desc(Kernel.class);
        type.withSuperclass(kernel).withFlags(ClassFile.ACC_FINAL);
        type.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, PUBLIC, code -> code.aload(0)
                .invokespecial(kernel, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
        truths.forEach((rule, number) -> type.withMethodBody("truth" + number, TRUTHS, STATIC,
                code -> body(code, rule.group(), rule.expr(), false)));
        figures.forEach((rule, number) -> type.withMethodBody("figure" + number, FIGURES, STATIC,
                code -> body(code, rule.group(), rule.expr(), true)));
        type.withMethodBody("truths", TRUTHS.insertParameterTypes(0, ConstantDescs.CD_int), 0,
                code -> choose(code, truths.size(), "truth", TRUTHS));
        type.withMethodBody("figures", FIGURES.insertParameterTypes(0, ConstantDescs.CD_int), 0,
                code -> choose(code, figures.size(), "figure", FIGURES));
    }

    /** Calls the loop with this number. */
    private static void choose(CodeBuilder code, int count, String name, MethodTypeDesc type) {
        if (count == 0) {
            // A switch without cases is none that the class-file API can end.
            code.return_();
            return;
        }
        List<SwitchCase> cases = new ArrayList<>();
        Label none = code.newLabel();
        for (int i = 0; i < count; i++) {
            cases.add(SwitchCase.of(i, code.newLabel()));
        }
        for (int i = 0; i < type.parameterCount(); i++) {
            code.aload(i + 2);
        }
        code.iload(1).tableswitch(none, cases);
        for (SwitchCase one : cases) {
            code.labelBinding(one.target()).invokestatic(SELF, name + one.caseValue(), type).return_();
        }
        code.labelBinding(none).return_();
    }

    private void body(CodeBuilder code, Group group, Expr expr, boolean figure) {
        Loop loop = new Loop(code, group, population, shapes, arguments, this);
        RuleCode rule = new RuleCode(loop);
        if (figure) {
            loop.overSelected(() -> figure(code, loop, rule, expr));
            return;
        }
        loop.over(() -> {
            code.aload(1).iload(loop.row);
            boolean known = rule.truths.truth(expr);
            code.i2b().bastore();
            if (known) {
                definite.add(new Rule(group, expr));
            }
        });
    }

    /** Whether the loop never says "unknown". */
    boolean isDefinite(int truth) {
        return definite.contains(List.copyOf(truths.keySet()).get(truth));
    }

    private void figure(CodeBuilder code, Loop loop, RuleCode rule, Expr expr) {
        Shape shape = shapes.of(expr);
        Pair cents = shape == null ? rule.decimals.cents(expr) : rule.numbers.value(expr, 2);
        code.aload(1).iload(loop.row).lload(cents.low()).lastore();
        code.aload(2).iload(loop.row).lload(cents.high()).lastore();
    }
}
