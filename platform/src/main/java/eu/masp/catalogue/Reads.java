package eu.masp.catalogue;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the expressions of a measure read: what is known of a household, numbers of the law, and other measures. */
public final class Reads {
    private final Catalogue catalogue;
    private final Set<Integer> parameters = new TreeSet<>();
    private final Set<String> measures = new TreeSet<>();
    private final Map<String, Input> inputs = new TreeMap<>();

    private Reads(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static Reads of(Catalogue catalogue, Measure measure) {
        Reads reads = new Reads(catalogue);
        formulas(measure).forEach(formula -> reads.follow(formula.expr()));
        return reads;
    }

    /** The parameters, those that other parameters are worked out from included, in the order of the catalogue. */
    public List<Parameter> parameters() {
        return parameters.stream().map(catalogue.parameters()::get).toList();
    }

    /** The other measures whose verdict or amount is read, in the order of their ids. */
    public List<Measure> measures() {
        return catalogue.measures().stream().filter(measure -> measures.contains(measure.feelName())).toList();
    }

    /** The inputs, in the order of their ids. */
    public List<Input> inputs() {
        return List.copyOf(inputs.values());
    }

    private void follow(Expr expr) {
        Walk.all(expr, each -> {
            if (each instanceof Expr.Parameter parameter) {
                add(parameter.index());
            } else if (each instanceof Expr.Band band) {
                add(band.index());
            } else if (each instanceof Expr.Read read) {
                inputs.put(read.input().id(), read.input());
            } else if (each instanceof Expr.Linked linked) {
                measures.add(linked.measure().replace('-', '_'));
            }
        });
    }

    private void add(int index) {
        if (parameters.add(index)) {
            catalogue.parameters().get(index).periods().stream().map(Parameter.Period::formula).filter(Objects::nonNull)
                    .forEach(this::follow);
        }
    }

    private static List<Measure.Formula> formulas(Measure measure) {
        List<Measure.Formula> all = new ArrayList<>();
        measure.criteria().forEach(criterion -> all.add(criterion.when()));
        Measure.Amount amount = measure.amount();
        if (amount != null) {
            Stream.of(amount.monthly(), amount.months(), amount.yearly(), amount.once(), amount.starts(), amount.ends())
                    .filter(Objects::nonNull).forEach(all::add);
        }
        all.addAll(measure.leave().values());
        measure.windows().stream().flatMap(window -> Stream.of(window.opens(), window.closes()))
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }
}
