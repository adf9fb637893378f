package eu.masp.lab.trial;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.population.Width;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a household back out of its columns: what was loaded for the measures, and nothing else. */
final class FamilyReader {
    private final Population population;
    private final Measure measure;

    FamilyReader(Population population, Measure measure) {
        this.population = population;
        this.measure = measure;
    }

    List<Family.Member> members(int root, List<Integer> decided) {
        List<Family.Member> members = new ArrayList<>();
        Table roots = population.table(measure.root());
        members.add(member(roots, root, measure.root().equals(measure.decidedFor().getFirst())));
        population.tables().stream()
                .filter(table -> !table.entity().isRoot() && table.entity().root().equals(measure.root().id()))
                .sorted(Comparator.comparing(table -> table.entity().index())).forEach(table -> {
                    for (int row = table.firsts()[root]; row < table.firsts()[root + 1]; row++) {
                        int place = measure.decidedFor().indexOf(table.entity());
                        members.add(member(table, row, place >= 0 && decided.get(place) == row));
                    }
                });
        return members;
    }

    private Family.Member member(Table table, int row, boolean decided) {
        List<Family.Known> known = new ArrayList<>();
        Entity entity = table.entity();
        for (Map.Entry<Input, Object> column : table.columns().entrySet()) {
            Input input = column.getKey();
            Width width = population.width(input);
            Value value = width == null ? null : value(input, width, width.get(column.getValue(), row));
            if (value != null) {
                known.add(new Family.Known(input, value));
            }
        }
        known.sort(Comparator.comparing(each -> each.input().index()));
        return new Family.Member(entity, decided, known);
    }

    private @Nullable Value value(Input input, Width width, long raw) {
        return switch (input.type()) {
            case BOOLEAN -> raw == Kleene.UNKNOWN ? null : Truth.of(raw == Kleene.YES);
            case CHOICE, CODE -> raw < 0 ? null : new Word(population.words().word((int) raw));
            case DATE -> raw == width.missing() ? null : Day.of(LocalDate.ofEpochDay(raw));
            case NUMBER -> raw == width.missing() ? null : Num.of(BigDecimal.valueOf(raw, input.decimals()));
        };
    }
}
