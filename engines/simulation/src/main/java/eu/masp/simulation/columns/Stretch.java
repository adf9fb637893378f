package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The results of all measures for some roots that lie side by side. One for each thread; its arrays are used again for the
 * next roots.
 */
public final class Stretch {

    private final Program program;
    private final Run run = new Run();
    private final Rows rows;
    private final Criteria truths;
    private final Map<Measure, Result> results = new HashMap<>();

    /** One measure's. */
    private static final class Result {

        private final Planes verdicts = new Planes();
        private final Planes[] criteria;
        private int count;
        private byte[] bytes = new byte[0];
        private boolean asBytes;
        private final byte[][] criterionBytes;
        private final boolean[] criterionAsBytes;

        Result(int criteria) {
            this.criteria = new Planes[criteria];
            this.criterionBytes = new byte[criteria][];
            this.criterionAsBytes = new boolean[criteria];
        }
    }

    Stretch(Program program) {
        this.program = program;
        Population population = program.population();
        int entities = program.rules().catalogue().vocabulary().entities().size();
        int measures = program.rules().catalogue().measures().size();
        this.rows = new Rows(population, run);
        run.numbers = program.arguments().numbers(program.rules());
        run.objects = program.arguments().objects(program.rules());
        run.columns = program.columns().stream().map(rows::column).toArray();
        run.roots = new int[entities][];
        run.firsts = new int[entities][];
        run.bases = new int[entities];
        for (Table table : population.tables()) {
            run.roots[table.entity().index()] = table.roots();
            run.firsts[table.entity().index()] = table.firsts();
        }
        run.left = new int[0];
        run.right = new int[0];
        run.selected = new int[0];
        run.verdicts = new byte[measures][];
        run.lows = new long[Figure.places(measures)][];
        run.highs = new long[Figure.places(measures)][];
        this.truths = new Criteria(program, run, rows);
        program.plans().forEach(plan -> results.put(plan.measure(), new Result(plan.criteria().size())));
    }

    /** For the results of another program on the same rows. */
    public static Stretch of(Program program) {
        return new Stretch(program);
    }

    /** Works out all measures of this root for the same roots as the other one. */
    public void follow(Stretch other, Entity root) {
        work(root, other.rows.from(), other.rows.to());
    }

    /** Works out all measures of this root entity for these roots: the first included, the last not. */
    void work(Entity root, int first, int last) {
        rows.set(root, first, last);
        truths.clear();
        for (Plan plan : program.plans()) {
            if (plan.measure().root().equals(root)) {
                work(plan);
            }
        }
    }

    private void work(Plan plan) {
        Measure measure = plan.measure();
        Result result = result(measure);
        result.count = rows.count(plan.group());
        result.asBytes = false;
        java.util.Arrays.fill(result.criterionAsBytes, false);
        result.verdicts.all(Kleene.YES, result.count);
        for (int c = 0; c < result.criteria.length; c++) {
            result.criteria[c] = truths.of(plan.criteria().get(c).source(), measure, plan.group());
            result.verdicts.and(result.criteria[c], result.count);
        }
        if (program.isRead(measure)) {
            run.verdicts[measure.index()] = verdicts(measure);
        }
        if (!plan.figures().isEmpty()) {
            figures(plan, result);
        }
    }

    private void figures(Plan plan, Result result) {
        if (run.selected.length < result.count) {
            run.selected = new int[result.count + result.count / 4];
        }
        run.selectedCount = Bits.rows(result.verdicts.maybe(), result.count, run.selected);
        plan.figures().forEach((field, loop) -> {
            int place = Figure.place(plan.measure(), field);
            long[] lows = room(run.lows[place], result.count);
            long[] highs = room(run.highs[place], result.count);
            run.lows[place] = lows;
            run.highs[place] = highs;
            rows.enter(plan.group());
            program.kernel().figures(loop, run, lows, highs);
        });
    }

    private static long[] room(long @Nullable [] array, int count) {
        return array != null && array.length >= count ? array : new long[count + count / 4];
    }

    private Result result(Measure measure) {
        return Objects.requireNonNull(results.get(measure), () -> measure.id() + " is not worked out");
    }

    /** For a measure's rows, the row in its table of one of the entities it is decided for, or of their root. */
    public int[] rows(Measure measure, Entity entity) {
        Group group = Group.of(measure);
        rows.enter(group);
        return rows.all(entity, group);
    }

    public int count(Measure measure) {
        return result(measure).count;
    }

    /** Those who are entitled, as {@link Bits}. */
    public long[] yes(Measure measure) {
        return result(measure).verdicts.yes();
    }

    /** Those who are entitled or could be, as {@link Bits}. */
    public long[] maybe(Measure measure) {
        return result(measure).verdicts.maybe();
    }

    /** Of whom a criterion, by its place in the plan, is met. */
    public long[] yes(Measure measure, int place) {
        return result(measure).criteria[place].yes();
    }

    /** Of whom a criterion, by its place in the plan, is met or could be. */
    public long[] maybe(Measure measure, int place) {
        return result(measure).criteria[place].maybe();
    }

    /** Verdicts, see {@link Kleene}, row by row; the first {@link #count} count. */
    public byte[] verdicts(Measure measure) {
        Result result = result(measure);
        if (!result.asBytes) {
            result.bytes = Rows.room(result.bytes, result.count);
            Bits.bytes(result.verdicts.yes(), result.verdicts.maybe(), result.count, result.bytes);
            result.asBytes = true;
        }
        return result.bytes;
    }

    /** The truth values of a criterion, by its place in the plan, row by row. */
    public byte[] criterion(Measure measure, int place) {
        Result result = result(measure);
        if (!result.criterionAsBytes[place]) {
            result.criterionBytes[place] = Rows.room(result.criterionBytes[place], result.count);
            Planes planes = result.criteria[place];
            Bits.bytes(planes.yes(), planes.maybe(), result.count, result.criterionBytes[place]);
            result.criterionAsBytes[place] = true;
        }
        return result.criterionBytes[place];
    }

    /** The lower ends of a figure in cents where the verdict is not no; {@link Long#MIN_VALUE} is no end. */
    public long[] lows(Measure measure, Expr.LinkedField field) {
        return Objects.requireNonNull(run.lows[Figure.place(measure, field)]);
    }

    public long[] highs(Measure measure, Expr.LinkedField field) {
        return Objects.requireNonNull(run.highs[Figure.place(measure, field)]);
    }
}
