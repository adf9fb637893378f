package eu.masp.simulation.columns;

import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Walk;
import eu.masp.simulation.population.Population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures compiled for a population: what is to be worked out, in an order in which nothing is read before it is there. */
public final class Program {

    private final Rules rules;
    private final Population population;
    private final KernelBuilder builder;
    private final Map<Measure, Plan> plans = new LinkedHashMap<>();
    private final Map<Measure, Set<Expr.LinkedField>> linkedFigures = new LinkedHashMap<>();
    private final Set<Measure> read = new LinkedHashSet<>();
    private final Set<Measure> beingOrdered = new LinkedHashSet<>();
    private final Kernel kernel;
    private final boolean[] definite;

    private Program(Rules rules, Population population, List<Measure> measures) {
        this.rules = rules;
        this.population = population;
        this.builder = new KernelBuilder(rules, population);
        Set<Measure> ordered = new LinkedHashSet<>();
        measures.forEach(measure -> order(measure, ordered));
        ordered.forEach(measure -> plans.put(measure, plan(measure)));
        this.kernel = builder.build();
        this.definite = new boolean[builder.truthCount()];
        for (int loop = 0; loop < definite.length; loop++) {
            definite[loop] = builder.isDefinite(loop);
        }
    }

    /**
     * Compiles measures, and those they read.
     *
     * @throws CannotCompileException naming the measure and the criterion or figure
     */
    public static Program compile(Rules rules, Population population, List<Measure> measures) {
        return new Program(rules, population, measures);
    }

    /**
     * The same program with other values of parameters on the same date: nothing is compiled.
     *
     * @param moved rules of the same measures
     * @throws ArithmeticException when a value needs more digits than there is room for: compile anew
     */
    public Program with(Rules moved) {
        if (!moved.on().equals(rules.on())) {
            throw new IllegalArgumentException("compiled for " + rules.on() + ", not for " + moved.on());
        }
        builder.arguments().numbers(moved);
        builder.arguments().objects(moved);
        return new Program(this, moved);
    }

    private Program(Program compiled, Rules moved) {
        this.rules = moved;
        this.population = compiled.population;
        this.builder = compiled.builder;
        this.plans.putAll(compiled.plans);
        this.read.addAll(compiled.read);
        this.kernel = compiled.kernel;
        this.definite = compiled.definite;
    }

    private void order(Measure measure, Set<Measure> ordered) {
        if (ordered.contains(measure)) {
            return;
        }
        if (!beingOrdered.add(measure)) {
            throw new CannotCompileException(measure.file() + ": '" + measure.id()
                    + "' reads its own result, directly or through other measures.");
        }
        for (Expr expr : measure.expressions()) {
            Walk.all(expr, part -> {
                if (part instanceof Expr.Linked linked) {
                    Measure other = rules.measureByFeelName(linked.measure());
                    read.add(other);
                    linkedFigures.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(linked.field());
                    order(other, ordered);
                }
            });
        }
        measure.notWith().forEach(id -> {
            Measure other = rules.measureByFeelName(id);
            read.add(other);
            order(other, ordered);
        });
        beingOrdered.remove(measure);
        ordered.add(measure);
    }

    private Plan plan(Measure measure) {
        Group group = Group.of(measure);
        List<Plan.Criterion> criteria = new ArrayList<>();
        if (measure.inForce().from() != null || measure.inForce().to() != null) {
            criteria.add(new Plan.Criterion(Plan.IN_FORCE,
                    new Plan.Always(measure.inForce().holds(rules.on()) ? Kleene.YES : Kleene.NO)));
        }
        if (!measure.territories().isEmpty()) {
            criteria.add(new Plan.Criterion(Plan.TERRITORY, new Plan.Lives(measure.root(), measure.territories())));
        }
        for (Measure.Criterion criterion : measure.criteria()) {
            criteria.add(new Plan.Criterion(criterion.id(), loop(measure, group, criterion)));
        }
        if (!measure.notWith().isEmpty()) {
            criteria.add(new Plan.Criterion(Plan.NOT_WITH,
                    new Plan.None(measure.notWith().stream().map(rules::measureByFeelName).toList())));
        }
        return new Plan(measure, group, criteria, figures(measure, group));
    }

    private Plan.Source loop(Measure measure, Group group, Measure.Criterion criterion) {
        Expr expr = criterion.when().expr();
        Group of = !group.isRoot() && readsRootAlone(expr) ? new Group(group.root(), List.of(group.root())) : group;
        attempt(measure, "criterion '" + criterion.id() + "'", of, expr, false);
        return new Plan.Loop(builder.truth(of, expr), of);
    }

    private void attempt(Measure measure, String what, Group group, Expr expr, boolean figure) {
        try {
            builder.attempt(group, expr, figure);
        } catch (CannotCompileException e) {
            throw new CannotCompileException(measure.file() + ": " + what + " of '" + measure.id()
                    + "' uses what columns cannot be compiled from: " + e.getMessage() + ".");
        }
    }

    /** Then it is decided once for each root. */
    private boolean readsRootAlone(Expr expr) {
        Set<Integer> bound = new LinkedHashSet<>();
        boolean[] alone = {true};
        Walk.all(expr, part -> {
            switch (part) {
                case Expr.Filter filter -> bound.add(filter.slot());
                case Expr.Each each -> bound.add(each.slot());
                case Expr.Quantified quantified -> bound.add(quantified.slot());
                case Expr.Linked linked ->
                    alone[0] &= Group.of(rules.measureByFeelName(linked.measure())).isRoot();
                default -> {
                    // reads nothing of its own
                }
            }
        });
        Walk.all(expr, part -> alone[0] &= !(part instanceof Expr.Read read) || read.slot() == 0
                || bound.contains(read.slot()));
        return alone[0];
    }

    private Map<Expr.LinkedField, Integer> figures(Measure measure, Group group) {
        Set<Expr.LinkedField> wanted = new LinkedHashSet<>(linkedFigures.getOrDefault(measure, Set.of()));
        Expr.LinkedField main = Figure.main(measure);
        if (main != null) {
            wanted.add(main);
        }
        Map<Expr.LinkedField, Integer> figures = new LinkedHashMap<>();
        for (Expr.LinkedField field : wanted) {
            Expr expr = Figure.of(measure, field);
            if (expr != null) {
                attempt(measure, "the amount", group, expr, true);
                figures.put(field, builder.figure(group, expr));
            }
        }
        return figures;
    }

    /** Whether another measure's rules read this one's verdict. */
    boolean isRead(Measure measure) {
        return read.contains(measure);
    }

    /** The measure of this program with the same id. */
    public Measure measure(Measure same) {
        return rules.measureByFeelName(same.id());
    }

    Rules rules() {
        return rules;
    }

    public Population population() {
        return population;
    }

    Kernel kernel() {
        return kernel;
    }

    /** Every measure that is worked out, also those that were asked for by another measure alone. */
    public List<Plan> plans() {
        return List.copyOf(plans.values());
    }

    /** The class that was compiled, for looking at it. */
    byte[] bytes() {
        return builder.bytes();
    }

    int loops() {
        return builder.truthCount();
    }

    /** Whether a loop never says "unknown". */
    boolean isDefinite(int loop) {
        return definite[loop];
    }

    Arguments arguments() {
        return builder.arguments();
    }

    List<Input> columns() {
        return builder.columns();
    }
}
