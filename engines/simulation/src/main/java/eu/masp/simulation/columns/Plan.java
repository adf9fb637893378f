package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.Territory;
import eu.masp.measures.feel.Expr;

import java.util.List;
import java.util.Map;

/**
 * How one measure is worked out.
 *
 * @param criteria in the order of the interpreter's results: those that the engine adds, with their ids, among them
 * @param figures the number of each figure's loop
 */
public record Plan(Measure measure, Group group, List<Criterion> criteria, Map<Expr.LinkedField, Integer> figures) {

    public static final String IN_FORCE = "in-force";
    public static final String TERRITORY = "territory";
    public static final String NOT_WITH = "not-with";

    /** A criterion and where its truth comes from. */
    public record Criterion(String id, Source source) {}

    sealed interface Source {
    }

    /** The same for everybody. */
    record Always(int truth) implements Source {}

    /** Where the root lives. */
    record Lives(Entity root, List<Territory> territories) implements Source {}

    /** A compiled loop, over the measure's own group or over roots. */
    record Loop(int number, Group group) implements Source {}

    /** None of these measures is yes. */
    record None(List<Measure> others) implements Source {}
}
