package eu.masp.guidance.flows;

import eu.masp.guidance.cases.Outcome;
import eu.masp.guidance.cases.Reach;
import eu.masp.guidance.flows.FlowCounts.Group;
import eu.masp.guidance.path.FollowUps;
import eu.masp.guidance.path.StepKind;
import eu.masp.guidance.words.Say;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of a period: of a calendar year exact, with small numbers hidden; of other months in steps of five. */
@Component
class Flows {
    private static final List<String> KINDS = Stream.of(StepKind.values()).filter(kind -> kind != StepKind.FOLLOW_UP)
            .map(StepKind::word).toList();

    private final FlowCounts counts;
    private final Fives fives;

    Flows(FlowCounts counts, Fives fives) {
        this.counts = counts;
        this.fives = fives;
    }

    List<FlowTable> of(Reach reach, Period period, Say say) {
        List<FlowTable> tables = new ArrayList<>();
        byte[] secret = fives.secret();
        tables.add(flow(reach, period, secret, say));
        List<String> outcomes = Stream.concat(Arrays.stream(Outcome.values()).map(Outcome::word), Stream.of("ended"))
                .toList();
        tables.add(table("outcomes", say.t("guidance.flows.outcomes"), outcomes,
                outcomes.stream().map(each -> say.t("guidance.outcome." + each)).toList(), period, secret,
                year -> counts.outcomes(reach, year), false, say));
        List<String> found = FollowUps.FOUND.stream().map(each -> say.t("guidance.found." + each)).toList();
        for (int months : FollowUps.MONTHS) {
            tables.add(table("after-" + months, say.t("guidance.flows.after", months), FollowUps.FOUND, found, period,
                    secret, year -> counts.found(reach, year, months), false, say));
        }
        // Cases, and a case can have steps of several kinds: there is no total, and each number stands for itself.
        tables.add(table("steps", say.t("guidance.flows.steps"), KINDS,
                KINDS.stream().map(each -> say.t("guidance.kind." + each)).toList(), period, secret,
                year -> counts.steps(reach, year), true, say));
        return tables;
    }

    List<Integer> years(Reach reach) {
        return counts.years(reach);
    }

    /** Figures that do not add up to each other: each column is a table of its own, with the groups for its parts. */
    private FlowTable flow(Reach reach, Period period, byte[] secret, Say say) {
        List<String> words = List.of("opened", "met", "active");
        Map<Integer, List<Map<Group, Map<String, long[]>>>> found = new TreeMap<>();
        Map<Integer, List<Group>> groups = new TreeMap<>();
        TreeSet<Group> all = new TreeSet<>();
        for (int year : period.years()) {
            found.put(year, List.of(counts.opened(reach, year), counts.met(reach, year), counts.active(reach, year)));
            TreeSet<Group> own = new TreeSet<>();
            found.getOrDefault(year, List.of()).forEach(each -> own.addAll(each.keySet()));
            groups.put(year, List.copyOf(own));
            all.addAll(own);
        }
        List<List<List<@Nullable Long>>> columns = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            Map<Integer, YearOfFigures> years = new TreeMap<>();
            found.forEach((year, parts) -> years.put(year, YearOfFigures.of(parts.get(at),
                    groups.getOrDefault(year, List.of()), List.of(words.get(at)), at == 2, false)));
            columns.add(shown("flow", List.of(words.get(i)), period, secret, years));
        }
        Map<Group, Long> waited = period.calendarYear() ? counts.waited(reach, period.from().getYear()) : Map.of();
        List<FlowTable.Row> rows = new ArrayList<>();
        List<Group> order = List.copyOf(all);
        for (int row = 0; row < order.size() + (order.size() > 1 ? 1 : 0); row++) {
            List<@Nullable Long> cells = new ArrayList<>();
            for (List<List<@Nullable Long>> column : columns) {
                cells.add(column.get(row).get(0));
            }
            if (period.calendarYear()) {
                cells.add(row < order.size() ? waited.get(order.get(row)) : null);
            }
            rows.add(row(order, row, cells, say));
        }
        List<String> titles = Stream.of("opened", "met", "active", "waited").limit(period.calendarYear() ? 4 : 3)
                .map(each -> say.t("guidance.flows." + each)).toList();
        return new FlowTable("flow", say.t("guidance.flows.flow"), titles, false, rows);
    }

    private static FlowTable table(String id, String title, List<String> words, List<String> columns, Period period,
            byte[] secret, IntFunction<Map<Group, Map<String, long[]>>> counts, boolean alone, Say say) {
        Map<Integer, YearOfFigures> years = new TreeMap<>();
        for (int year : period.years()) {
            Map<Group, Map<String, long[]>> found = counts.apply(year);
            years.put(year, YearOfFigures.of(found, List.copyOf(found.keySet()), words, false, alone));
        }
        List<Group> groups = new SteppedFigures(id, words, period, secret, years).groups();
        List<List<@Nullable Long>> shown = shown(id, words, period, secret, years);
        List<FlowTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < groups.size() + (!alone && groups.size() > 1 ? 1 : 0); row++) {
            rows.add(row(groups, row, shown.get(row), say));
        }
        return new FlowTable(id, title, columns, !alone, rows);
    }

    private static List<List<@Nullable Long>> shown(String id, List<String> words, Period period, byte[] secret,
            Map<Integer, YearOfFigures> years) {
        YearOfFigures only = years.get(period.from().getYear());
        return period.calendarYear() && only != null ? only.shown()
                : new SteppedFigures(id, words, period, secret, years).shown();
    }

    private static FlowTable.Row row(List<Group> groups, int at, List<@Nullable Long> cells, Say say) {
        return at < groups.size()
                ? new FlowTable.Row(groups.get(at).territory(), say.body(groups.get(at).body()) + ", "
                        + say.territory(groups.get(at).territory()), cells)
                : new FlowTable.Row("", say.t("guidance.flows.all"), cells);
    }
}
