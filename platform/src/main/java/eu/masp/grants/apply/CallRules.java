package eu.masp.grants.apply;

import eu.masp.catalogue.Reads;
import eu.masp.grants.calls.Call;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.measures.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules a call was published with, and what they ask.
 *
 * @param rules with the values of the call's reference date
 * @param measure what the call pays
 * @param root the household or firm
 * @param inputs all that its rules read, those of the root first
 * @param lists the lists of which it must be known who is in them
 */
record CallRules(Call call, Rules rules, Measure measure, Entity root, List<Input> inputs, List<Entity> lists) {

    static CallRules of(Call call, Rules rules) {
        Catalogue catalogue = rules.catalogue();
        Measure measure = catalogue.findMeasure(call.measure())
                .orElseThrow(() -> new IllegalStateException("no measure " + call.measure() + " in its own rules"));
        Vocabulary vocabulary = catalogue.vocabulary();
        Entity root = measure.root();
        Set<Input> inputs = new LinkedHashSet<>();
        Input residence = vocabulary.residence().get(root.id());
        if (residence != null) {
            inputs.add(residence);
        }
        read(catalogue, measure, inputs, new HashSet<>());
        List<Input> sorted = new ArrayList<>(inputs);
        sorted.sort(Comparator.comparingInt((Input input) -> input.entity().index())
                .thenComparing(input -> !input.equals(residence)).thenComparingInt(Input::index));
        Set<Entity> lists = new LinkedHashSet<>();
        measure.decidedFor().stream().filter(entity -> !entity.isRoot()).forEach(lists::add);
        sorted.stream().map(Input::entity).filter(entity -> !entity.isRoot()).forEach(lists::add);
        return new CallRules(call, rules, measure, root, List.copyOf(sorted), List.copyOf(lists));
    }

    /** What the measure reads, and what the measures read that it reads. */
    private static void read(Catalogue catalogue, Measure measure, Set<Input> into, Set<Measure> seen) {
        if (seen.add(measure)) {
            Reads reads = Reads.of(catalogue, measure);
            into.addAll(reads.inputs());
            reads.measures().forEach(other -> read(catalogue, other, into, seen));
        }
    }

    Vocabulary vocabulary() {
        return rules.catalogue().vocabulary();
    }
}
