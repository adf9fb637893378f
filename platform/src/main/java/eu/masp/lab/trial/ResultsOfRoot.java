package eu.masp.lab.trial;

import eu.masp.lab.populations.PopulationInfo;
import eu.masp.measures.Measure;
import eu.masp.simulation.results.Comparison;
import eu.masp.simulation.results.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up the groups of a simulation to the area that is looked at, and keeps them as its parts. */
final class ResultsOfRoot {
    private final Areas areas;
    private final String area;
    private final PopulationInfo population;
    private final Summary before;
    private final @Nullable Summary now;
    private final List<Comparison> moves;

    ResultsOfRoot(Areas areas, String area, PopulationInfo population, Summary before, @Nullable Summary now,
            List<Comparison> moves) {
        this.areas = areas;
        this.area = area;
        this.population = population;
        this.before = before;
        this.now = now;
        this.moves = moves;
    }

    List<Results.OfMeasure> of(List<Measure> measures, Function<Measure, Measure> after) {
        List<Results.OfMeasure> all = new ArrayList<>();
        for (Measure measure : measures) {
            Summary.OfMeasure old = find(before, measure);
            Summary.OfMeasure changed = now == null ? null : find(now, measure);
            SmallAreas small = population.synthetic() ? SmallAreas.NONE : SmallAreas.of(areas, area, old);
            if (small.whole()) {
                all.add(withheld(measure, now == null ? null : after.apply(measure), old.amount()));
                continue;
            }
            Map<String, Moves> byGroup = moves.stream().filter(each -> each.measure().equals(measure))
                    .collect(Collectors.toMap(each -> String.valueOf(each.group()), Moves::of, Moves::plus));
            List<Results.Area> parts = parts(old, changed, byGroup, small);
            all.add(new Results.OfMeasure(measure, now == null ? null : after.apply(measure),
                    old.amount() == null && changed != null ? changed.amount() : old.amount(), sum(old),
                    changed == null ? null : sum(changed),
                    now == null ? null : byGroup.entrySet().stream().filter(each -> areas.holds(area, each.getKey()))
                            .map(Map.Entry::getValue).reduce(Moves.NONE, Moves::plus),
                    binding(old), changed == null ? List.of() : binding(changed), parts, false));
        }
        return all;
    }

    /** Not even what it would come to is kept: nobody can show it. */
    private static Results.OfMeasure withheld(Measure measure, @Nullable Measure after, @Nullable String amount) {
        return new Results.OfMeasure(measure, after, amount, Figures.NONE, null, null, List.of(), List.of(), List.of(),
                true);
    }

    private static Summary.OfMeasure find(Summary summary, Measure measure) {
        return summary.measures().stream().filter(each -> each.measure().equals(measure)).findFirst().orElseThrow();
    }

    private List<Summary.OfGroup> groups(Summary.OfMeasure of) {
        return of.groups().stream().filter(group -> group.group() == null || areas.holds(area, group.group()))
                .toList();
    }

    private Figures sum(Summary.OfMeasure of) {
        return groups(of).stream().map(Figures::of).reduce(Figures.NONE, Figures::plus);
    }

    private List<Binding> binding(Summary.OfMeasure of) {
        Map<String, Binding> all = new LinkedHashMap<>();
        groups(of).forEach(group -> group.criteria()
                .forEach(criterion -> all.merge(criterion.id(), Binding.of(criterion), Binding::plus)));
        return all.values().stream().sorted(Comparator.comparingDouble(Binding::share).reversed()).toList();
    }

    private List<Results.Area> parts(Summary.OfMeasure old, Summary.@Nullable OfMeasure changed,
            Map<String, Moves> byGroup, SmallAreas small) {
        Map<String, Figures> after = changed == null ? Map.of()
                : groups(changed).stream().collect(
                        Collectors.toMap(group -> String.valueOf(group.group()), Figures::of, Figures::plus));
        List<Results.Area> parts = new ArrayList<>();
        for (Summary.OfGroup group : groups(old)) {
            if (group.group() != null) {
                Figures figures = Figures.of(group);
                boolean withheld = small.parts().contains(group.group());
                parts.add(new Results.Area(group.group(), areas.label(area, group.group()),
                        withheld ? Figures.NONE : figures,
                        changed == null || withheld ? null : after.getOrDefault(group.group(), Figures.NONE),
                        changed == null || withheld ? null : byGroup.getOrDefault(group.group(), Moves.NONE),
                        withheld));
            }
        }
        parts.sort(Comparator.comparing(Results.Area::label));
        return parts;
    }
}
