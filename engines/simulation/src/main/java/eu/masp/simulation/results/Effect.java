package eu.masp.simulation.results;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Plan;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scenario leads to, found in one pass over the population.
 *
 * @param now the results of the scenario
 * @param moves the scenario beside the rules as they are
 */
public record Effect(Summary now, List<Comparison> moves) {

    /**
     * Runs both programs for all roots of their population.
     *
     * @param measures of the baseline
     * @throws InterruptedException when it is told to stop
     */
    public static Effect of(Program baseline, Program scenario, Collection<Measure> measures,
            @Nullable Grouping grouping) throws InterruptedException {
        Map<Measure, Summary.OfMeasure> now = new LinkedHashMap<>();
        List<Comparison> moves = new ArrayList<>();
        for (Entity root : measures.stream().map(Measure::root).distinct().toList()) {
            List<Measure> of = measures.stream().filter(measure -> measure.root().equals(root)).toList();
            Set<Measure> after = new HashSet<>(of.stream().map(scenario::measure).toList());
            List<Plan> plans = scenario.plans().stream().filter(plan -> after.contains(plan.measure())).toList();
            List<Both> readers = Worker.run(baseline, root, () -> new Both(Stretch.of(scenario), root,
                    new Comparison.Reader(scenario, of, grouping),
                    new Tally(plans, scenario.population(), grouping)));
            now.putAll(Summary.added(plans, readers.stream().map(Both::tally).toList(), grouping));
            moves.addAll(Comparison.added(readers.stream().map(Both::comparison).toList(), of, grouping));
        }
        return new Effect(new Summary(measures.stream().map(measure -> now.get(scenario.measure(measure))).toList()),
                moves);
    }

    private record Both(Stretch scenario, Entity root, Comparison.Reader comparison, Tally tally)
            implements
                Worker.Reader {
        @Override
        public void read(Stretch baseline) {
            scenario.follow(baseline, root);
            comparison.read(baseline, scenario);
            tally.read(scenario);
        }
    }
}
