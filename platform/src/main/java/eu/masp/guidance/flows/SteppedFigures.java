package eu.masp.guidance.flows;

import eu.masp.guidance.flows.FlowCounts.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One table of freely chosen months: what a calendar year hides stays hidden in each part of it, everything else comes in steps of five; totals
 * add up what is shown, and tell nothing more.
 */
final class SteppedFigures {
    private final String id;
    private final List<String> words;
    private final Period period;
    private final byte[] secret;
    private final Map<Integer, YearOfFigures> years;

    SteppedFigures(String id, List<String> words, Period period, byte[] secret, Map<Integer, YearOfFigures> years) {
        this.id = id;
        this.words = words;
        this.period = period;
        this.secret = secret;
        this.years = years;
    }

    List<Group> groups() {
        TreeSet<Group> groups = new TreeSet<>();
        years.values().forEach(year -> groups.addAll(year.groups()));
        return List.copyOf(groups);
    }

    /** As {@link YearOfFigures#shown()}. */
    List<List<@Nullable Long>> shown() {
        Map<Group, List<@Nullable Long>> lines = new TreeMap<>();
        groups().forEach(group -> {
            List<@Nullable Long> line = new ArrayList<>();
            words.forEach(_ -> line.add(0L));
            lines.put(group, line);
        });
        years.forEach((year, figures) -> add(year, figures, lines));
        boolean alone = years.values().stream().anyMatch(YearOfFigures::alone);
        List<List<@Nullable Long>> rows = new ArrayList<>(lines.values());
        if (alone) {
            return rows;
        }
        rows.forEach(line -> line.add(sum(line.stream().map(Optional::ofNullable).toList())));
        List<@Nullable Long> last = new ArrayList<>();
        for (int column = 0; column <= words.size(); column++) {
            int at = column;
            last.add(sum(lines.values().stream().map(line -> Optional.ofNullable(line.get(at))).toList()));
        }
        rows.add(last);
        return rows;
    }

    private void add(int year, YearOfFigures figures, Map<Group, List<@Nullable Long>> lines) {
        List<List<@Nullable Long>> exact = figures.shown();
        for (int row = 0; row < figures.groups().size(); row++) {
            Group group = figures.groups().get(row);
            List<@Nullable Long> line = lines.getOrDefault(group, new ArrayList<>());
            for (int column = 0; column < words.size(); column++) {
                Long before = line.get(column);
                if (before != null && (!figures.stock() || year == period.to().getYear())) {
                    line.set(column, exact.get(row).get(column) == null ? null
                            : Long.valueOf(before + part(year, figures, row, column)));
                }
            }
        }
    }

    private long part(int year, YearOfFigures figures, int row, int column) {
        Group group = figures.groups().get(row);
        Fives.Steps steps = Fives.of(secret,
                String.join("|", id, group.body(), group.territory(), words.get(column), String.valueOf(year)));
        int before = period.before(year);
        long until = steps.at(figures.until(row, column, period.until(year)));
        return figures.stock() || before == 0 ? until : until - steps.at(figures.until(row, column, before));
    }

    private static @Nullable Long sum(List<Optional<Long>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Long.valueOf(parts.stream().mapToLong(part -> part.orElse(0L)).sum()) : null;
    }
}
