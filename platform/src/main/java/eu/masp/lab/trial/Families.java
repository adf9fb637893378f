package eu.masp.lab.trial;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Worker;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds households that show what rules do: of synthetic populations alone, as a real household is nobody's example. */
@Component
public class Families {
    private final CurrentCatalogue current;

    Families(CurrentCatalogue current) {
        this.current = current;
    }

    /** Examples for one measure. */
    public record OfMeasure(Measure measure, List<Family> families) {}

    /** @param withheld whether the population is of real people */
    public record Examples(boolean withheld, List<OfMeasure> measures) {}

    Examples of(Trials trials, Setting setting, PopulationInfo info) throws InterruptedException {
        if (!info.synthetic()) {
            return new Examples(true, List.of());
        }
        Trials.Ready ready = trials.ready(setting, info);
        List<OfMeasure> all = new ArrayList<>();
        if (!ready.decided().isEmpty()) {
            Program baseline = Trials.baseline(ready);
            Program after = ready.changed() == null ? null : trials.changed(ready, baseline);
            Areas areas = new Areas(current.vocabulary());
            for (Measure measure : ready.decided()) {
                FamilyFinder.Place place = FamilyFinder.Place.of(areas, setting.area(), ready.loaded().population(),
                        measure.root());
                List<FamilyFinder> finders = Worker.run(baseline, measure.root(),
                        () -> new FamilyFinder(baseline, after, measure, place));
                all.add(new OfMeasure(measure, FamilyFinder.found(finders, ready, measure)));
            }
        }
        return new Examples(false, all);
    }
}
