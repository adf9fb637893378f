package eu.masp.measures.files;

import eu.masp.measures.Entity;
import eu.masp.measures.Example;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Source;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Territory;
import eu.masp.measures.Text;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Names;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Walk;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a measure's file. */
final class MeasureReader {

    private static final String[] KEYS = {"id", "title", "summary", "kind", "authority", "territory", "in-force",
            "edition", "means-test", "decided-for", "criteria", "not-with", "amount", "leave", "window", "evidence",
            "apply", "uncertain", "sources", "verified", "verify-every", "examples"};
    private static final List<String> ADDED = List.of("in-force", "territory", "exists", "not-with");
    private static final int HALF_A_YEAR = 180;

    private final Vocabulary vocabulary;
    private final Map<String, Territory> territories;
    private final OfficeReader offices;
    private final Names names;
    private final Expressions expressions;

    MeasureReader(Vocabulary vocabulary, Map<String, Territory> territories, OfficeReader offices, Names names) {
        this.vocabulary = vocabulary;
        this.territories = territories;
        this.offices = offices;
        this.names = names;
        this.expressions = new Expressions(this::isCode);
    }

    private boolean isCode(Input input, String code) {
        var list = vocabulary.codes().get(String.valueOf(input.codes()));
        return list != null && list.mayHold(code);
    }

    Optional<Measure> read(Field file, int index) {
        file.only(KEYS).fields();
        Optional<String> id = file.need("id").flatMap(f -> f.id("[a-z][a-z0-9-]*", "lower-case letters, digits and -"));
        List<Entity> decidedFor = decidedFor(file);
        if (id.isEmpty() || decidedFor.isEmpty()) {
            return Optional.empty();
        }
        Entity root = vocabulary.findEntity(decidedFor.getFirst().root()).orElse(decidedFor.getFirst());
        Names bound = bound(root, decidedFor);
        List<Measure.Criterion> criteria = criteria(file, bound);
        Measure.Amount amount = file.find("amount").map(f -> amount(f, bound)).orElse(null);
        Map<Measure.LeaveUnit, Measure.Formula> leave = leave(file, bound);
        List<Measure.Window> windows = windows(file, bound);
        List<Territory> where = territories(file, root);
        Measure measure = new Measure(index, id.get(), file.file(),
                file.need("title").flatMap(Field::text).orElse(Text.of(id.get())),
                file.find("summary").flatMap(Field::text).orElse(null),
                file.find("kind").flatMap(f -> f.oneOf(Measure.Kind.class)).orElse(Measure.Kind.MONEY),
                file.find("authority").flatMap(offices::findAuthority).orElse(null), where, inForce(file),
                file.find("edition").flatMap(Field::string).orElse(null), meansTest(file), decidedFor, root, criteria,
                strings(file, "not-with"), amount, leave, windows,
                file.find("evidence").map(f -> f.items().stream().flatMap(i -> offices.findPaper(i).stream()).toList())
                        .orElse(List.of()),
                apply(file), texts(file, "uncertain"),
                file.find("sources").map(SourceReader::sources).orElse(List.of()),
                file.find("verified").flatMap(Field::firstDay).orElse(null),
                file.find("verify-every").flatMap(f -> f.integer(1, 10_000)).orElse(HALF_A_YEAR),
                examples(file, decidedFor, criteria),
                bound.bound().size());
        return Optional.of(withSlots(measure));
    }

    /** The frame holds the variables of the deepest expression. */
    private static Measure withSlots(Measure m) {
        int[] slots = {m.slots()};
        List<Measure.Formula> formulas = new ArrayList<>();
        m.windows().forEach(w -> {
            add(formulas, w.opens());
            add(formulas, w.closes());
        });
        if (m.amount() != null) {
            add(formulas, m.amount().starts());
            add(formulas, m.amount().ends());
        }
        m.expressions().forEach(e -> slots[0] = Math.max(slots[0], Walk.slots(e)));
        formulas.forEach(f -> slots[0] = Math.max(slots[0], Walk.slots(f.expr())));
        return new Measure(m.index(), m.id(), m.file(), m.title(), m.summary(), m.kind(), m.authority(),
                m.territories(), m.inForce(), m.edition(), m.meansTest(), m.decidedFor(), m.root(), m.criteria(),
                m.notWith(), m.amount(), m.leave(), m.windows(), m.evidence(), m.apply(), m.uncertain(), m.sources(),
                m.verified(), m.verifyEvery(), m.examples(), slots[0]);
    }

    private static void add(List<Measure.Formula> formulas, Measure.@Nullable Formula formula) {
        if (formula != null) {
            formulas.add(formula);
        }
    }

    private List<Entity> decidedFor(Field file) {
        List<Entity> entities = new ArrayList<>();
        Optional<Field> field = file.need("decided-for");
        field.ifPresent(list -> list.items().forEach(item -> item.string().ifPresent(id -> {
            Entity entity = vocabulary.findEntity(id).orElse(null);
            if (entity == null) {
                item.problem("'" + id + "' is not an entity." + Suggestion.nearest(id,
                        vocabulary.entities().stream().map(Entity::id).toList()));
            } else {
                entities.add(entity);
            }
        })));
        boolean oneRoot = entities.stream().map(Entity::root).distinct().count() <= 1;
        boolean pair = entities.size() == 2 && entities.stream().distinct().count() == 2
                && entities.stream().noneMatch(Entity::isRoot);
        boolean nobody = field.filter(f -> f.isList() && f.items().isEmpty()).isPresent();
        if (field.isPresent() && (nobody || (entities.size() > 1 && (!pair || !oneRoot)))) {
            field.get().problem("'decided-for' names one entity, or two different lists' members under one root.");
            return List.of();
        }
        return entities;
    }

    private Names bound(Entity root, List<Entity> decidedFor) {
        Map<String, Entity> bound = new LinkedHashMap<>();
        bound.put(root.id(), root);
        decidedFor.forEach(entity -> bound.put(entity.id(), entity));
        return new Names(bound, names.lists(), names.parameters(), names.measures(), names.inputs());
    }

    private List<Measure.Criterion> criteria(Field file, Names bound) {
        List<Measure.Criterion> criteria = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        file.find("criteria").ifPresent(list -> list.items().forEach(item -> {
            item.only("id", "says", "when", "source", "step", "confidence");
            Optional<String> id = item.need("id")
                    .flatMap(f -> f.id("[a-z][a-z0-9_-]*", "lower-case letters, digits and -"));
            Optional<Text> says = item.find("says").flatMap(Field::text).or(() -> id.map(Text::of));
            Optional<Measure.Formula> when = item.need("when")
                    .flatMap(f -> expressions.formula(f, bound, Type.Scalar.BOOLEAN));
            id.filter(i -> !seen.add(i) || ADDED.contains(i)).ifPresent(i -> item.problem("The criterion id '" + i
                    + (ADDED.contains(i) ? "' is one that the engine adds; choose another." : "' stands twice.")));
            Source source = item.find("source").flatMap(SourceReader::source).orElse(null);
            if (id.isPresent() && says.isPresent() && when.isPresent()) {
                criteria.add(new Measure.Criterion(id.get(), says.get(), when.get(), source,
                        item.find("step").flatMap(Field::text).orElse(null),
                        item.find("confidence").flatMap(f -> f.oneOf(Source.Confidence.class))
                                .orElse(source == null ? null : source.confidence())));
            }
        }));
        return criteria;
    }

    private Measure.Amount amount(Field field, Names bound) {
        field.only("monthly", "months", "yearly", "once", "rounding", "starts", "ends", "approximate");
        Measure.Approximation approximation = field.find("approximate").flatMap(f -> {
            f.only("error", "says");
            Optional<BigDecimal> error = f.need("error").flatMap(Field::number);
            error.filter(e -> e.signum() < 0)
                    .ifPresent(_ -> f.need("error").get().problem("'error' has to be a number of euros, 0 or more."));
            return error.map(e -> new Measure.Approximation(e, f.find("says").flatMap(Field::text).orElse(null)));
        }).orElse(null);
        if (field.find("months").isPresent() && field.find("monthly").isEmpty()) {
            field.problem("'months' says for how long 'monthly' is paid; 'monthly' is missing.");
        } else if (field.isMap() && Stream.of("monthly", "yearly", "once").allMatch(key -> field.find(key).isEmpty())) {
            field.problem("An amount needs 'monthly', 'yearly' or 'once'.");
        }
        return new Measure.Amount(number(field, "monthly", bound), number(field, "months", bound),
                number(field, "yearly", bound),
                number(field, "once", bound), rounding(field), date(field, "starts", bound), date(field, "ends", bound),
                approximation);
    }

    private static RoundingMode rounding(Field field) {
        return field.find("rounding").flatMap(f -> f.string().flatMap(word -> switch (word) {
            case "half-up" -> Optional.of(RoundingMode.HALF_UP);
            case "half-even" -> Optional.of(RoundingMode.HALF_EVEN);
            case "down" -> Optional.of(RoundingMode.DOWN);
            case "up" -> Optional.of(RoundingMode.UP);
            default -> {
                f.problem("'rounding' is half-up, half-even, down or up, not '" + word + "'.");
                yield Optional.empty();
            }
        })).orElse(RoundingMode.HALF_UP);
    }

    private Measure.@Nullable Formula number(Field field, String key, Names bound) {
        return field.find(key).flatMap(f -> expressions.formula(f, bound, Type.Scalar.NUMBER)).orElse(null);
    }

    private Measure.@Nullable Formula date(Field field, String key, Names bound) {
        return field.find(key).flatMap(f -> expressions.date(f, bound)).orElse(null);
    }

    private Map<Measure.LeaveUnit, Measure.Formula> leave(Field file, Names bound) {
        Map<Measure.LeaveUnit, Measure.Formula> leave = new EnumMap<>(Measure.LeaveUnit.class);
        file.find("leave").ifPresent(field -> {
            field.only(java.util.Arrays.stream(Measure.LeaveUnit.values()).map(Measure.LeaveUnit::key)
                    .toArray(String[]::new));
            for (Measure.LeaveUnit unit : Measure.LeaveUnit.values()) {
                Measure.Formula formula = number(field, unit.key(), bound);
                if (formula != null) {
                    leave.put(unit, formula);
                }
            }
        });
        return leave;
    }

    private List<Measure.Window> windows(Field file, Names bound) {
        return file.find("window").map(list -> list.items().stream().map(item -> {
            item.only("opens", "closes", "says", "late");
            if (item.isMap() && item.find("opens").isEmpty() && item.find("closes").isEmpty()) {
                item.problem("A window needs 'opens' or 'closes'.");
            }
            Measure.Formula opens = date(item, "opens", bound);
            Measure.Formula closes = date(item, "closes", bound);
            if (opens != null && closes != null && opens.expr() instanceof Expr.Constant(Day first, Type _)
                    && closes.expr() instanceof Expr.Constant(Day last, Type _) && last.high() < first.low()) {
                item.find("closes").ifPresent(f -> f.problem("'closes' lies before 'opens'."));
            }
            if (item.isMap() && item.find("closes").isEmpty()) {
                item.find("late")
                        .ifPresent(f -> f.problem("'late' says what holds after 'closes'; 'closes' is missing."));
            }
            return new Measure.Window(opens, closes, item.find("says").flatMap(Field::text).orElse(null),
                    item.find("late").flatMap(Field::text).orElse(null));
        }).toList()).orElse(List.of());
    }

    private List<Territory> territories(Field file, Entity root) {
        List<Territory> where = new ArrayList<>();
        file.find("territory").ifPresent(list -> {
            if (!vocabulary.residence().containsKey(root.id())) {
                list.problem("'territory' needs the vocabulary's 'residence': the code input of '" + root.id()
                        + "' that says where it is.");
                return;
            }
            if (list.items().isEmpty()) {
                list.problem("'territory' names no territory; leave it out for everywhere.");
            }
            list.items().forEach(item -> item.string().ifPresent(id -> {
                Territory territory = territories.get(id);
                if (territory == null) {
                    item.problem("'" + id + "' is not a territory." + Suggestion.nearest(id, territories.keySet()));
                } else {
                    where.add(territory);
                }
            }));
        });
        return where;
    }

    private static Measure.InForce inForce(Field file) {
        return file.find("in-force").map(field -> {
            field.only("from", "to", "uncertain", "note");
            LocalDate from = field.find("from").flatMap(Field::firstDay).orElse(null);
            LocalDate to = field.find("to").flatMap(Field::lastDay).orElse(null);
            if (from != null && to != null && to.isBefore(from)) {
                field.find("to").ifPresent(f -> f.problem("'to' lies before 'from'."));
            }
            return new Measure.InForce(from, to, field.find("uncertain").flatMap(Field::bool).orElse(false),
                    field.find("note").flatMap(Field::text).orElse(null));
        }).orElse(new Measure.InForce(null, null, false, null));
    }

    private static Measure.@Nullable MeansTest meansTest(Field file) {
        return file.find("means-test").flatMap(field -> {
            field.only("indicator", "edition", "note");
            return field.need("indicator").flatMap(Field::string).map(indicator -> new Measure.MeansTest(indicator,
                    field.find("edition").flatMap(Field::string).orElse(null),
                    field.find("note").flatMap(Field::text).orElse(null)));
        }).orElse(null);
    }

    private static Measure.@Nullable Apply apply(Field file) {
        return file.find("apply").flatMap(field -> field.text().map(how -> new Measure.Apply(how,
                field.find("url").flatMap(Field::url).orElse(null)))).orElse(null);
    }

    private static List<Text> texts(Field file, String key) {
        return file.find(key).map(list -> list.items().stream().flatMap(i -> i.text().stream()).toList())
                .orElse(List.of());
    }

    private static List<String> strings(Field file, String key) {
        return file.find(key).map(list -> list.items().stream().flatMap(i -> i.string().stream()).toList())
                .orElse(List.of());
    }

    private List<Example> examples(Field file, List<Entity> decidedFor, List<Measure.Criterion> criteria) {
        List<String> ids = Stream.concat(criteria.stream().map(Measure.Criterion::id), ADDED.stream()).toList();
        ExampleReader reader = new ExampleReader(vocabulary, decidedFor, ids);
        return file.find("examples").map(list -> list.items().stream().flatMap(i -> reader.read(i).stream()).toList())
                .orElse(List.of());
    }
}
