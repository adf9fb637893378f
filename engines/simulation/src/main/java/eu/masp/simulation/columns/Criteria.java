package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Territory;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Width;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The truth values of criteria in one stretch, each worked out once for all measures that have it. */
final class Criteria {

    private final Program program;
    private final Population population;
    private final Run run;
    private final Rows rows;
    private final byte[] @Nullable [] truths;
    private final @Nullable Planes[] planes;
    private final boolean[] done;
    private final boolean[] packed;
    private final Map<Object, byte[]> byRoot = new HashMap<>();
    private final Map<Object, Planes> spread = new HashMap<>();
    private final Map<Measure, Planes> none = new HashMap<>();
    private final Map<Measure, Planes> always = new HashMap<>();
    private final Map<List<Territory>, byte[]> holds = new HashMap<>();

    Criteria(Program program, Run run, Rows rows) {
        this.program = program;
        this.population = program.population();
        this.run = run;
        this.rows = rows;
        this.truths = new byte[program.loops()][];
        this.planes = new Planes[program.loops()];
        this.done = new boolean[program.loops()];
        this.packed = new boolean[program.loops()];
    }

    /** A new stretch begins. */
    void clear() {
        Arrays.fill(done, false);
        Arrays.fill(packed, false);
        byRoot.clear();
        spread.clear();
    }

    /** The truth values of a criterion for the rows of a measure. */
    Planes of(Plan.Source source, Measure measure, Group group) {
        return switch (source) {
            case Plan.Always(int truth) -> {
                Planes all = always.computeIfAbsent(measure, _ -> new Planes());
                all.all(truth, rows.count(group));
                yield all;
            }
            case Plan.Lives lives -> spread(lives, group, () -> lives(lives), false);
            case Plan.Loop loop when loop.group().equals(group) -> packed(loop);
            case Plan.Loop loop -> spread(loop, group, () -> run(loop), program.isDefinite(loop.number()));
            case Plan.None others -> none(others, measure, group);
        };
    }

    private Planes packed(Plan.Loop loop) {
        int number = loop.number();
        Planes all = planes[number];
        if (all == null) {
            all = new Planes();
            planes[number] = all;
        }
        if (!packed[number]) {
            byte[] truth = run(loop);
            all.of(truth, rows.count(loop.group()), program.isDefinite(number));
            packed[number] = true;
        }
        return all;
    }

    /** The loop's truth values, worked out once for this stretch. */
    private byte[] run(Plan.Loop loop) {
        int number = loop.number();
        byte[] truth = truths[number];
        if (truth == null || !done[number]) {
            rows.enter(loop.group());
            truth = Rows.room(truth, run.count);
            program.kernel().truths(number, run, truth);
            truths[number] = truth;
            done[number] = true;
        }
        return truth;
    }

    /** What holds of a root holds of all its members. */
    private Planes spread(Plan.Source source, Group group, Supplier<byte[]> ofRoots, boolean definite) {
        Object key = List.of(source, group);
        Planes known = spread.get(key);
        if (known != null) {
            return known;
        }
        byte[] roots = byRoot.get(source);
        if (roots == null) {
            roots = ofRoots.get();
            byRoot.put(source, roots);
        }
        Planes all = new Planes();
        all.of(group.isRoot() ? roots : members(roots, group), rows.count(group), definite);
        spread.put(key, all);
        return all;
    }

    private byte[] members(byte[] roots, Group group) {
        rows.enter(group);
        byte[] all = Rows.room(null, run.count);
        Entity first = group.of().getFirst();
        int[] rootOf = population.table(first).roots();
        int base = run.bases[first.index()];
        for (int i = 0; i < run.count; i++) {
            all[i] = roots[rootOf[group.isPair() ? run.left[i] : base + i] - rows.from()];
        }
        return all;
    }

    private byte[] lives(Plan.Lives lives) {
        int count = rows.to() - rows.from();
        byte[] all = Rows.room(null, count);
        Input residence = program.rules().residence(lives.root());
        Width width = population.width(residence);
        if (width == null) {
            Arrays.fill(all, (byte) Kleene.UNKNOWN);
            return all;
        }
        byte[] inside = holds.computeIfAbsent(lives.territories(), this::inside);
        Object column = rows.column(residence);
        for (int i = 0; i < count; i++) {
            int word = (int) width.get(column, rows.from() + i);
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

    private Planes none(Plan.None others, Measure measure, Group group) {
        rows.enter(group);
        byte[] all = Rows.room(null, run.count);
        Arrays.fill(all, (byte) Kleene.YES);
        for (Measure other : others.others()) {
            Group of = Group.of(other);
            Entity entity = of.isRoot() ? of.root() : of.of().getFirst();
            byte[] verdict = run.verdicts[other.index()];
            for (int i = 0; i < run.count; i++) {
                int row = of.equals(group) ? i : rows.row(entity, group, i) - run.bases[entity.index()];
                all[i] = (byte) Math.min(all[i], Kleene.YES - verdict[row]);
            }
        }
        Planes planes = none.computeIfAbsent(measure, _ -> new Planes());
        planes.of(all, run.count, false);
        return planes;
    }
}
