package eu.masp.lab.web;

import eu.masp.catalogue.ValueWords;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.Results;
import eu.masp.measures.CodeList;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Text;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import eu.masp.simulation.funds.FundResults;
import eu.masp.simulation.takeup.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, criteria and places of trials in one language. */
public final class LabWords extends ValueWords {
    private static final Set<String> ADDED = Set.of("in-force", "territory", "exists", "not-with");

    /** As the engine names groups between cut points. */
    private static final Pattern BAND = Pattern.compile("(\\d+) (?:to below (\\d+)|or more)");

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Texts texts;
    private final Vocabulary vocabulary;
    private final ZoneId zone;
    private final UnaryOperator<String> bodies;

    LabWords(Texts texts, Language language, Vocabulary vocabulary, ZoneId zone, UnaryOperator<String> bodies) {
        super(texts, language);
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.zone = zone;
        this.bodies = bodies;
    }

    public String say(String key, Object... values) {
        return texts.get(language(), "lab." + key, values);
    }

    public String body(String id) {
        return bodies.apply(id);
    }

    public String title(Measure measure) {
        return in(measure.title());
    }

    /** People or households: whole numbers. */
    public String count(double number) {
        return number(BigDecimal.valueOf(Math.round(number)));
    }

    /** With its sign: {@code +120}, {@code −3}, {@code 0}. */
    public String signed(double number) {
        long whole = Math.round(number);
        return sign(whole) + number(BigDecimal.valueOf(Math.abs(whole)));
    }

    public String euros(double cents) {
        BigDecimal euros = BigDecimal.valueOf(Math.abs(cents)).movePointLeft(2);
        return (cents < 0 ? "−" : "") + figures().wholeEuros(euros);
    }

    public String signedEuros(double cents) {
        BigDecimal euros = BigDecimal.valueOf(Math.abs(cents)).movePointLeft(2);
        return sign(Math.round(cents / 100)) + figures().wholeEuros(euros);
    }

    public String exactEuros(long cents) {
        return figures().eurosAndCents(BigDecimal.valueOf(cents, 2));
    }

    private static String sign(long number) {
        // The joiner keeps the sign and the figure on one line.
        return number > 0 ? "+\u2060" : number < 0 ? "−\u2060" : "";
    }

    public String percent(double percent) {
        return number(BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP)) + "%";
    }

    /** Percentage points with their sign, the unit said elsewhere: {@code −1.2}. */
    public String points(double points) {
        double shown = Math.round(points * 10) / 10.0;
        return (shown > 0 ? "+" : shown < 0 ? "−" : "")
                + number(BigDecimal.valueOf(Math.abs(shown)).setScale(1, RoundingMode.HALF_UP));
    }

    /** What a shade of a map stands for. */
    public String mapKey(TileMap.Key key, boolean signed) {
        String least = signed ? points(key.least()) : percent(key.least());
        String most = signed ? points(key.most()) : percent(key.most());
        String range = least.equals(most) ? least : say("map.key", least, most);
        return signed ? say("map.points", range) : range;
    }

    /** How many a population has, of when and from where it is; what its folder does not say is said so. */
    public String population(PopulationInfo info) {
        Long persons = info.persons();
        LocalDate on = info.on();
        return say("report.population", info.id(), persons == null ? say("not-said") : count(persons),
                on == null ? say("not-said") : date(on), info.source().isEmpty() ? say("not-said") : info.source());
    }

    /** What the engine rests on: measures by their titles, dates as people write them. */
    public String assumption(Text says, List<Measure> measures) {
        String text = in(says);
        for (Measure measure : measures) {
            text = text.startsWith(measure.id() + ":") ? title(measure) + text.substring(measure.id().length()) : text;
        }
        return DAY.matcher(text).replaceAll(day -> Matcher.quoteReplacement(date(LocalDate.parse(day.group()))));
    }

    /** A part of a whole in hundredths, for the width of a bar: 0 to 100. */
    public static String width(double part, double whole) {
        double width = whole <= 0 ? 0 : Math.max(0, Math.min(100, 100 * part / whole));
        return String.valueOf(Math.round(width * 10) / 10.0);
    }

    /** A criterion in the measure's own words. */
    public String criterion(Results.OfMeasure of, String id) {
        if (ADDED.contains(id)) {
            return texts.get(language(), "catalogue.criterion." + id);
        }
        Measure after = of.after();
        return of.measure().criteria().stream().filter(each -> each.id().equals(id)).findFirst()
                .or(() -> (after == null ? of.measure() : after).criteria().stream()
                        .filter(each -> each.id().equals(id)).findFirst())
                .map(each -> in(each.says())).orElse(id);
    }

    /** The changed words of a criterion; empty where they stayed. */
    public String criterionAfter(Results.OfMeasure of, String id) {
        Measure after = of.after();
        return after == null ? "" : after.criteria().stream().filter(each -> each.id().equals(id)).findFirst()
                .map(each -> in(each.says())).filter(says -> !says.equals(criterion(of, id)) && !says.equals(id))
                .orElse("");
    }

    public String label(Input input) {
        return in(input.label());
    }

    /** What is known of somebody: options and codes by their names. */
    public String known(Input input, Value value) {
        if (value instanceof Word word && word.text() != null) {
            String text = word.text();
            CodeList codes = input.codes() == null ? null : vocabulary.codes().get(input.codes());
            if (codes != null) {
                return codes.find(text).map(CodeList.Code::label).orElse(text);
            }
            return input.options().stream().filter(option -> option.id().equals(text)).findFirst()
                    .map(option -> in(option.title())).orElse(text);
        }
        return value(value, input.unit());
    }

    public String moment(Instant at) {
        return date(at.atZone(zone).toLocalDate()) + ", "
                + java.time.format.DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** A likely range with its middle. */
    public String countRange(Range range) {
        return range.exact() ? count(range.central())
                : say("range", count(range.central()), count(range.low()), count(range.high()));
    }

    public String eurosRange(Range range) {
        return range.exact() ? euros(range.central())
                : say("range", euros(range.central()), euros(range.low()), euros(range.high()));
    }

    /** The values of a setting that was searched. */
    public String searched(java.util.Map<String, Object> parameters, java.util.Map<String, String> names) {
        List<String> parts = new ArrayList<>();
        parameters.forEach((id, value) -> {
            if (value instanceof java.util.Map<?, ?> rows) {
                rows.forEach((row, one) -> parts.add(names.getOrDefault(id + ":" + row, id) + ": " + plain(one)));
            } else {
                parts.add(names.getOrDefault(id, id) + ": " + plain(value));
            }
        });
        return parts.isEmpty() ? say("search.as-it-is") : String.join("; ", parts);
    }

    private String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number(number) : String.valueOf(value);
    }

    /** {@code 1.2}: times as often as everybody. */
    public String ratio(double ratio) {
        return number(BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_UP));
    }

    /** A group of a grouping of fairness. */
    public String group(String grouping, @Nullable String group, Areas areas) {
        if (group == null || group.equals("unknown") || group.equals("not applicable")) {
            return say("group.unknown");
        }
        return switch (grouping) {
            case "area", "premises" -> areas.name(Areas.PROVINCE + group);
            case "sex" -> vocabulary.findInput("adult.role").map(input -> known(input, new Word(group))).orElse(group);
            case "employer" -> vocabulary.findInput("adult.employer_size").map(input -> known(input, new Word(group)))
                    .orElse(group);
            case "type", "parents" -> texts.has("lab.group." + grouping + "." + group)
                    ? say("group." + grouping + "." + group) : group;
            case "firm" -> staff(group);
            case "citizenship" -> say("group.citizenship." + (group.equals("yes") ? "yes" : "no"));
            case "household" -> say("group.adults", group);
            case "children" -> say("group.children-of", group);
            case "income" -> band(group);
            default -> group;
        };
    }

    /** Firms by their staff. */
    private String staff(String group) {
        Matcher band = BAND.matcher(group);
        if (!band.matches()) {
            return group;
        }
        return band.group(2) == null ? say("group.staff.from", band.group(1))
                : say("group.staff.between", band.group(1), band.group(2));
    }

    private String band(String group) {
        Matcher band = BAND.matcher(group);
        if (!band.matches()) {
            return group;
        }
        String from = band.group(1);
        String to = band.group(2);
        return to == null ? say("group.from", euros(100 * Double.parseDouble(from)))
                : say("group.between", euros(100 * Double.parseDouble(from)), euros(100 * Double.parseDouble(to)));
    }

    /** Of a fund: who is left out of its figures, and why. */
    public List<String> notCounted(FundResults.OfMeasure of) {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("money.unknown", of.unknown());
        all.put("money.amount-unknown", of.amountUnknown());
        all.put("money.factor-unknown", of.factorUnknown());
        all.put("money.without-fund", of.withoutFund());
        return all.entrySet().stream().filter(each -> each.getValue() > 0)
                .map(each -> say(each.getKey(), count(each.getValue()))).toList();
    }

    /** What the money of a measure is: in all, or a month. */
    public String money(@Nullable String amount) {
        return amount == null ? "" : say("money." + amount);
    }
}
