package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What measures, and those they read, read of a population. */
public record Reads(Set<Input> inputs, Set<Entity> lists) {

    public static Reads of(Rules rules, List<Measure> measures) {
        Reads reads = new Reads(new LinkedHashSet<>(), new LinkedHashSet<>());
        Set<Measure> seen = new LinkedHashSet<>();
        measures.forEach(measure -> reads.add(rules, measure, seen));
        return reads;
    }

    private void add(Rules rules, Measure measure, Set<Measure> seen) {
        if (!seen.add(measure)) {
            return;
        }
        measure.decidedFor().stream().filter(entity -> !entity.isRoot()).forEach(lists::add);
        if (!measure.territories().isEmpty()) {
            inputs.add(rules.residence(measure.root()));
        }
        for (Expr expr : measure.expressions()) {
            Walk.all(expr, part -> {
                switch (part) {
                    case Expr.Read read -> inputs.add(read.input());
                    case Expr.Members members -> lists.add(members.entity());
                    case Expr.Linked linked -> add(rules, rules.measureByFeelName(linked.measure()), seen);
                    default -> {
                        // reads nothing of the population
                    }
                }
            });
        }
        measure.notWith().forEach(other -> add(rules, rules.measureByFeelName(other), seen));
    }
}
