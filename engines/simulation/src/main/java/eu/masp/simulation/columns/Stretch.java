package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Territory;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.population.Width;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of all measures for some roots that lie side by side. One for each thread; its arrays are used again for the
 * next roots.
 */
public final class Stretch {

    private final Program program;
    private final Population population;
    private final Run run = new Run();
    private final byte[] @Nullable [] truths;
    private final boolean[] done;
    private final Map<Object, byte[]> byRoot = new HashMap<>();
    private final Map<List<Territory>, byte[]> holds = new HashMap<>();
    private final Map<Measure, byte[][]> criteria = new HashMap<>();
    private final Map<Measure, Integer> counts = new HashMap<>();
    private final Map<Group, int[][]> pairs = new HashMap<>();
    private int from;
    private int to;

    Stretch(Program program) {
        this.program = program;
        this.population = program.population();
        this.truths = new byte[program.loops()][];
        this.done = new boolean[program.loops()];
        int entities = program.rules().catalogue().vocabulary().entities().size();
        int measures = program.rules().catalogue().measures().size();
        run.numbers = program.arguments().numbers(program.rules());
        run.objects = program.arguments().objects(program.rules());
        run.columns = program.columns().stream().map(this::column).toArray();
        run.roots = new int[entities][];
        run.firsts = new int[entities][];
        run.bases = new int[entities];
        for (Table table : population.tables()) {
            run.roots[table.entity().index()] = table.roots();
            run.firsts[table.entity().index()] = table.firsts();
        }
        run.left = new int[0];
        run.right = new int[0];
        run.verdicts = new byte[measures][];
        run.lows = new long[Figure.places(measures)][];
        run.highs = new long[Figure.places(measures)][];
    }

    private Object column(Input input) {
        Object column = population.table(input.entity()).columns().get(input);
        if (column == null) {
            throw new IllegalStateException("no column of " + input.id());
        }
        return column;
    }

    /** For the results of another program on the same rows. */
    public static Stretch of(Program program) {
        return new Stretch(program);
    }

    /** Works out all measures of this root for the same roots as the other one. */
    public void follow(Stretch other, Entity root) {
        work(root, other.from, other.to);
    }

    /** Works out all measures of this root entity for these roots: the first included, the last not. */
    void work(Entity root, int first, int last) {
        from = first;
        to = last;
        Arrays.fill(done, false);
        byRoot.clear();
        pairs.clear();
        for (Table table : population.tables()) {
            Entity entity = table.entity();
            if (entity.root().equals(root.id())) {
                run.bases[entity.index()] = entity.isRoot() ? first : table.firsts()[first];
            }
        }
        for (Plan plan : program.plans()) {
            if (plan.measure().root().equals(root)) {
                work(plan);
            }
        }
    }

    private void work(Plan plan) {
        Measure measure = plan.measure();
        enter(plan.group());
        int count = run.count;
        counts.put(measure, count);
        byte[][] all = criteria.computeIfAbsent(measure, _ -> new byte[plan.criteria().size()][]);
        byte[] verdict = room(run.verdicts[measure.index()], count);
        Arrays.fill(verdict, 0, count, (byte) Kleene.YES);
        for (int c = 0; c < all.length; c++) {
            byte[] truth = truth(plan.criteria().get(c).source(), plan.group(), count);
            all[c] = truth;
            for (int i = 0; i < count; i++) {
                verdict[i] = (byte) Math.min(verdict[i], truth[i]);
            }
        }
        run.verdicts[measure.index()] = verdict;
        plan.figures().forEach((field, loop) -> {
            int place = Figure.place(measure, field);
            run.lows[place] = room(run.lows[place], count);
            run.highs[place] = room(run.highs[place], count);
            enter(plan.group());
            program.kernel().figures(loop, run, verdict, run.lows[place], run.highs[place]);
        });
    }

    private static byte[] room(byte @Nullable [] array, int count) {
        return array != null && array.length >= count ? array : new byte[count + count / 4];
    }

    private static long[] room(long @Nullable [] array, int count) {
        return array != null && array.length >= count ? array : new long[count + count / 4];
    }

    /** Makes the rows of a group those that the next loop goes through. */
    private void enter(Group group) {
        if (group.isRoot()) {
            run.count = to - from;
        } else if (group.isPair()) {
            int[][] both = pairs.computeIfAbsent(group, this::pairs);
            run.left = both[0];
            run.right = both[1];
            run.count = both[0].length;
        } else {
            int[] firsts = population.table(group.of().getFirst()).firsts();
            run.count = firsts[to] - firsts[from];
        }
    }

    private int[][] pairs(Group group) {
        int[] a = population.table(group.of().get(0)).firsts();
        int[] b = population.table(group.of().get(1)).firsts();
        int count = 0;
        for (int root = from; root < to; root++) {
            count += (a[root + 1] - a[root]) * (b[root + 1] - b[root]);
        }
        int[][] both = new int[2][count];
        int next = 0;
        for (int root = from; root < to; root++) {
            for (int left = a[root]; left < a[root + 1]; left++) {
                for (int right = b[root]; right < b[root + 1]; right++) {
                    both[0][next] = left;
                    both[1][next++] = right;
                }
            }
        }
        return both;
    }

    private byte[] truth(Plan.Source source, Group group, int count) {
        return switch (source) {
            case Plan.Always(int truth) -> {
                byte[] all = new byte[count];
                Arrays.fill(all, (byte) truth);
                yield all;
            }
            case Plan.Lives lives -> spread(lives, group, count, () -> lives(lives));
            case Plan.Loop loop when loop.group().equals(group) -> run(loop);
            case Plan.Loop loop -> spread(loop, group, count, () -> run(loop));
            case Plan.None none -> none(none, group, count);
        };
    }

    /** The loop's truth values, worked out once for this stretch. */
    private byte[] run(Plan.Loop loop) {
        byte[] truth = truths[loop.number()];
        if (truth == null || !done[loop.number()]) {
            enter(loop.group());
            truth = room(truth, run.count);
            program.kernel().truths(loop.number(), run, truth);
            truths[loop.number()] = truth;
            done[loop.number()] = true;
        }
        return truth;
    }

    /** What holds of a root holds of all its members. */
    private byte[] spread(Plan.Source source, Group group, int count, java.util.function.Supplier<byte[]> ofRoots) {
        byte[] roots = byRoot.get(source);
        if (roots == null) {
            roots = ofRoots.get();
            byRoot.put(source, roots);
        }
        if (group.isRoot()) {
            return roots;
        }
        Object key = List.of(source, group);
        byte[] known = byRoot.get(key);
        if (known != null) {
            return known;
        }
        byte[] all = new byte[count];
        enter(group);
        int[] rootOf = population.table(group.of().getFirst()).roots();
        int base = run.bases[group.of().getFirst().index()];
        for (int i = 0; i < count; i++) {
            all[i] = roots[rootOf[group.isPair() ? run.left[i] : base + i] - from];
        }
        byRoot.put(key, all);
        return all;
    }

    private byte[] lives(Plan.Lives lives) {
        byte[] all = new byte[to - from];
        Input residence = program.rules().residence(lives.root());
        Width width = population.width(residence);
        if (width == null) {
            Arrays.fill(all, (byte) Kleene.UNKNOWN);
            return all;
        }
        byte[] inside = holds.computeIfAbsent(lives.territories(), this::inside);
        Object column = column(residence);
        for (int i = 0; i < all.length; i++) {
            int word = (int) width.get(column, from + i);
            all[i] = word < 0 ? (byte) Kleene.UNKNOWN : word < inside.length ? inside[word] : (byte) Kleene.NO;
        }
        return all;
    }

    private byte[] inside(List<Territory> territories) {
        byte[] inside = new byte[population.words().size()];
        for (int word = 0; word < inside.length; word++) {
            String code = population.words().word(word);
            boolean holds = territories.stream().anyMatch(t -> t.holds(code, program.rules().on()));
            inside[word] = (byte) (holds ? Kleene.YES : Kleene.NO);
        }
        return inside;
    }

    private byte[] none(Plan.None none, Group group, int count) {
        byte[] all = new byte[count];
        Arrays.fill(all, (byte) Kleene.YES);
        enter(group);
        for (Measure other : none.others()) {
            Group of = Group.of(other);
            byte[] verdict = run.verdicts[other.index()];
            for (int i = 0; i < count; i++) {
                int row = of.equals(group) ? i : row(of.isRoot() ? of.root() : of.of().getFirst(), group, i)
                        - run.bases[(of.isRoot() ? of.root() : of.of().getFirst()).index()];
                all[i] = (byte) Math.min(all[i], Kleene.YES - verdict[row]);
            }
        }
        return all;
    }

    /** The row in its table of a member of a group's row; of the group entered last. */
    private int row(Entity entity, Group group, int i) {
        int first = group.isRoot() ? from + i
                : group.isPair() ? run.left[i] : run.bases[group.of().getFirst().index()] + i;
        if (entity.equals(group.of().getFirst())) {
            return first;
        }
        return entity.isRoot() ? population.table(group.of().getFirst()).roots()[first] : run.right[i];
    }

    /** For a measure's rows, the row in its table of one of the entities it is decided for, or of their root. */
    public int[] rows(Measure measure, Entity entity) {
        Group group = Group.of(measure);
        enter(group);
        int[] rows = new int[run.count];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(entity, group, i);
        }
        return rows;
    }

    public int count(Measure measure) {
        return counts.getOrDefault(measure, 0);
    }

    /** Verdicts, see {@link Kleene}; the first {@link #count} count. */
    public byte[] verdicts(Measure measure) {
        return run.verdicts[measure.index()];
    }

    /** The truth values of a criterion, by its place in the plan. */
    public byte[] criterion(Measure measure, int place) {
        byte[][] all = criteria.get(measure);
        if (all == null) {
            throw new IllegalStateException(measure.id() + " has not been worked out");
        }
        return all[place];
    }

    /** The lower ends of a figure in cents where the verdict is not no; {@link Long#MIN_VALUE} is no end. */
    public long[] lows(Measure measure, Expr.LinkedField field) {
        return run.lows[Figure.place(measure, field)];
    }

    public long[] highs(Measure measure, Expr.LinkedField field) {
        return run.highs[Figure.place(measure, field)];
    }
}
