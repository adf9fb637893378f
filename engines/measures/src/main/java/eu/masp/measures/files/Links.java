package eu.masp.measures.files;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.Suggestion;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures that read others: the others must be there, decided for members that the reader has, and never in a circle. */
final class Links {

    private final List<Measure> measures;
    private final Map<String, Measure> byFeelName;
    private final Map<String, Field> files;

    Links(List<Measure> measures, Map<String, Field> files) {
        this.measures = measures;
        this.byFeelName = measures.stream().collect(Collectors.toMap(Measure::feelName, m -> m, (a, _) -> a));
        this.files = files;
    }

    void check() {
        Map<String, Set<String>> reads = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Set<String> of = reads.computeIfAbsent(measure.id(), _ -> new TreeSet<>());
            for (Expr expr : measure.expressions()) {
                Walk.all(expr, e -> {
                    if (e instanceof Expr.Linked linked) {
                        link(measure, linked, of);
                    }
                });
            }
            measure.notWith().forEach(other -> notWith(measure, other, of));
        }
        for (List<String> cycle : Cycles.in(reads)) {
            problem(cycle.getFirst(), "Measures read each other in a circle: " + String.join(" → ", cycle)
                    + "; only one of two measures may read, or give way to, the other.");
        }
    }

    private void link(Measure reader, Expr.Linked linked, Set<String> reads) {
        Measure other = byFeelName.get(linked.measure());
        if (other == null) {
            return;
        }
        reads.add(other.id());
        shareMembers(reader, other);
        Measure.Amount amount = other.amount();
        boolean has = switch (linked.field()) {
            case ENTITLED -> true;
            case MONTHLY -> amount != null && amount.monthly() != null;
            case YEARLY -> amount != null && amount.yearly() != null;
            case ONCE -> amount != null && amount.once() != null;
            case TOTAL -> amount != null && (amount.yearly() != null || amount.once() != null
                    || (amount.monthly() != null && amount.months() != null));
        };
        if (!has) {
            problem(reader.id(),
                    "'measure." + linked.measure() + "." + linked.field().name().toLowerCase(java.util.Locale.ROOT)
                            + "': that measure states no such amount.");
        }
    }

    private void notWith(Measure reader, String id, Set<String> reads) {
        Measure other = byFeelName.get(id.replace('-', '_'));
        if (other == null) {
            Field file = files.get(reader.id());
            Stream<Field> names = file == null ? Stream.of()
                    : file.find("not-with").stream().flatMap(list -> list.items().stream());
            names.filter(name -> name.string().equals(Optional.of(id)))
                    .forEach(name -> name.problem("'not-with' names '" + id + "', which is no measure."
                            + Suggestion.nearest(id, measures.stream().map(Measure::id).toList())));
            return;
        }
        reads.add(other.id());
        shareMembers(reader, other);
    }

    private void shareMembers(Measure reader, Measure other) {
        boolean reachable = other.decidedFor().stream()
                .allMatch(entity -> entity.equals(reader.root()) || reader.decidedFor().contains(entity));
        if (!reachable) {
            problem(reader.id(), "'" + other.id() + "' is decided for "
                    + other.decidedFor().stream().map(Entity::id).collect(Collectors.joining(" and "))
                    + "; a measure reads only what is decided for its own members or for its root.");
        }
    }

    private void problem(String measure, String message) {
        Field file = files.get(measure);
        if (file != null) {
            file.problem(message);
        }
    }
}
