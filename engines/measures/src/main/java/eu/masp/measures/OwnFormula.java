package eu.masp.measures;

import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.FeelReader;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Names;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Walk;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number worked out of what a measure may read, written outside the measure's file: a call's ranking.
 *
 * @param feel the text it was read from
 */
public record OwnFormula(Measure measure, Expr expr, String feel) {

    /**
     * Reads a formula with the names that the measure's own formulas have.
     *
     * @throws FeelException when it is outside the profile or no number, with the place in the text
     */
    public static OwnFormula read(Catalogue catalogue, Measure measure, String feel) {
        return new OwnFormula(measure, rule(catalogue, measure, feel, Type.Scalar.NUMBER), feel);
    }

    /**
     * Reads a rule of another kind with the same names: a criterion to be tried out.
     *
     * @throws FeelException when it is outside the profile or not of the type, with the place in the text
     */
    public static Expr rule(Catalogue catalogue, Measure measure, String feel, Type expected) {
        Vocabulary vocabulary = catalogue.vocabulary();
        FeelReader reader = new FeelReader((input, code) -> {
            CodeList list = vocabulary.codes().get(String.valueOf(input.codes()));
            return list != null && list.mayHold(code);
        });
        return reader.read(feel, names(catalogue, measure), expected);
    }

    private static Names names(Catalogue catalogue, Measure measure) {
        Map<String, Entity> bound = new LinkedHashMap<>();
        bound.put(measure.root().id(), measure.root());
        measure.decidedFor().forEach(entity -> bound.put(entity.id(), entity));
        Map<String, Entity> lists = new LinkedHashMap<>();
        Map<Entity, Map<String, Input>> inputs = new HashMap<>();
        for (Entity entity : catalogue.vocabulary().entities()) {
            if (entity.list() != null) {
                lists.put(entity.list(), entity);
            }
            inputs.put(entity, catalogue.vocabulary().inputsOf(entity).stream()
                    .collect(Collectors.toMap(Input::name, input -> input)));
        }
        Map<String, Names.ParameterName> parameters = new LinkedHashMap<>();
        for (int i = 0; i < catalogue.parameters().size(); i++) {
            Parameter parameter = catalogue.parameters().get(i);
            parameters.put(parameter.id(), new Names.ParameterName(i, parameter.type()));
        }
        // Only those that are decided for the same members can be read here.
        Set<String> measures = catalogue.measures().stream().filter(other -> other.root().equals(measure.root())
                && (other.decidedFor().getFirst().isRoot() || measure.decidedFor().containsAll(other.decidedFor())))
                .map(Measure::feelName).collect(Collectors.toSet());
        return new Names(bound, lists, parameters, measures, inputs);
    }

    /**
     * Its value for one application.
     *
     * @param members entity id to member id, as in {@link Result#members()}; empty for the root
     * @return a number, a range or unknown; unknown also when the case has no such members
     */
    public Num value(Rules rules, Case facts, Map<String, String> members) {
        Facts known = Facts.of(rules, facts);
        for (Instance instance : known.instances(measure)) {
            if (instance.ids().equals(members)) {
                List<Member> subject = instance.subject();
                @Nullable
                Member[] frame = Arrays.copyOf(subject.toArray(new Member[0]),
                        Math.max(subject.size(), Math.max(measure.slots(), Walk.slots(expr))));
                return Interpreter.number(expr, known, frame);
            }
        }
        return Num.UNKNOWN;
    }
}
