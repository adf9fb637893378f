package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.Population;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * One loop while it is being compiled. What it reads of {@link Run} is fetched once, before the loop; that code stands at
 * the method's end, where it is known what is read.
 */
final class Loop {

    static final ClassDesc RUN = desc(Run.class);
    private static final int RUN_LOCAL = 0;
    final CodeBuilder code;
    final Group group;
    final Population population;
    final Shapes shapes;
    final Arguments arguments;
    final Numbering numbering;
    /** The local variable with the row of the member in each slot. */
    final int[] frame = new int[64];
    final int row;
    private final Map<String, Integer> fetched = new HashMap<>();
    private final List<Runnable> fetches = new ArrayList<>();

    /** Numbers that the loops of one kernel share. */
    interface Numbering {

        /** The place of an input's column in {@link Run#columns}. */
        int column(Input input);

        /** The measure with this name as others write it. */
        eu.masp.measures.Measure measure(String feelName);
    }

    Loop(CodeBuilder code, Group group, Population population, Shapes shapes, Arguments arguments,
            Numbering numbering) {
        this.code = code;
        this.group = group;
        this.population = population;
        this.shapes = shapes;
        this.arguments = arguments;
        this.numbering = numbering;
        this.row = newInt();
    }

    static ClassDesc desc(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }

    int newInt() {
        return code.allocateLocal(TypeKind.INT);
    }

    int newLong() {
        return code.allocateLocal(TypeKind.LONG);
    }

    int newReference() {
        return code.allocateLocal(TypeKind.REFERENCE);
    }

    /** A method of the classes that compiled code calls; their names are unique in their class. */
    void call(Class<?> owner, String name) {
        Method method = Arrays.stream(owner.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name));
        code.invokestatic(desc(owner), name, MethodTypeDesc.of(desc(method.getReturnType()),
                Arrays.stream(method.getParameterTypes()).map(Loop::desc).toList()));
    }

    /** The long on the stack, in a new variable. */
    int store() {
        int local = newLong();
        code.lstore(local);
        return local;
    }

    void load(Pair pair) {
        code.lload(pair.low()).lload(pair.high());
    }

    Pair constant(long value) {
        code.loadConstant(value);
        int local = store();
        return new Pair(local, local);
    }

    Pair constants(long low, long high) {
        if (low == high) {
            return constant(low);
        }
        code.loadConstant(low);
        int first = store();
        code.loadConstant(high);
        return new Pair(first, store());
    }

    /** A number of {@link Run#numbers}, in a variable. */
    int argument(String name, ToLongFunction<Rules> from) {
        int place = arguments.number(name, from);
        return fetch("number " + place, this::newLong, local -> code.aload(RUN_LOCAL).getfield(RUN, "numbers",
                desc(long[].class)).loadConstant(place).laload().lstore(local));
    }

    int object(String name, java.util.function.Function<Rules, Object> from, Class<?> type) {
        int place = arguments.object(name, from);
        return fetch("object " + place, this::newReference,
                local -> code.aload(RUN_LOCAL).getfield(RUN, "objects", desc(Object[].class)).loadConstant(place)
                        .aaload().checkcast(desc(type)).astore(local));
    }

    int column(Input input, Class<?> array) {
        int place = numbering.column(input);
        return fetch("column " + place, this::newReference,
                local -> code.aload(RUN_LOCAL).getfield(RUN, "columns", desc(Object[].class)).loadConstant(place)
                        .aaload().checkcast(desc(array)).astore(local));
    }

    /** One of the arrays of arrays of {@link Run}, by entity or measure. */
    int array(String field, int place, Class<?> arrays) {
        return fetch(field + place, this::newReference,
                local -> code.aload(RUN_LOCAL).getfield(RUN, field, desc(arrays)).loadConstant(place).aaload()
                        .astore(local));
    }

    int array(String field) {
        return fetch(field, this::newReference,
                local -> code.aload(RUN_LOCAL).getfield(RUN, field, desc(int[].class)).astore(local));
    }

    int base(Entity entity) {
        return fetch("base " + entity.index(), this::newInt, local -> code.aload(RUN_LOCAL)
                .getfield(RUN, "bases", desc(int[].class)).loadConstant(entity.index()).iaload().istore(local));
    }

    private int fetch(String name, java.util.function.IntSupplier variable, java.util.function.IntConsumer how) {
        Integer local = fetched.get(name);
        if (local == null) {
            int fresh = variable.getAsInt();
            fetches.add(() -> how.accept(fresh));
            fetched.put(name, fresh);
            local = fresh;
        }
        return local;
    }

    /** The loop around what is done for each row. */
    void over(Runnable body) {
        int count = newInt();
        Label fetch = code.newLabel();
        Label start = code.newLabel();
        Label next = code.newLabel();
        Label end = code.newLabel();
        code.goto_(fetch).labelBinding(start);
        code.aload(RUN_LOCAL).getfield(RUN, "count", ConstantDescs.CD_int).istore(count);
        code.iconst_0().istore(row);
        code.labelBinding(next).iload(row).iload(count).if_icmpge(end);
        members();
        body.run();
        code.iinc(row, 1).goto_(next);
        code.labelBinding(end).return_();
        code.labelBinding(fetch);
        fetches.forEach(Runnable::run);
        code.goto_(start);
    }

    /** The loop around what is done for each row that is selected. */
    void overSelected(Runnable body) {
        int count = newInt();
        int place = newInt();
        int selected = newReference();
        Label fetch = code.newLabel();
        Label start = code.newLabel();
        Label next = code.newLabel();
        Label end = code.newLabel();
        code.goto_(fetch).labelBinding(start);
        code.aload(RUN_LOCAL).getfield(RUN, "selectedCount", ConstantDescs.CD_int).istore(count);
        code.aload(RUN_LOCAL).getfield(RUN, "selected", desc(int[].class)).astore(selected);
        code.iconst_0().istore(place);
        code.labelBinding(next).iload(place).iload(count).if_icmpge(end);
        code.aload(selected).iload(place).iaload().istore(row);
        members();
        body.run();
        code.iinc(place, 1).goto_(next);
        code.labelBinding(end).return_();
        code.labelBinding(fetch);
        fetches.forEach(Runnable::run);
        code.goto_(start);
    }

    private void members() {
        for (int slot = 0; slot < 3; slot++) {
            frame[slot] = newInt();
        }
        if (group.isRoot()) {
            code.iload(row).iload(base(group.root())).iadd().istore(frame[0]);
            return;
        }
        if (group.isPair()) {
            code.aload(array("left")).iload(row).iaload().istore(frame[1]);
            code.aload(array("right")).iload(row).iaload().istore(frame[2]);
        } else {
            code.iload(row).iload(base(group.of().getFirst())).iadd().istore(frame[1]);
        }
        int roots = array("roots", group.of().getFirst().index(), int[][].class);
        code.aload(roots).iload(frame[1]).iaload().istore(frame[0]);
    }
}
