package eu.masp.simulation.results;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A summary as JSON, as CSV and as a table for people. */
public final class SummaryWriter {

    private static final double CENTS = 100;
    private final Summary summary;
    private final Map<String, Object> about;
    private final Sample sample;
    private final List<Comparison> changes;
    private final List<Section> sections;

    /**
     * @param about what was simulated: date, population, what is missing in it
     * @param sample who was simulated
     * @param changes the scenario beside the rules as they are; empty without a scenario
     * @param sections what else there is to say
     */
    public SummaryWriter(Summary summary, Map<String, Object> about, Sample sample, List<Comparison> changes,
            List<Section> sections) {
        this.summary = summary;
        this.about = about;
        this.sample = sample;
        this.changes = changes;
        this.sections = sections;
    }

    public String json() {
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.putAll(sample.json());
        all.put("measures", summary.measures().stream().map(SummaryWriter::measure).toList());
        if (!changes.isEmpty()) {
            all.put("changes", changes.stream().map(SummaryWriter::change).toList());
        }
        sections.forEach(section -> all.put(section.key(), section.json()));
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all);
    }

    private static Map<String, Comparison.Change> kinds(Comparison of) {
        Map<String, Comparison.Change> kinds = new LinkedHashMap<>();
        kinds.put("gained", of.gained());
        kinds.put("lost", of.lost());
        kinds.put("more", of.more());
        kinds.put("less", of.less());
        kinds.put("unchanged", of.unchanged());
        return kinds;
    }

    private static Map<String, Object> change(Comparison of) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("id", of.measure().id());
        change.put("group", of.group());
        kinds(of).forEach((kind, one) -> {
            change.put(kind, one.rows());
            change.put(kind + "_cents", Math.round(one.cents()));
        });
        change.put("not_comparable", of.notComparable());
        return change;
    }

    private static Map<String, Object> measure(Summary.OfMeasure of) {
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("id", of.measure().id());
        measure.put("decided_for", of.measure().decidedFor().stream().map(entity -> entity.id()).toList());
        measure.put("amount", of.amount());
        measure.put("groups", of.groups().stream().map(SummaryWriter::group).toList());
        return measure;
    }

    private static Map<String, Object> group(Summary.OfGroup of) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("group", of.group());
        group.put("rows", of.rows());
        group.put("decided", of.decided());
        group.put("eligible", of.eligible());
        group.put("eligible_rows", of.eligibleRows());
        group.put("not_eligible", of.notEligible());
        group.put("unknown", of.unknown());
        Summary.Amounts amounts = of.amounts();
        if (amounts != null) {
            Map<String, Object> money = new LinkedHashMap<>();
            money.put("known", amounts.known());
            money.put("unknown", amounts.unknown());
            money.put("sum_cents", Cents.whole(amounts.sumCents()));
            money.put("mean_cents", Cents.whole(amounts.meanCents()));
            money.put("p10_cents", amounts.p10Cents());
            money.put("p25_cents", amounts.p25Cents());
            money.put("p50_cents", amounts.p50Cents());
            money.put("p75_cents", amounts.p75Cents());
            money.put("p90_cents", amounts.p90Cents());
            group.put("amounts", money);
        }
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (Summary.OfCriterion criterion : of.criteria()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", criterion.id());
            one.put("excluded", criterion.excluded());
            one.put("alone", criterion.alone());
            one.put("near_misses", criterion.near());
            one.put("share", criterion.share());
            criteria.add(one);
        }
        group.put("criteria", criteria);
        return group;
    }

    /** One line a measure, group and figure: measure, group, criterion, figure, value. */
    public String csv() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.print("measure,group,criterion,figure,value\n");
        sample.lines().forEach((figure, value) -> line(out, ",,", "", figure,
                value instanceof String word ? cell(word) : value));
        for (Summary.OfMeasure measure : summary.measures()) {
            for (Summary.OfGroup group : measure.groups()) {
                Map<String, Object> figures = group(group);
                String start = measure.measure().id() + "," + cell(group.group()) + ",";
                for (String figure : List.of("rows", "decided", "eligible", "eligible_rows", "not_eligible",
                        "unknown")) {
                    line(out, start, "", figure, figures.get(figure));
                }
                if (figures.get("amounts") instanceof Map<?, ?> amounts) {
                    amounts.forEach((figure, value) -> line(out, start, "", "amount_" + figure, value));
                }
                for (Summary.OfCriterion criterion : group.criteria()) {
                    line(out, start, criterion.id(), "excluded", criterion.excluded());
                    line(out, start, criterion.id(), "alone", criterion.alone());
                    line(out, start, criterion.id(), "near_misses", criterion.near());
                    line(out, start, criterion.id(), "share", criterion.share());
                }
            }
        }
        for (Comparison change : changes) {
            String start = change.measure().id() + "," + cell(change.group()) + ",";
            kinds(change).forEach((kind, one) -> {
                line(out, start, "", kind, one.rows());
                line(out, start, "", kind + "_cents", one.cents());
            });
            line(out, start, "", "not_comparable", change.notComparable());
        }
        for (Section section : sections) {
            for (Section.Line line : section.lines()) {
                line(out, line.measure() + "," + cell(line.group()) + ",", "", line.figure(), line.value());
            }
        }
        out.flush();
        return text.toString();
    }

    private static void line(PrintWriter out, String start, String criterion, String figure, @Nullable Object value) {
        out.print(start + criterion + "," + figure + ","
                + (value instanceof Double number ? plain(number) : String.valueOf(value)) + "\n");
    }

    private static String plain(double number) {
        return new java.math.BigDecimal(number).setScale(4, java.math.RoundingMode.HALF_EVEN).stripTrailingZeros()
                .toPlainString();
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text.matches("[^\",\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A table for people. */
    public void print(PrintWriter out) {
        sample.print(out);
        for (Summary.OfMeasure measure : summary.measures()) {
            out.println(measure.measure().id());
            for (Summary.OfGroup group : measure.groups()) {
                print(group, measure.amount(), out);
            }
        }
        for (Comparison change : changes) {
            out.println(change.measure().id() + (change.group() == null ? "" : ", " + change.group())
                    + ": the scenario beside the rules as they are");
            kinds(change).forEach((kind, one) -> out
                    .println(String.format(Locale.ROOT, "  %-10s %,.0f (%+,.2f €)", kind, one.rows(),
                            one.cents() / CENTS)));
        }
        sections.forEach(section -> section.print(out));
    }

    private static void print(Summary.OfGroup group, @Nullable String amount, PrintWriter out) {
        String label = group.group();
        boolean weighted = group.decided() != group.rows();
        out.println(String.format(Locale.ROOT, "  %s%,.0f decided%s: %,.0f entitled%s, %,.0f not, %,.0f unknown",
                label == null ? "" : label + ": ", group.decided(), weighted ? rows(group.rows()) : "",
                group.eligible(), weighted ? rows(group.eligibleRows()) : "", group.notEligible(), group.unknown()));
        Summary.Amounts amounts = group.amounts();
        if (amounts != null && amounts.known() > 0) {
            out.println(String.format(Locale.ROOT,
                    "    %s: %,.2f € in all, %,.2f on average, half get %,.2f or less%s", amount,
                    Cents.euros(amounts.sumCents()), Cents.euros(amounts.meanCents()), Cents.euros(amounts.p50Cents()),
                    amounts.unknown() > 0 ? String.format(Locale.ROOT, "; of %,.0f not known", amounts.unknown())
                            : ""));
        }
        for (Summary.OfCriterion criterion : group.criteria()) {
            if (criterion.excluded() > 0) {
                out.println(String.format(Locale.ROOT,
                        "    %-30s excludes %,.0f (alone %,.0f, one step away %,.0f, share %,.1f)",
                        criterion.id(), criterion.excluded(), criterion.alone(), criterion.near(), criterion.share()));
            }
        }
    }

    /** What a weighted number stands on. */
    static String rows(long rows) {
        return rows == 1 ? " (1 row)" : String.format(Locale.ROOT, " (%,d rows)", rows);
    }

    /** {@code summary.json} and {@code summary.csv} in a folder, which is made if need be. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new eu.masp.simulation.population.PopulationException(
                    "The folder " + folder + " cannot be made: " + e.getMessage());
        }
        // both or none
        WholeFile.write(folder.resolve("summary.json"), file -> {
            Files.writeString(file, json());
            WholeFile.write(folder.resolve("summary.csv"), other -> Files.writeString(other, csv()));
        });
    }
}
