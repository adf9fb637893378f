package eu.masp.lab.trial;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Plan;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Width;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for a few rows of each kind while a simulation goes over all of them; one for each thread. */
final class FamilyFinder implements Worker.Reader {
    private static final int OF_A_KIND = 2;

    private final @Nullable Stretch changed;
    private final @Nullable Program after;
    private final Measure measure;
    private final Plan plan;
    private final Place place;
    private final Map<Family.Kind, List<Found>> found = new EnumMap<>(Family.Kind.class);

    FamilyFinder(Program baseline, @Nullable Program after, Measure measure, Place place) {
        this.after = after;
        this.changed = after == null ? null : Stretch.of(after);
        this.measure = measure;
        this.place = place;
        this.plan = baseline.plans().stream().filter(each -> each.measure().equals(measure)).findFirst().orElseThrow();
    }

    /** A row: its root's row, and the rows of those it is decided for. */
    private record Found(Family.Kind kind, @Nullable String criterion, @Nullable Long before, @Nullable Long now,
            int root, List<Integer> decided) {}

    /**
     * The area that is looked at.
     *
     * @param words the numbers of its comuni; null: everywhere
     */
    record Place(@Nullable Set<Long> words, @Nullable Object column, @Nullable Width width) {

        static Place of(Areas areas, String area, Population population, Entity root) {
            List<String> codes = areas.codesOf(area);
            Input residence = areas.residence(root).orElse(null);
            if (codes == null || residence == null) {
                return new Place(null, null, null);
            }
            Set<Long> words = new HashSet<>();
            codes.forEach(code -> words.add((long) population.word(code)));
            return new Place(words, population.table(root).columns().get(residence), population.width(residence));
        }

        boolean holds(int root) {
            return words == null || column != null && width != null && words.contains(width.get(column, root));
        }
    }

    @Override
    public void read(Stretch results) {
        Stretch other = changed;
        Program program = after;
        if (other != null) {
            other.follow(results, measure.root());
        }
        if (full()) {
            return;
        }
        int[] roots = results.rows(measure, measure.root());
        byte[] verdicts = results.verdicts(measure);
        Measure same = program == null ? measure : program.measure(measure);
        byte[] now = other == null ? null : other.verdicts(same);
        for (int i = 0; i < results.count(measure); i++) {
            if (!place.holds(roots[i])) {
                continue;
            }
            Long before = verdicts[i] == Kleene.YES ? cents(results, measure, i) : null;
            if (other != null && now != null) {
                Long then = now[i] == Kleene.YES ? cents(other, same, i) : null;
                Family.Kind kind = kind(verdicts[i], now[i], before, then);
                if (kind != null && room(kind)) {
                    add(new Found(kind, null, before, then, roots[i], rows(results, i)));
                    continue;
                }
            }
            if (verdicts[i] == Kleene.NO && room(Family.Kind.NEAR)) {
                String only = onlyFailure(results, i);
                if (only != null) {
                    add(new Found(Family.Kind.NEAR, only, null, null, roots[i], rows(results, i)));
                }
            }
        }
    }

    /** Nobody gains or loses what is not known to be theirs, or not theirs. */
    private static Family.@Nullable Kind kind(byte was, byte is, @Nullable Long before, @Nullable Long now) {
        if (was == Kleene.UNKNOWN || is == Kleene.UNKNOWN) {
            return null;
        }
        if (was != is) {
            return is == Kleene.YES ? Family.Kind.GAINED : Family.Kind.LOST;
        }
        if (before == null || now == null || before.equals(now)) {
            return null;
        }
        return now > before ? Family.Kind.MORE : Family.Kind.LESS;
    }

    private boolean room(Family.Kind kind) {
        return found.getOrDefault(kind, List.of()).size() < OF_A_KIND;
    }

    private boolean full() {
        return after == null ? !room(Family.Kind.NEAR)
                : found.size() == Family.Kind.values().length && found.values().stream()
                        .allMatch(each -> each.size() >= OF_A_KIND);
    }

    /** Each household once for a kind. */
    private void add(Found one) {
        List<Found> before = found.computeIfAbsent(one.kind(), _ -> new ArrayList<>());
        if (before.stream().noneMatch(other -> other.root() == one.root())) {
            before.add(one);
        }
    }

    private List<Integer> rows(Stretch results, int i) {
        return measure.decidedFor().stream().map(entity -> results.rows(measure, entity)[i]).toList();
    }

    private static @Nullable Long cents(Stretch results, Measure measure, int i) {
        Expr.LinkedField main = Figure.main(measure);
        if (main == null) {
            return null;
        }
        long low = results.lows(measure, main)[i];
        return low == results.highs(measure, main)[i] ? low : null;
    }

    /** The criterion that alone stands in the way; null where there are others, or others may be. */
    private @Nullable String onlyFailure(Stretch results, int i) {
        String only = null;
        for (int c = 0; c < plan.criteria().size(); c++) {
            byte truth = results.criterion(measure, c)[i];
            if (truth == Kleene.UNKNOWN || truth == Kleene.NO && only != null) {
                return null;
            }
            only = truth == Kleene.NO ? plan.criteria().get(c).id() : only;
        }
        return Plan.IN_FORCE.equals(only) ? null : only;
    }

    static List<Family> found(List<FamilyFinder> finders, Trials.Ready ready, Measure measure) {
        List<Family> families = new ArrayList<>();
        FamilyReader reader = new FamilyReader(ready.loaded().population(), measure);
        for (Family.Kind kind : Family.Kind.values()) {
            finders.stream().flatMap(finder -> finder.found.getOrDefault(kind, List.of()).stream()).limit(OF_A_KIND)
                    .forEach(one -> families.add(new Family(kind, one.criterion(), one.before(), one.now(),
                            reader.members(one.root(), one.decided()))));
        }
        return families;
    }
}
