package eu.masp.measures;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The measures of a catalogue with the parameters of one date. Immutable and safe to share. */
public final class Rules {

    private static final String NOTHING_KNOWN = "?";
    private final Catalogue catalogue;
    private final LocalDate on;
    private final Day today;
    private final @Nullable Value[] parameters;
    private final List<Member> nothingKnown = new ArrayList<>();
    private final Map<String, Measure> byFeelName = new HashMap<>();
    private final int[] groups;
    private final int groupCount;

    Rules(Catalogue catalogue, LocalDate on) {
        this.catalogue = catalogue;
        this.on = on;
        this.today = Day.of(on);
        this.parameters = new Value[catalogue.parameters().size()];
        Map<List<Entity>, Integer> numbers = new HashMap<>();
        this.groups = catalogue.measures().stream()
                .mapToInt(measure -> numbers.computeIfAbsent(measure.decidedFor(), _ -> numbers.size())).toArray();
        this.groupCount = numbers.size();
        for (Measure measure : catalogue.measures()) {
            byFeelName.put(measure.feelName(), measure);
            byFeelName.put(measure.id(), measure);
        }
        for (int i = 0; i < parameters.length; i++) {
            parameter(i);
        }
        for (Entity entity : catalogue.vocabulary().entities()) {
            List<Input> inputs = catalogue.vocabulary().inputsOf(entity);
            Value[] values = inputs.stream().map(this::domain).toArray(Value[]::new);
            nothingKnown.add(new Member(entity, NOTHING_KNOWN, values));
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public LocalDate on() {
        return on;
    }

    Day today() {
        return today;
    }

    /** Every measure's result for the case, with reasons. */
    public List<Result> assess(Case facts) {
        return new Assessment(facts, Facts.of(this, facts)).results();
    }

    /** One measure's results for the case, with reasons. */
    public List<Result> assess(Case facts, Measure measure) {
        return new Assessment(facts, Facts.of(this, facts)).results(measure);
    }

    /** Every measure's verdict and figures, in the same order as {@link #assess}, without reasons: the fast way. */
    public List<Brief> decide(Case facts) {
        return new Assessment(facts, Facts.of(this, facts)).briefs();
    }

    /** What is worth asking next, the most useful first; empty when nothing asked can change a result. */
    public List<Question> questions(Case facts) {
        return new Questions(facts, Facts.of(this, facts)).inOrder();
    }

    /** The value or range an input may have on the date while nothing is known of it. */
    public Value domain(Input input) {
        Vocabulary.InputRules bounds = catalogue.vocabulary().rulesOf(input);
        return switch (input.type()) {
            case BOOLEAN -> eu.masp.measures.feel.Truth.UNKNOWN;
            case CHOICE, CODE -> eu.masp.measures.feel.Word.UNKNOWN;
            case NUMBER -> {
                Num low = bounds.min() == null ? Num.UNKNOWN : (Num) constant(bounds.min());
                Num high = bounds.max() == null ? Num.UNKNOWN : (Num) constant(bounds.max());
                yield new Num(low.low(), high.high());
            }
            case DATE -> {
                Day low = bounds.min() == null ? Day.UNKNOWN : (Day) constant(bounds.min());
                Day high = bounds.max() == null ? Day.UNKNOWN : (Day) constant(bounds.max());
                yield new Day(low.low(), high.high());
            }
        };
    }

    Member member(Entity entity, Case.Member member) {
        Value[] values = nothingKnown.get(entity.index()).values().clone();
        member.answers().forEach((input, answer) -> {
            switch (answer) {
                case Answer.Exactly(Value value) -> values[input.index()] = value;
                case Answer.Between(Value range) -> values[input.index()] = range;
                case Answer.DontKnow _,Answer.Declined _ -> {
                    // stays unknown
                }
            }
        });
        return new Member(entity, member.id(), values);
    }

    /** Measures that are decided for the same have the same number, below {@link #groups}. */
    int group(Measure measure) {
        return groups[measure.index()];
    }

    int groups() {
        return groupCount;
    }

    Member nothingKnown(Entity entity) {
        return nothingKnown.get(entity.index());
    }

    boolean isNothingKnown(Member member) {
        return member.id().equals(NOTHING_KNOWN);
    }

    /** The measure with this id, written with {@code _} or {@code -}. */
    public Measure measureByFeelName(String name) {
        Measure measure = byFeelName.get(name);
        if (measure == null) {
            throw new IllegalStateException("no measure " + name);
        }
        return measure;
    }

    /** The input that says where a root lives. */
    public Input residence(Entity root) {
        Input input = catalogue.vocabulary().residence().get(root.id());
        if (input == null) {
            throw new IllegalStateException("no residence for " + root.id());
        }
        return input;
    }

    /** A parameter's value on the date; unknown where it has none. */
    public Value parameter(int index) {
        Value value = parameters[index];
        if (value == null) {
            value = workOut(catalogue.parameters().get(index));
            parameters[index] = value;
        }
        return value;
    }

    /** A band table on the date; null where there is none. */
    public @Nullable BandTable bands(int index) {
        return catalogue.parameters().get(index).findPeriod(on).map(Parameter.Period::bands).orElse(null);
    }

    private Value workOut(Parameter parameter) {
        Parameter.Period period = parameter.findPeriod(on).orElse(null);
        if (parameter.type() == null) {
            return Num.UNKNOWN;
        }
        if (period == null) {
            return Interpreter.unknown(parameter.type());
        }
        return period.formula() != null ? constant(period.formula())
                : period.value() != null ? period.value() : Interpreter.unknown(parameter.type());
    }

    /** An expression over parameters and the date alone. */
    private Value constant(Expr expr) {
        return Interpreter.value(expr, new ParametersOnly(), new Member[8]);
    }

    private final class ParametersOnly implements Interpreter.Scope {

        @Override
        public LocalDate on() {
            return on;
        }

        @Override
        public Value.Items list(int entity) {
            return new Value.Items(null);
        }

        @Override
        public Value parameter(int index) {
            return Rules.this.parameter(index);
        }

        @Override
        public @Nullable BandTable bands(int index) {
            return Rules.this.bands(index);
        }

        @Override
        public Value linked(Expr.Linked link, @Nullable Member[] frame) {
            throw new IllegalStateException("a parameter reads no measure");
        }
    }
}
